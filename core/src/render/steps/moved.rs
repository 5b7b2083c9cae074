//! Days off, and where they move a date.

use super::{ARTICLE_148_5, Because, WEEKLY_REST, Writer, law};
use crate::dates::{Convention, Date};
use crate::render::Lang;

impl Writer<'_> {
    pub(super) fn roll(&self, from: Date, date: Date) -> Because {
        let (rest_days, day) = (self.rest_days(from, date - 1), self.day(date));
        let because = self.lang.say(
            format_args!("{rest_days}; thời hạn kết thúc vào ngày làm việc tiếp theo, {day}"),
            format_args!("{rest_days}; the period ends on the next working day, {day}"),
        );
        (because, law(ARTICLE_148_5))
    }

    pub(super) fn convention(&self, from: Date, convention: Convention, date: Date) -> Because {
        let (from, day) = (self.day(from), self.day(date));
        let convention = convention_name(convention, self.lang);
        let because = self.lang.say(
            format_args!(
                "{from} là ngày nghỉ; quy ước “{convention}” của nhiệm vụ chuyển hạn sang {day}"
            ),
            format_args!(
                "{from} is a day off; the duty's convention “{convention}” moves it to {day}"
            ),
        );
        (because, self.provision())
    }

    pub(super) fn last_working_day(&self, due: Date, date: Date) -> Because {
        let (rest_days, day) = (self.rest_days(date + 1, due), self.day(date));
        let because = self.lang.say(
            format_args!("{rest_days}; ngày làm việc cuối cùng là {day}"),
            format_args!("{rest_days}; the last working day is {day}"),
        );
        (because, Some(self.rest_basis(date + 1, due)))
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
