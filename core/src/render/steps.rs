//! The words of a step.

use super::{Lang, TraceStep, citation};
use crate::dates::{Certainty, Convention, Counting, Date, Unit, WorkingDays};
use crate::model::SuccessionCertainty;
use crate::plan::HandOver;
use crate::plan::{Index, Plan};
use crate::schedule::Step;

const ARTICLE_146: &str = "Bộ luật Dân sự 2015, Điều 146";
const ARTICLE_147: &str = "Bộ luật Dân sự 2015, Điều 147.2 và 148";
const ARTICLE_148_3: &str = "Bộ luật Dân sự 2015, Điều 148.3";
const ARTICLE_148_5: &str = "Bộ luật Dân sự 2015, Điều 148.5";
const ARTICLE_148_6: &str = "Bộ luật Dân sự 2015, Điều 148.6";
const WEEKLY_REST: &str = "Quyết định 188/1999/QĐ-TTg ngày 17/9/1999";
const CUT_OFFS: &str = "Nghị định 09/2019/NĐ-CP, Điều 12";

/// Words the steps of one obligation.
pub(super) struct Writer<'p> {
    plan: &'p Plan,
    obligation: Index,
    calendar: &'p WorkingDays,
    lang: Lang,
}

impl<'p> Writer<'p> {
    pub(super) fn new(plan: &'p Plan, obligation: Index, lang: Lang) -> Writer<'p> {
        let calendar = &plan.calendars[plan.obligations[obligation].calendar];
        Writer { plan, obligation, calendar, lang }
    }

    pub(super) fn step(&self, step: &Step) -> Option<TraceStep> {
        let lang = self.lang;
        let day = |date| lang.long_date(date);
        let provision = || Some(citation::provision(self.plan, self.obligation, lang));
        let law = |article: &str| Some(article.to_owned());
        let (rule, date, because, basis) = match step {
            Step::Enter { .. } => return None,
            Step::Stated { date } => {
                let phrase = self.plan.obligation(self.obligation).phrase.as_deref();
                let because = match phrase {
                    Some(phrase) => lang.say(format_args!("văn bản ghi “{phrase}”; ngày được nêu là {}", day(*date)), format_args!("the document says “{phrase}”; the named day is {}", day(*date))),
                    None => lang.say(format_args!("ngày được nêu là {}", day(*date)), format_args!("the named day is {}", day(*date))),
                };
                ("stated", *date, because, provision())
            }
            Step::FirstDayOf { when, date } => (
                "firstDayOf",
                *date,
                lang.say(format_args!(
                        "văn bản nêu trước {}; ngày được nêu là ngày đầu tiên, {}",
                        lang.when(*when),
                        day(*date)
                    ), format_args!(
                        "the document says before {}, whose first day is named, {}",
                        lang.when(*when),
                        day(*date)
                    )),
                law(ARTICLE_146),
            ),
            Step::LastDayOf { when, date } => (
                "lastDayOf",
                *date,
                lang.say(format_args!("văn bản nêu {}; tính đến ngày cuối cùng, {}", lang.when(*when), day(*date)), format_args!("the document names {}, whose last day counts, {}", lang.when(*when), day(*date))),
                law(ARTICLE_146),
            ),
            Step::Recurrence { date } => {
                let text = self.plan.obligation(self.obligation);
                let phrase = text.phrase.as_deref().unwrap_or(&text.title);
                (
                    "recurrence",
                    *date,
                    lang.say(format_args!("định kỳ theo “{phrase}”; lần này là {}", day(*date)), format_args!("recurs by “{phrase}”; this time on {}", day(*date))),
                    provision(),
                )
            }
            Step::Before { date } => (
                "before",
                *date,
                lang.say(format_args!(
                        "“trước” không gồm ngày được nêu: hạn hết lúc 24 giờ {}",
                        day(*date)
                    ), format_args!(
                        "“before” leaves the named day out: due until 24:00 on {}",
                        day(*date)
                    )),
                law(ARTICLE_148_6),
            ),
            Step::BeforeReadInclusive { date } => (
                "beforeReadInclusive",
                *date,
                lang.say(format_args!(
                        "kế hoạch này đọc “trước” là gồm cả ngày được nêu: hạn hết lúc 24 giờ {}",
                        day(*date)
                    ), format_args!(
                        "this register reads “before” as including the named day: due until 24:00 on {}",
                        day(*date)
                    )),
                law(ARTICLE_148_6),
            ),
            Step::By { date } => (
                "by",
                *date,
                lang.say(format_args!("gồm cả ngày được nêu: hạn hết lúc 24 giờ {}", day(*date)), format_args!("the named day is included: due until 24:00 on {}", day(*date))),
                law(ARTICLE_148_6),
            ),
            Step::On { date } => (
                "on",
                *date,
                lang.say(format_args!("thực hiện trong {}", day(*date)), format_args!("to be done on {}", day(*date))),
                law(ARTICLE_148_6),
            ),
            Step::Time { date, minutes } => {
                let (hours, minutes) = (minutes / 60, minutes % 60);
                (
                    "time",
                    *date,
                    lang.say(format_args!("hạn hết lúc {hours} giờ {minutes:02} {}", day(*date)), format_args!("due until {hours:02}:{minutes:02} on {}", day(*date))),
                    provision(),
                )
            }
            Step::WindowOpens { date } => (
                "windowOpens",
                *date,
                lang.say(format_args!("khoảng thời gian bắt đầu từ {}", day(*date)), format_args!("the window opens on {}", day(*date))),
                provision(),
            ),
            Step::WindowCloses { date } => (
                "windowCloses",
                *date,
                lang.say(format_args!("khoảng thời gian kết thúc lúc 24 giờ {}", day(*date)), format_args!("the window closes at 24:00 on {}", day(*date))),
                law(ARTICLE_148_6),
            ),
            Step::PeriodEnd { date } => (
                "periodEnd",
                *date,
                lang.say(format_args!("kỳ báo cáo kết thúc {}", day(*date)), format_args!("the reporting period ends on {}", day(*date))),
                provision(),
            ),
            Step::CutOff { date } => (
                "cutOff",
                *date,
                lang.say(format_args!("chốt số liệu {}", day(*date)), format_args!("data are closed on {}", day(*date))),
                law(CUT_OFFS),
            ),
            Step::Event { event, date } => {
                let event = self.plan.event(*event);
                let title = lang.text(&event.title, event.title_en.as_deref());
                ("event", *date, format!("{title}: {}", day(*date)), event.basis.clone())
            }
            Step::Anchor { obligation, date } => (
                "anchor",
                *date,
                lang.say(format_args!("tính theo hạn của “{}”: {}", self.title(*obligation), day(*date)), format_args!("counts from the due day of “{}”: {}", self.title(*obligation), day(*date))),
                Some(citation::provision(self.plan, *obligation, lang)),
            ),
            Step::Prescribed { obligation, date } => (
                "prescribed",
                *date,
                lang.say(format_args!("“theo quy định” dẫn đến “{}”: {}", self.title(*obligation), day(*date)), format_args!("“as prescribed” leads to “{}”: {}", self.title(*obligation), day(*date))),
                Some(citation::provision(self.plan, *obligation, lang)),
            ),
            Step::Count { length, unit, counting, date, .. } => {
                let first = match counting {
                    Counting::FirstDayExcluded => {
                        lang.pick("không tính ngày đầu tiên", "the first day is not counted")
                    }
                    Counting::FirstDayIncluded => {
                        lang.pick("tính cả ngày đầu tiên", "the first day is counted")
                    }
                };
                (
                    "count",
                    *date,
                    lang.say(format_args!("cộng {}, {first}: {}", self.length(*length, *unit), day(*date)), format_args!("plus {}, {first}: {}", self.length(*length, *unit), day(*date))),
                    law(ARTICLE_147),
                )
            }
            Step::MonthEnd { date } => (
                "monthEnd",
                *date,
                lang.say(format_args!("tháng không có ngày tương ứng: kết thúc {}", day(*date)), format_args!("the month lacks the day, so the period ends on {}", day(*date))),
                // The month's last day is the law's answer, any other the duty's own.
                if *date == date.month_end() { law(ARTICLE_148_3) } else { provision() },
            ),
            Step::Lead { length, unit, date, .. } => (
                "lead",
                *date,
                lang.say(format_args!("lùi {}: {}", self.length(*length, *unit), day(*date)), format_args!("minus {}: {}", self.length(*length, *unit), day(*date))),
                provision(),
            ),
            Step::Roll { from, date, .. } => (
                "roll",
                *date,
                lang.say(format_args!(
                        "{}; thời hạn kết thúc vào ngày làm việc tiếp theo, {}",
                        self.rest_days(*from, *date - 1),
                        day(*date)
                    ), format_args!(
                        "{}; the period ends on the next working day, {}",
                        self.rest_days(*from, *date - 1),
                        day(*date)
                    )),
                law(ARTICLE_148_5),
            ),
            Step::Convention { from, convention, date, .. } => (
                "convention",
                *date,
                lang.say(format_args!(
                        "{} là ngày nghỉ; quy ước “{}” của nhiệm vụ chuyển hạn sang {}",
                        day(*from),
                        convention_name(*convention, lang),
                        day(*date)
                    ), format_args!(
                        "{} is a day off; the duty's convention “{}” moves it to {}",
                        day(*from),
                        convention_name(*convention, lang),
                        day(*date)
                    )),
                provision(),
            ),
            Step::LastWorkingDay { due, date, .. } => (
                "lastWorkingDay",
                *date,
                lang.say(format_args!(
                        "{}; ngày làm việc cuối cùng là {}",
                        self.rest_days(*date + 1, *due),
                        day(*date)
                    ), format_args!(
                        "{}; the last working day is {}",
                        self.rest_days(*date + 1, *due),
                        day(*date)
                    )),
                Some(self.rest_basis(*date + 1, *due)),
            ),
            Step::Member { group, party, date } => (
                "member",
                *date,
                lang.say(format_args!("{} thuộc “{}”", self.name(*party), self.name(*group)), format_args!("{} is one of “{}”", self.name(*party), self.name(*group))),
                self.group_basis(*group).or_else(provision),
            ),
            Step::Succession { hand_over, date } => {
                ("succession", *date, self.hand_over(hand_over), Some(self.hand_over_basis(hand_over)))
            }
        };
        Some(TraceStep { rule, date, because, basis, certainty: self.certainty(step) })
    }

    fn certainty(&self, step: &Step) -> Option<&'static str> {
        match step {
            Step::Count { certainty, .. }
            | Step::Lead { certainty, .. }
            | Step::Roll { certainty, .. }
            | Step::Convention { certainty, .. }
            | Step::LastWorkingDay { certainty, .. } => {
                (*certainty == Certainty::Provisional).then_some("provisional")
            }
            Step::Succession { hand_over, .. } => hand_over
                .successions
                .iter()
                .any(|&succession| {
                    self.plan.succession(succession).certainty == SuccessionCertainty::Unconfirmed
                })
                .then_some("unconfirmed"),
            _ => None,
        }
    }

    fn title(&self, obligation: Index) -> &str {
        let text = self.plan.obligation(obligation);
        self.lang.text(&text.title, text.title_en.as_deref())
    }

    fn name(&self, party: Index) -> &str {
        let text = self.plan.party(party);
        self.lang.text(text.name().unwrap_or_default(), text.name_en())
    }

    fn group_basis(&self, group: Index) -> Option<String> {
        match self.plan.party(group) {
            crate::plan::PartyText::Group(group) => group.basis.clone(),
            _ => None,
        }
    }

    fn length(&self, length: u32, unit: Unit) -> String {
        let plural = if length == 1 { "" } else { "s" };
        let (vi, en) = match unit {
            Unit::Days => ("ngày", "day"),
            Unit::WorkingDays => ("ngày làm việc", "working day"),
            Unit::Weeks => ("tuần", "week"),
            Unit::Months => ("tháng", "month"),
            Unit::Years => ("năm", "year"),
        };
        self.lang.say(format_args!("{length} {vi}"), format_args!("{length} {en}{plural}"))
    }

    /// Names the days off from a first to a last day, both included.
    fn rest_days(&self, from: Date, until: Date) -> String {
        let lang = self.lang;
        let days: Vec<String> = (0..=(until - from))
            .map(|offset| from + offset)
            .map(|date| match self.calendar.special_day(date) {
                Some(special) => format!(
                    "{} ({})",
                    lang.long_date(date),
                    lang.text(&special.name, special.name_en.as_deref())
                ),
                None => lang.long_date(date).to_string(),
            })
            .collect();
        let are_off = lang
            .pick("là ngày nghỉ", if days.len() == 1 { "is a day off" } else { "are days off" });
        format!("{} {are_off}", days.join(", "))
    }

    fn rest_basis(&self, from: Date, until: Date) -> String {
        let mut bases: Vec<&str> = Vec::new();
        for offset in 0..=(until - from) {
            let basis = match self.calendar.special_day(from + offset) {
                Some(special) => special.basis.as_ref(),
                None => WEEKLY_REST,
            };
            if !bases.contains(&basis) {
                bases.push(basis);
            }
        }
        bases.join("; ")
    }

    fn hand_over(&self, hand_over: &HandOver) -> String {
        let lang = self.lang;
        let from = self.name(hand_over.from);
        // A merger often keeps the name: the id then tells who is meant.
        let name = |&heir: &Index| match self.name(heir) {
            name if name == from => format!("{name} ({})", self.plan.party_id(heir)),
            name => name.to_owned(),
        };
        let mut heirs: Vec<String> = Vec::new();
        for &succession in &hand_over.successions {
            heirs.extend(self.plan.successions[succession].to.iter().map(name));
        }
        let since = lang.date(hand_over.operates);
        let plural = if heirs.len() == 1 { "s" } else { "" };
        if heirs.is_empty() {
            return lang.say(
                format_args!("{from} thôi hoạt động từ {since}; chưa rõ cơ quan kế thừa"),
                format_args!("{from} ceased on {since}; no successor is recorded"),
            );
        }
        let heirs = heirs.join(", ");
        lang.say(
            format_args!("từ {since}, {heirs} thực hiện thay {from}"),
            format_args!("from {since} on, {heirs} act{plural} in place of {from}"),
        )
    }

    fn hand_over_basis(&self, hand_over: &HandOver) -> String {
        let mut bases: Vec<&str> = hand_over
            .successions
            .iter()
            .map(|&succession| self.plan.succession(succession).basis.as_str())
            .collect();
        bases.dedup();
        bases.join("; ")
    }
}

pub(crate) fn convention_name(convention: Convention, lang: Lang) -> &'static str {
    let (vi, en) = match convention {
        Convention::Unadjusted => ("giữ nguyên", "unadjusted"),
        Convention::Following => ("ngày làm việc tiếp theo", "following"),
        Convention::ModifiedFollowing => {
            ("ngày làm việc tiếp theo trong cùng tháng", "modified following")
        }
        Convention::Preceding => ("ngày làm việc liền trước", "preceding"),
        Convention::ModifiedPreceding => {
            ("ngày làm việc liền trước trong cùng tháng", "modified preceding")
        }
        Convention::HalfMonthModifiedFollowing => {
            ("ngày làm việc tiếp theo trong cùng nửa tháng", "half-month modified following")
        }
        Convention::Nearest => ("ngày làm việc gần nhất", "nearest"),
    };
    lang.pick(vi, en)
}
