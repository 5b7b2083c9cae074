//! What concerns one agency, as sections of rows: a table for people, a Markdown page.

use kyhan::answers::{
    AgencyAnswer, DutyAnswer, HandOverAnswer, IncomingAnswer, PartyAnswer, SheetAnswer,
    SheetIndicatorAnswer, UpcomingAnswer, Way,
};
use kyhan::dates::Date;
use kyhan::model::{Role, Strength};
use kyhan::{Engine, Lang, Status};

use super::section::{Section, escaped};
use super::table::{Column, Share, lay_out};
use crate::words;

/// Names written out before the rest is counted.
const NAMES: usize = 3;

/// The longest note that a table shows.
const NOTE: usize = 100;

/// The sheet as tables for people.
pub(crate) fn page(answer: &SheetAnswer<'_>, engine: &Engine, width: usize, lang: Lang) -> String {
    let mut text = head(answer, lang);
    let words = Wording { engine, lang, is_brief: true };
    for section in words.sections(answer) {
        text.push('\n');
        text += &section.table(width);
    }
    text
}

/// The sheet as a Markdown page.
pub(crate) fn markdown_page(answer: &SheetAnswer<'_>, engine: &Engine, lang: Lang) -> String {
    let mut text = format!("# {}\n", escaped(head(answer, lang).trim_end()));
    let words = Wording { engine, lang, is_brief: false };
    for section in words.sections(answer) {
        text.push('\n');
        text += &section.markdown();
    }
    text
}

/// Which agency in which window, and in whose place it stands.
fn head(answer: &SheetAnswer<'_>, lang: Lang) -> String {
    let day = |date| words::date(date, lang);
    let SheetAnswer { from, until, on, agency, .. } = answer;
    let mut text = format!("{}, ", agency.name);
    text += &lang.pick(
        format!("từ {} đến trước {}; tình hình ngày {}", day(*from), day(*until), day(*on)),
        format!("from {} up to, not including, {}; as of {}", day(*from), day(*until), day(*on)),
    );
    if let Some(former) = &answer.in_place_of {
        text += &lang.pick(
            format!(", thay cho {} ({})", former.name, former.id),
            format!(", in place of {} ({})", former.name, former.id),
        );
    }
    text += &ended(agency, lang);
    text.push('\n');
    words::harmless(&text).into_owned()
}

/// That an agency works no longer after a day.
fn ended(agency: &AgencyAnswer, lang: Lang) -> String {
    let Some(closed) = agency.closed else { return String::new() };
    let day = words::date(closed, lang);
    lang.pick(format!("; hoạt động đến {day}"), format!("; works until {day}"))
}

/// How a sheet is worded.
struct Wording<'e> {
    engine: &'e Engine,
    lang: Lang,
    /// Long notes are cut.
    is_brief: bool,
}

impl Wording<'_> {
    fn sections(&self, answer: &SheetAnswer<'_>) -> Vec<Section> {
        let mut sections = vec![self.owes(&answer.owes)];
        if !answer.incoming.is_empty() {
            sections.push(self.incoming(&answer.incoming));
        }
        if !answer.undated.is_empty() {
            sections.push(self.without_day(&answer.undated, false));
        }
        if !answer.helps.is_empty() {
            sections.push(self.without_day(&answer.helps, true));
        }
        if !answer.indicators.is_empty() {
            sections.push(self.indicators(&answer.indicators));
        }
        if !answer.hand_overs.is_empty() {
            sections.push(self.hand_overs(&answer.hand_overs));
        }
        sections
    }

    fn owes(&self, duties: &[DutyAnswer<'_>]) -> Section {
        let (lang, count) = (self.lang, duties.len());
        Section {
            heading: lang
                .pick(format!("Phải làm, có thời hạn: {count}"), format!("Owes, dated: {count}")),
            columns: dated_columns(lang),
            rows: duties.iter().map(|duty| self.dated(duty)).collect(),
        }
    }

    fn incoming(&self, incoming: &[IncomingAnswer<'_>]) -> Section {
        let lang = self.lang;
        let dated = incoming.iter().filter(|one| one.due.is_some()).count();
        let (others, late) =
            (incoming.len() - dated, incoming.iter().map(|one| one.overdue).sum::<usize>());
        Section {
            heading: lang.pick(
                format!(
                    "Nhận từ nơi khác: {dated} đợt có thời hạn ({late} báo cáo quá hạn), {others} \
                     việc chưa xác định thời hạn"
                ),
                format!(
                    "Comes in: {dated} dated ({late} contributions overdue), {others} without a date"
                ),
            ),
            columns: vec![
                column(lang.pick("HẠN", "DUE"), Share::Content),
                column(lang.pick("VIỆC", "WHAT"), Share::Of(40)),
                column(lang.pick("ĐÃ CÓ", "THERE"), Share::Content),
                column(lang.pick("AI, CÒN THIẾU", "WHO, WHAT IS MISSING"), Share::Of(45)),
                column(lang.pick("CÁCH NHẬN", "HOW"), Share::Of(18)),
            ],
            rows: incoming.iter().map(|one| came(one, lang)).collect(),
        }
    }

    /// What has no date of its own, under the document that sets it.
    fn without_day(&self, duties: &[DutyAnswer<'_>], helps: bool) -> Section {
        let (lang, count) = (self.lang, duties.len());
        let who = match helps {
            true => lang.pick("CƠ QUAN THỰC HIỆN", "BEARER"),
            false => lang.pick("NƠI NHẬN", "TO WHOM"),
        };
        let mut rows = Vec::new();
        for of in duties.chunk_by(|left, right| left.instrument == right.instrument) {
            let citation = of.first().and_then(|duty| self.engine.citation(duty.instrument, lang));
            rows.push(vec![String::new(), citation.unwrap_or_default()]);
            rows.extend(of.iter().map(|duty| {
                let who = if helps { names(&duty.bearers, lang) } else { sent_to(duty, lang) };
                vec![duty.provision.to_owned(), self.what(duty), who, self.time(duty)]
            }));
        }
        Section {
            heading: match helps {
                true => lang.pick(format!("Phối hợp: {count}"), format!("Helps: {count}")),
                false => lang.pick(
                    format!(
                        "Phải làm, chưa xác định thời hạn: {count} (ô thời hạn trống: văn bản \
                         không nêu)"
                    ),
                    format!("Owes, without a date: {count} (no words: the document says nothing)"),
                ),
            },
            columns: vec![
                column(lang.pick("MỤC", "SECTION"), Share::Of(16)),
                column(lang.pick("VIỆC", "WHAT"), Share::Of(66)),
                column(who, Share::Of(28)),
                column(lang.pick("THỜI HẠN", "TIME"), Share::Of(26)),
            ],
            rows,
        }
    }

    fn indicators(&self, found: &[SheetIndicatorAnswer<'_>]) -> Section {
        let (lang, count) = (self.lang, found.len());
        Section {
            heading: lang.pick(format!("Chỉ tiêu: {count}"), format!("Indicators: {count}")),
            columns: super::indicators::columns(lang),
            rows: found.iter().map(|found| super::indicators::row(found, lang)).collect(),
        }
    }

    fn hand_overs(&self, found: &[HandOverAnswer<'_>]) -> Section {
        let lang = self.lang;
        Section {
            heading: lang.pick("Sắp xếp tổ chức", "Reorganisation").to_owned(),
            columns: vec![
                column(lang.pick("TỪ NGÀY", "FROM"), Share::Content),
                column(lang.pick("BÊN GIAO", "HANDS OVER"), Share::Of(30)),
                column(lang.pick("BÊN NHẬN", "TAKES OVER"), Share::Of(30)),
                column(lang.pick("CĂN CỨ", "BASIS"), Share::Of(50)),
            ],
            rows: found.iter().map(|found| handed_over(found, lang)).collect(),
        }
    }

    fn dated(&self, duty: &DutyAnswer<'_>) -> Vec<String> {
        let state = duty.status.map(|status| state_of(duty, status, self.lang));
        let citation = self.engine.citation(duty.instrument, self.lang).unwrap_or_default();
        let words = duty.phrase.map(|phrase| format!(": “{phrase}”")).unwrap_or_default();
        let section = self.lang.pick("mục", "section");
        vec![
            due_day(duty, self.lang),
            self.what(duty),
            sent_to(duty, self.lang),
            state.unwrap_or_default(),
            format!("{citation}, {section} {}{words}", duty.provision),
        ]
    }

    /// What is to be done, in whose place, with whom, and what to know of it.
    fn what(&self, duty: &DutyAnswer<'_>) -> String {
        let lang = self.lang;
        let mut lines = vec![duty.title.to_owned()];
        let mut add = |label: &str, value: &str| lines.push(self.cut(&format!("{label}: {value}")));
        match duty.strength {
            Strength::Assigned => {}
            Strength::Requested => add(
                lang.pick("mức độ", "strength"),
                lang.pick("đề nghị, không bắt buộc", "requested, not binding"),
            ),
            Strength::Forbidden => {
                add(lang.pick("mức độ", "strength"), lang.pick("không được làm", "forbidden"))
            }
            Strength::Encouraged => add(
                lang.pick("mức độ", "strength"),
                lang.pick("khuyến khích, không bắt buộc", "encouraged, not binding"),
            ),
        }
        if let Some(former) = &duty.in_place_of {
            add(lang.pick("thay cho", "in place of"), &former.name);
        }
        if !duty.coordinators.is_empty() && duty.bearers.is_empty() {
            add(lang.pick("phối hợp", "with"), &names(&duty.coordinators, lang));
        }
        if let Some(theme) = duty.theme {
            add(lang.pick("chủ đề", "theme"), theme);
        }
        for money in &duty.funding {
            let nothing = lang.pick("văn bản không nêu nguồn", "no source is named");
            let sources = money.sources.join("; ");
            let sources = if sources.is_empty() { nothing } else { &sources };
            add(lang.pick("kinh phí", "money"), sources);
        }
        if let Some(note) = duty.note {
            add(lang.pick("lưu ý", "note"), note);
        }
        lines.join("\n")
    }

    fn cut(&self, text: &str) -> String {
        if self.is_brief { words::shortened(text, NOTE) } else { text.to_owned() }
    }

    /// When something is to be done, as far as that is known.
    fn time(&self, duty: &DutyAnswer<'_>) -> String {
        let words = duty.phrase.map(|phrase| format!("“{phrase}”"));
        let day = due_day(duty, self.lang).replace('\n', "; ");
        let day = (!day.is_empty()).then_some(day);
        let because = duty.because.clone().filter(|_| duty.reason != Some("unstated"));
        [day, words, because].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

fn column(title: &'static str, width: Share) -> Column {
    Column { title, width }
}

fn dated_columns(lang: Lang) -> Vec<Column> {
    vec![
        column(lang.pick("HẠN", "DUE"), Share::Content),
        column(lang.pick("VIỆC", "WHAT"), Share::Of(45)),
        column(lang.pick("NƠI NHẬN", "TO WHOM"), Share::Of(30)),
        column(lang.pick("TÌNH TRẠNG", "STATE"), Share::Of(18)),
        column(lang.pick("CĂN CỨ", "BASIS"), Share::Of(30)),
    ]
}

/// What an agency must do next, as a table for people.
pub(crate) fn upcoming_page(
    answer: &UpcomingAnswer<'_>,
    engine: &Engine,
    width: usize,
    lang: Lang,
) -> String {
    let (name, from) = (&answer.agency.name, words::date(answer.from, lang));
    let name = words::harmless(name);
    let heading = lang.pick(
        format!("{name}: việc sắp tới, từ {from}"),
        format!("{name}: what is next, from {from}"),
    );
    let ended = ended(&answer.agency, lang);
    if answer.upcoming.is_empty() {
        let nothing = lang.pick("Không có việc nào có thời hạn.", "Nothing with a date.");
        return format!("{heading}{ended}\n{nothing}\n");
    }
    let words = Wording { engine, lang, is_brief: true };
    let rows = answer.upcoming.iter().map(|duty| words.dated(duty)).collect();
    format!("{heading}{ended}\n{}", lay_out(&dated_columns(lang), rows, width, None))
}

/// Names, the first few of a long list.
pub(crate) fn names(parties: &[PartyAnswer], lang: Lang) -> String {
    let shown: Vec<&str> = parties.iter().take(NAMES).map(|party| &*party.name).collect();
    let mut text = shown.join(", ");
    if parties.len() > NAMES {
        let rest = parties.len() - NAMES;
        text += &lang.pick(format!(" và {rest} nơi khác"), format!(" and {rest} more"));
    }
    text
}

fn due_day(duty: &DutyAnswer<'_>, lang: Lang) -> String {
    days(duty.opens, duty.due, duty.last_working_day, lang)
}

/// A due day with its weekday, the first day of a window, and the last working day
/// where that is another.
fn days(opens: Option<Date>, due: Option<Date>, working: Option<Date>, lang: Lang) -> String {
    let Some(due) = due else { return String::new() };
    let mut text = format!("{} {}", words::weekday(due, lang), words::date(due, lang));
    if let Some(opens) = opens {
        text = format!("{} –\n{text}", words::date(opens, lang));
    }
    if let Some(working) = working.filter(|&working| working != due) {
        let day =
            format!("{} {}", words::weekday(working, lang), words::day_and_month(working, lang));
        text += &lang.pick(format!("\nlàm việc: {day}"), format!("\nwork day: {day}"));
    }
    text
}

fn sent_to(duty: &DutyAnswer<'_>, lang: Lang) -> String {
    let mut text = names(&duty.recipients, lang);
    if !duty.via.is_empty() {
        let via = names(&duty.via, lang);
        text += &lang.pick(format!("\ngửi qua {via}"), format!("\nvia {via}"));
    }
    text.trim_start().to_owned()
}

fn state_of(duty: &DutyAnswer<'_>, status: Status, lang: Lang) -> String {
    let day = duty.submitted_on.map(|day| words::date(day, lang)).unwrap_or_default();
    let late = duty.days_late.unwrap_or(0);
    let status_words = words::status(status, duty.action, lang);
    // A report is submitted, an activity held; anything else is done.
    let (todo, done) = match duty.action {
        action if action.is_report() => lang.pick(("chưa nộp", "đã nộp"), ("to do", "submitted")),
        action if action.is_held() => lang.pick(("chưa tổ chức", "đã tổ chức"), ("to do", "held")),
        _ => lang.pick(("chưa thực hiện", "đã thực hiện"), ("to do", "done")),
    };
    match status {
        Status::Scheduled => lang.pick("chưa đến kỳ", "not yet").to_owned(),
        Status::Open => lang.pick(format!("{todo}, còn hạn"), todo.to_owned()),
        Status::Overdue if duty.action.is_held() => status_words.to_owned(),
        Status::Overdue => lang
            .pick(format!("quá hạn {late} ngày"), format!("{} overdue", words::counted_days(late))),
        Status::Submitted => format!("{done} {day}"),
        Status::SubmittedLate => lang.pick(
            format!("{done} {day}, trễ {late} ngày"),
            format!("{done} {day}, {} late", words::counted_days(late)),
        ),
        Status::Waived | Status::Elapsed => status_words.to_owned(),
    }
}

fn came(incoming: &IncomingAnswer<'_>, lang: Lang) -> Vec<String> {
    let IncomingAnswer { expected, actual, .. } = incoming;
    let how = match incoming.way {
        Way::Recipient => lang.pick("gửi đến", "to it").to_owned(),
        Way::Via => lang.pick("gửi qua", "through it").to_owned(),
        Way::Feeds => lang.pick("để tổng hợp", "into its own report").to_owned(),
    };
    if incoming.due.is_none() {
        let because = incoming.because.clone().unwrap_or_default();
        let who = names(&incoming.bearers, lang);
        return vec![
            lang.pick("chưa xác định", "no date").to_owned(),
            format!("{} ({})", incoming.title, incoming.provision),
            String::new(),
            format!("{who}; {because}"),
            how,
        ];
    }
    let mut groups: Vec<String> = Vec::new();
    let of = |wanted: Status| incoming.contributors.iter().filter(move |one| one.status == wanted);
    for status in [Status::Overdue, Status::Open, Status::SubmittedLate] {
        let mut found: Vec<_> = of(status).collect();
        if found.is_empty() {
            continue;
        }
        found.sort_by_key(|one| std::cmp::Reverse(one.days_late));
        let limit = if status == Status::Overdue { usize::MAX } else { NAMES };
        let nobody = lang.pick("(văn bản không nêu)", "(nobody named)");
        let name = |one: &&&kyhan::answers::ContributorAnswer<'_>| {
            let name = one.name.unwrap_or(nobody);
            match one.days_late {
                Some(days) => format!("{name} ({days})"),
                None => name.to_owned(),
            }
        };
        let shown: Vec<String> = found.iter().take(limit).map(|one| name(&one)).collect();
        let rest = found.len().saturating_sub(limit);
        let more = if rest > 0 { format!(", … +{rest}") } else { String::new() };
        let label = match status {
            Status::Overdue => lang.pick("quá hạn (số ngày)", "overdue (days)"),
            Status::Open => lang.pick("chưa nộp", "not yet there"),
            _ => lang.pick("nộp trễ (số ngày)", "late (days)"),
        };
        groups.push(format!("{label} {}: {}{more}", found.len(), shown.join(", ")));
    }
    vec![
        days(None, incoming.due, incoming.last_working_day, lang),
        format!("{} ({})", incoming.title, incoming.provision),
        format!("{actual}/{expected}"),
        groups.join("\n"),
        how,
    ]
}

fn handed_over(found: &HandOverAnswer<'_>, lang: Lang) -> Vec<String> {
    let unconfirmed = lang.pick(" (chưa kiểm chứng)", " (unconfirmed)");
    let nobody = lang.pick("(chưa rõ)", "(not recorded)").to_owned();
    let to = if found.to.is_empty() { nobody } else { names(&found.to, lang) };
    let note = if found.certainty.is_some() { unconfirmed } else { "" };
    vec![
        words::date(found.operates, lang),
        names(&found.from, lang),
        to,
        format!("{}{note}", found.basis),
    ]
}

/// What an agency does for an indicator.
pub(crate) fn role(found: &SheetIndicatorAnswer<'_>, lang: Lang) -> &'static str {
    match found.role {
        Some(Role::Leads) => lang.pick("chủ trì", "leads"),
        Some(Role::SuppliesData) => lang.pick("cung cấp số liệu", "supplies data"),
        Some(Role::Contributes) => lang.pick("phối hợp", "contributes"),
        None => "",
    }
}
