//! Periods of hours and half days.

use super::{Because, Rule, Writer};
use crate::dates::{Date, Minute};
use crate::lang::Lang;
use crate::model::{Amount, TermUnit};
use crate::plan::Suspension;
use crate::render::citation;

impl Writer<'_> {
    pub(super) fn next_day(&self, limit: Minute, opens: Option<Minute>, date: Date) -> Because {
        let (lang, limit) = (self.lang, self.lang.hour(limit));
        let day = match opens {
            Some(opens) => lang.hour_of(date, opens),
            None => self.day(date).to_string(),
        };
        let because = lang.say(
            format_args!("sau {limit}: tính từ ngày làm việc tiếp theo, {day}"),
            format_args!("after {limit} it counts from the next working day, {day}"),
        );
        let basis = if opens.is_some() { self.with_office_hours() } else { self.provision() };
        (because, basis)
    }

    pub(super) fn suspended(
        &self,
        Suspension { from, last, by }: Suspension,
        before: (Date, Minute),
        end: (Date, Minute),
    ) -> Because {
        let lang = self.lang;
        let day = |(date, minutes): (Date, Minute)| match minutes {
            1440 => self.day(date).to_string(),
            _ => lang.hour_of(date, minutes),
        };
        let (from, last) = (lang.date(from), lang.date(last));
        let (before, end) = (day(before), day(end));
        let because = lang.say(
            format_args!("không tính từ {from} đến hết {last}: kết thúc {end}, thay cho {before}"),
            format_args!("{from} to {last} do not count: it ends on {end} instead of {before}"),
        );
        (because, Some(citation::instrument(self.plan.instrument(by), lang)))
    }

    pub(super) fn hours(
        &self,
        length: Amount,
        unit: TermUnit,
        date: Date,
        minutes: Minute,
    ) -> Because {
        let (lang, moment) = (self.lang, self.lang.hour_of(date, minutes));
        let length = self.amount(length, unit);
        if unit == TermUnit::Hours {
            let because = lang.say(
                format_args!("cộng {length} liên tục, kể cả ngày nghỉ: {moment}"),
                format_args!("plus {length} on end, days off included: {moment}"),
            );
            return (because, self.law(Rule::Hours, date));
        }
        let office = self.office_hours();
        let because = lang.say(
            format_args!("cộng {length} ({office}): {moment}"),
            format_args!("plus {length} ({office}): {moment}"),
        );
        (because, self.with_office_hours())
    }

    pub(super) fn hours_before(
        &self,
        length: Amount,
        unit: TermUnit,
        date: Date,
        minutes: Minute,
    ) -> Because {
        let (lang, moment) = (self.lang, self.lang.hour_of(date, minutes));
        let length = self.amount(length, unit);
        let (office, basis) = match unit {
            TermUnit::WorkingHours => {
                (format!(" ({})", self.office_hours()), self.with_office_hours())
            }
            _ => (String::new(), self.provision()),
        };
        let because = lang.say(
            format_args!("lùi {length}{office}: {moment}"),
            format_args!("minus {length}{office}: {moment}"),
        );
        (because, basis)
    }

    pub(super) fn half_day(&self, date: Date, minutes: Minute) -> Because {
        let (moment, office) = (self.lang.hour_of(date, minutes), self.office_hours());
        let because = self.lang.say(
            format_args!("nửa ngày làm việc hết cùng buổi đầu ({office}): {moment}"),
            format_args!("half a working day is over with its first half ({office}): {moment}"),
        );
        (because, self.with_office_hours())
    }

    /// The office hours of the calendar, and whether they are the default.
    fn office_hours(&self) -> String {
        let (lang, hours) = (self.lang, self.calendar.office_hours());
        let session = |&(from, until): &(Minute, Minute)| {
            format!("{} – {}", lang.hour(from), lang.hour(until))
        };
        let sessions: Vec<String> = hours.sessions().iter().map(session).collect();
        let sessions = sessions.join(", ");
        if hours.basis().is_some() {
            return lang.say(
                format_args!("giờ làm việc {sessions}"),
                format_args!("office hours {sessions}"),
            );
        }
        lang.say(
            format_args!("giờ làm việc mặc định {sessions}, lịch không nêu"),
            format_args!("default office hours {sessions}, the calendar has none"),
        )
    }

    /// The provision, and what sets the office hours.
    fn with_office_hours(&self) -> Option<String> {
        let hours = self.calendar.office_hours().basis().map(str::to_owned);
        let bases: Vec<String> = self.provision().into_iter().chain(hours).collect();
        Some(bases.join("; "))
    }

    fn amount(&self, length: Amount, unit: TermUnit) -> String {
        let (vi, en) = match unit {
            TermUnit::WorkingHours => ("giờ làm việc", "working hour"),
            _ => ("giờ", "hour"),
        };
        let plural = if length == Amount::from(1) { "" } else { "s" };
        match self.lang {
            Lang::Vi => format!("{} {vi}", length.to_string().replace('.', ",")),
            Lang::En => format!("{length} {en}{plural}"),
        }
    }
}
