//! What a date is counted from, and the counting.

use super::{Because, Rule, Writer};
use crate::dates::{Counting, Date, RegimeName, Unit};
use crate::model::InstrumentKind;
use crate::plan::{Event, Index, NOBODY};
use crate::render::citation;
use crate::render::english::plural;

impl Writer<'_> {
    pub(super) fn period_end(&self, date: Date) -> Because {
        let day = self.day(date);
        let because = self.lang.say(
            format_args!("kỳ báo cáo kết thúc {day}"),
            format_args!("the reporting period ends on {day}"),
        );
        (because, self.provision())
    }

    pub(super) fn cut_off(&self, date: Date) -> Because {
        let day = self.day(date);
        let because = self
            .lang
            .say(format_args!("chốt số liệu {day}"), format_args!("data are closed on {day}"));
        let by_decree = self.plan.obligations[self.obligation]
            .period
            .is_some_and(|period| period.rule.regime() == Some(RegimeName::Decree09));
        let law = if by_decree { self.law(Rule::CutOffs, date) } else { None };
        (because, law.or_else(|| self.provision()))
    }

    pub(super) fn event(&self, event: Index, date: Date) -> Because {
        let &Event { moved_by, minutes, .. } = &self.plan.events[event];
        let event = self.plan.event(event);
        let title = self.lang.text(&event.title, event.title_en.as_deref());
        let (lang, day) = (self.lang, self.moment(date, minutes));
        if moved_by == NOBODY {
            return (format!("{title}: {day}"), event.basis.clone());
        }
        let by = citation::instrument(self.plan.instrument(moved_by), lang);
        let because = match event.date {
            Some(before) => {
                let before = lang.date(before);
                lang.say(
                    format_args!("{title}: {day}, dời từ {before}"),
                    format_args!("{title}: {day}, moved from {before}"),
                )
            }
            None => format!("{title}: {day}"),
        };
        let bases: Vec<String> = event.basis.iter().cloned().chain([by]).collect();
        (because, Some(bases.join("; ")))
    }

    pub(super) fn happened(&self, event: Index, party: Index, date: Date) -> Because {
        let happening = self.plan.events[event].happened_to(&[party], date);
        let event = self.plan.event(event);
        let title = self.lang.text(&event.title, event.title_en.as_deref());
        let (lang, day) = (self.lang, self.day(date));
        let to = self.plan.party_name(party, lang);
        let to = to.map(|name| format!(", {name}")).unwrap_or_default();
        let recorded = match happening.is_some_and(|one| one.is_recorded) {
            true => lang.pick("; theo bản ghi", "; as recorded"),
            false => "",
        };
        let basis = happening.and_then(|one| one.basis.clone());
        (format!("{title}{to}: {day}{recorded}"), basis)
    }

    pub(super) fn anchor(&self, obligation: Index, date: Date) -> Because {
        let (title, day) = (self.title(obligation), self.day(date));
        let because = self.lang.say(
            format_args!("tính theo hạn của “{title}”: {day}"),
            format_args!("counts from the due day of “{title}”: {day}"),
        );
        (because, Some(citation::provision(self.plan, obligation, self.lang)))
    }

    pub(super) fn prescribed(&self, obligation: Index, date: Date) -> Because {
        let (title, day) = (self.title(obligation), self.day(date));
        let because = self.lang.say(
            format_args!("“theo quy định” dẫn đến “{title}”: {day}"),
            format_args!("“as prescribed” leads to “{title}”: {day}"),
        );
        (because, Some(citation::provision(self.plan, obligation, self.lang)))
    }

    pub(super) fn same_as(&self, obligation: Index, date: Date) -> Because {
        let text = self.plan.obligation(obligation);
        let instrument = self.plan.instrument(self.plan.obligations[obligation].instrument);
        let (this_vi, this_en) = match instrument.kind {
            InstrumentKind::Plan => ("kế hoạch này", "this plan"),
            _ => ("văn bản này", "this document"),
        };
        let (provision, day) = (&text.provision, self.day(date));
        let because = self.lang.say(
            format_args!("ngày nêu tại mục {provision} của {this_vi}: {day}"),
            format_args!("the day is stated in section {provision} of {this_en}: {day}"),
        );
        (because, Some(citation::provision(self.plan, obligation, self.lang)))
    }

    pub(super) fn count(&self, length: u32, unit: Unit, counting: Counting, date: Date) -> Because {
        let first = match counting {
            Counting::FirstDayExcluded => {
                self.lang.pick("không tính ngày đầu tiên", "the first day is not counted")
            }
            Counting::FirstDayIncluded => {
                self.lang.pick("tính cả ngày đầu tiên", "the first day is counted")
            }
        };
        let (length, day) = (self.length(length, unit), self.day(date));
        let because = self.lang.say(
            format_args!("cộng {length}, {first}: {day}"),
            format_args!("plus {length}, {first}: {day}"),
        );
        (because, self.law(Rule::Counting, date))
    }

    pub(super) fn month_end(&self, date: Date) -> Because {
        let day = self.day(date);
        let because = self.lang.say(
            format_args!("tháng không có ngày tương ứng: kết thúc {day}"),
            format_args!("the month lacks the day, so the period ends on {day}"),
        );
        // The month's last day is the law's answer, any other the duty's own.
        let is_law = date == date.month_end();
        let basis = if is_law { self.law(Rule::MissingDay, date) } else { self.provision() };
        (because, basis)
    }

    pub(super) fn lead(&self, length: u32, unit: Unit, date: Date) -> Because {
        let (length, day) = (self.length(length, unit), self.day(date));
        let because = self
            .lang
            .say(format_args!("lùi {length}: {day}"), format_args!("minus {length}: {day}"));
        (because, self.provision())
    }

    /// A day, with the minute of it where that is known.
    fn moment(&self, date: Date, minutes: Option<u16>) -> String {
        match minutes {
            Some(minutes) => self.lang.hour_of(date, minutes),
            None => self.day(date).to_string(),
        }
    }

    fn length(&self, length: u32, unit: Unit) -> String {
        let plural = plural(length);
        let (vi, en) = match unit {
            Unit::Days => ("ngày", "day"),
            Unit::WorkingDays => ("ngày làm việc", "working day"),
            Unit::Weeks => ("tuần", "week"),
            Unit::Months => ("tháng", "month"),
            Unit::Quarters => ("quý", "quarter"),
            Unit::Years => ("năm", "year"),
        };
        self.lang.say(format_args!("{length} {vi}"), format_args!("{length} {en}{plural}"))
    }
}
