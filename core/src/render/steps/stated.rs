//! What the document states: days, months, recurrences, windows, times.

use super::{Because, Rule, Writer};
use crate::dates::{Date, LunarDate};
use crate::model::{Every, Holds, Timing, When};
use crate::render::english::ordinal;

impl Writer<'_> {
    pub(super) fn stated(&self, date: Date) -> Because {
        let (lang, day) = (self.lang, self.day(date));
        let because = match self.plan.obligation(self.obligation).phrase.as_deref() {
            Some(phrase) => lang.say(
                format_args!("văn bản ghi “{phrase}”; ngày được nêu là {day}"),
                format_args!("the document says “{phrase}”; the named day is {day}"),
            ),
            None => lang.say(
                format_args!("ngày được nêu là {day}"),
                format_args!("the named day is {day}"),
            ),
        };
        (because, self.provision())
    }

    pub(super) fn first_day_of(&self, when: When, date: Date) -> Because {
        let (when, day) = (self.lang.when(when), self.day(date));
        let because = self.lang.say(
            format_args!("văn bản nêu trước {when}; ngày được nêu là ngày đầu tiên, {day}"),
            format_args!("the document says before {when}, whose first day is named, {day}"),
        );
        (because, self.law(Rule::Beginnings, date))
    }

    pub(super) fn last_day_of(&self, when: When, date: Date) -> Because {
        let (when, day) = (self.lang.when(when), self.day(date));
        let because = self.lang.say(
            format_args!("văn bản nêu {when}; tính đến ngày cuối cùng, {day}"),
            format_args!("the document names {when}, whose last day counts, {day}"),
        );
        (because, self.law(Rule::Beginnings, date))
    }

    pub(super) fn recurrence(&self, date: Date) -> Because {
        let text = self.plan.obligation(self.obligation);
        let (phrase, day) = (text.phrase.as_deref().unwrap_or(&text.title), self.day(date));
        let because = self.lang.say(
            format_args!("định kỳ theo “{phrase}”; lần này là {day}"),
            format_args!("recurs by “{phrase}”; this time on {day}"),
        );
        (because, self.provision())
    }

    pub(super) fn working_day(
        &self,
        (first, last): (Date, Date),
        every: Every,
        nth: i32,
        date: Date,
    ) -> Because {
        let (lang, day) = (self.lang, self.day(date));
        let text = self.plan.obligation(self.obligation);
        let phrase = text.phrase.as_deref().unwrap_or(&text.title);
        if every == Every::Day {
            let because = lang.say(
                format_args!("mọi ngày làm việc theo “{phrase}”; lần này là {day}"),
                format_args!("every working day by “{phrase}”; this time on {day}"),
            );
            return (because, self.provision());
        }
        let (first, last) = (lang.date(first), lang.date(last));
        let (vi, en) = match nth {
            -1 => ("cuối cùng".to_owned(), "last".to_owned()),
            1.. => (format!("thứ {nth}"), format!("{nth}{}", ordinal(nth.unsigned_abs()))),
            _ => (
                format!("thứ {} tính từ cuối", -nth),
                format!("{}{} last", -nth, ordinal(nth.unsigned_abs())),
            ),
        };
        let because = lang.say(
            format_args!(
                "định kỳ theo “{phrase}”; ngày làm việc {vi} của kỳ {first} – {last} là {day}"
            ),
            format_args!("recurs by “{phrase}”; the {en} working day of {first} – {last} is {day}"),
        );
        (because, self.provision())
    }

    pub(super) fn lunar(&self, lunar: LunarDate, is_repeated: bool, date: Date) -> Because {
        let (lang, day) = (self.lang, self.day(date));
        let named = lang.lunar(lunar);
        let mut because = match self.plan.obligation(self.obligation).phrase.as_deref() {
            Some(phrase) => lang.say(
                format_args!("văn bản ghi “{phrase}”; {named} là {day}"),
                format_args!("the document says “{phrase}”; {named} is {day}"),
            ),
            None => format!("{named} {} {day}", lang.pick("là", "is")),
        };
        if is_repeated {
            because += lang.pick(
                "; năm này có cả tháng nhuận cùng số, văn bản chưa rõ: tính tháng trước",
                "; that year has a leap month of the same number too, and the words leave it \
                 open: the first counts",
            );
        }
        let bases = self.provision().into_iter().chain(self.law(Rule::LunarCalendar, date));
        (because, Some(bases.collect::<Vec<_>>().join("; ")))
    }

    pub(super) fn limits(&self, holds: Holds, days: &[Date], date: Date) -> Because {
        let (lang, day, limits) = (self.lang, self.day(date), self.lang.dates(days));
        let because = match holds {
            Holds::Earlier => lang.say(
                format_args!("các hạn {limits}: lấy hạn đến trước, {day}"),
                format_args!("of the limits {limits} the earlier holds, {day}"),
            ),
            Holds::Later => lang.say(
                format_args!("các hạn {limits}: lấy hạn đến sau, {day}"),
                format_args!("of the limits {limits} the later holds, {day}"),
            ),
        };
        (because, self.provision())
    }

    pub(super) fn before(&self, date: Date) -> Because {
        let day = self.day(date);
        let because = self.lang.say(
            format_args!(
                "“trước” đọc theo nghĩa của từ, không gồm ngày được nêu: hạn hết lúc 24 giờ {day}"
            ),
            format_args!(
                "“before”, as the word is read, leaves the named day out: due until 24:00 on {day}"
            ),
        );
        (because, self.law(Rule::EndOfDay, date))
    }

    pub(super) fn before_read_inclusive(&self, date: Date) -> Because {
        let day = self.day(date);
        let because = self.lang.say(
            format_args!(
                "kế hoạch này đọc “trước” là gồm cả ngày được nêu: hạn hết lúc 24 giờ {day}"
            ),
            format_args!(
                "this register reads “before” as including the named day: due until 24:00 on {day}"
            ),
        );
        (because, self.law(Rule::EndOfDay, date))
    }

    pub(super) fn by(&self, date: Date) -> Because {
        let day = self.day(date);
        let because = self.lang.say(
            format_args!("gồm cả ngày được nêu: hạn hết lúc 24 giờ {day}"),
            format_args!("the named day is included: due until 24:00 on {day}"),
        );
        (because, self.law(Rule::EndOfDay, date))
    }

    pub(super) fn on(&self, date: Date) -> Because {
        let day = self.day(date);
        let because = self
            .lang
            .say(format_args!("thực hiện trong {day}"), format_args!("to be done on {day}"));
        (because, self.law(Rule::EndOfDay, date))
    }

    pub(super) fn time(&self, date: Date, minutes: u16) -> Because {
        let (hours, minutes, day) = (minutes / 60, minutes % 60, self.day(date));
        let because = self.lang.say(
            format_args!("hạn hết lúc {hours} giờ {minutes:02} {day}"),
            format_args!("due until {hours:02}:{minutes:02} on {day}"),
        );
        (because, self.provision())
    }

    pub(super) fn window_opens(&self, date: Date) -> Because {
        let (lang, day) = (self.lang, self.day(date));
        let text = self.plan.obligation(self.obligation);
        // What recurs has quoted them before.
        let is_quoted = matches!(text.timing, Timing::Recurring(_));
        let because = match text.phrase.as_deref().filter(|_| !is_quoted) {
            Some(phrase) => lang.say(
                format_args!("văn bản ghi “{phrase}”; khoảng thời gian bắt đầu từ {day}"),
                format_args!("the document says “{phrase}”; the window opens on {day}"),
            ),
            None => lang.say(
                format_args!("khoảng thời gian bắt đầu từ {day}"),
                format_args!("the window opens on {day}"),
            ),
        };
        (because, self.provision())
    }

    pub(super) fn window_closes(&self, date: Date) -> Because {
        let day = self.day(date);
        let because = self.lang.say(
            format_args!("khoảng thời gian kết thúc lúc 24 giờ {day}"),
            format_args!("the window closes at 24:00 on {day}"),
        );
        (because, self.law(Rule::EndOfDay, date))
    }
}
