//! Days off, and where they move a date.

use super::{Because, Rule, Writer};
use crate::dates::{Convention, Date};
use crate::lang::Lang;
use crate::model::LegalField;
use crate::plan::Roll;

impl Writer<'_> {
    pub(super) fn roll(&self, from: Date, date: Date) -> Because {
        let (rest_days, day) = (self.rest_days(from, date - 1), self.day(date));
        let because = self.lang.say(
            format_args!("{rest_days}; thời hạn kết thúc vào ngày làm việc tiếp theo, {day}"),
            format_args!("{rest_days}; the period ends on the next working day, {day}"),
        );
        let row = &self.plan.obligations[self.obligation];
        let has_basis = self.plan.obligation(self.obligation).convention_basis.is_some();
        let is_own = row.roll == Roll::Duty && has_basis;
        (because, if is_own { self.convention_basis() } else { self.law(Rule::Roll, date) })
    }

    pub(super) fn convention(&self, from: Date, convention: Convention, date: Date) -> Because {
        let (lang, before, day) = (self.lang, self.day(from), self.day(date));
        let row = &self.plan.obligations[self.obligation];
        if let Roll::Field(_) = row.roll {
            let because = lang.say(
                format_args!("{before} là ngày nghỉ; pháp luật về thuế chuyển hạn sang {day}"),
                format_args!("{before} is a day off; tax law moves it to {day}"),
            );
            return (because, self.law(Rule::TaxRoll, date));
        }
        let convention = convention_name(convention, lang);
        let (of, whose) = match row.roll {
            Roll::Instrument => ("của văn bản", "document's"),
            _ => ("của nhiệm vụ", "duty's"),
        };
        let because = lang.say(
            format_args!(
                "{before} là ngày nghỉ; quy ước “{convention}” {of} chuyển hạn sang {day}"
            ),
            format_args!(
                "{before} is a day off; the {whose} convention “{convention}” moves it to {day}"
            ),
        );
        (because, self.convention_basis())
    }

    /// What the convention of the duty or of its document rests on.
    fn convention_basis(&self) -> Option<String> {
        let row = &self.plan.obligations[self.obligation];
        let basis = match row.roll {
            Roll::Instrument => &self.plan.instrument(row.instrument).convention_basis,
            _ => &self.plan.obligation(self.obligation).convention_basis,
        };
        basis.clone().or_else(|| self.provision())
    }

    pub(super) fn stays(&self, field: LegalField, date: Date) -> Because {
        let day = self.day(date);
        let because = match field {
            LegalField::Election => self.lang.say(
                format_args!("{day} là ngày nghỉ; lịch bầu cử không dời ngày"),
                format_args!("{day} is a day off; schedules of elections do not move days"),
            ),
            LegalField::Tax => self.lang.say(
                format_args!("{day} là ngày nghỉ, không dời"),
                format_args!("{day} is a day off and stays"),
            ),
        };
        (because, self.provision())
    }

    pub(super) fn last_working_day(&self, due: Date, date: Date) -> Because {
        let (rest_days, day) = (self.rest_days(date + 1, due), self.day(date));
        let because = self.lang.say(
            format_args!("{rest_days}; ngày làm việc cuối cùng là {day}"),
            format_args!("{rest_days}; the last working day is {day}"),
        );
        (because, self.rest_basis(date + 1, due))
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

    fn rest_basis(&self, from: Date, until: Date) -> Option<String> {
        let mut bases: Vec<&str> = Vec::new();
        for day in (0..=(until - from)).map(|offset| from + offset) {
            let special = self.calendar.special_day(day).map(|special| special.basis.as_ref());
            let Some(basis) = special.or_else(|| Rule::WeeklyRest.on(day)) else { continue };
            if !bases.contains(&basis) {
                bases.push(basis);
            }
        }
        (!bases.is_empty()).then(|| bases.join("; "))
    }
}

fn convention_name(convention: Convention, lang: Lang) -> &'static str {
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
