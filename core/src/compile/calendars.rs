//! Working-day calendars: the built-in one and those of the register.

use std::borrow::Cow;
use std::sync::Arc;

use super::tables::Resolver;
use crate::dates::{OfficeHours, OfficeHoursError, SpecialDay, WorkingDays, WorkingDaysBuilder};
use crate::model;
use crate::plan::Table;
use crate::plan::{Index, Source};
use crate::problem::{At, Kind, List, Problem};

/// The id of the calendar of duties that name none.
pub const BUILT_IN_CALENDAR: &str = "vn-public-sector";

/// The ids of all built-in calendars.
const BUILT_IN: [&str; 2] = [BUILT_IN_CALENDAR, "vn-statutory"];

impl Resolver<'_> {
    /// The register's calendars in their order, then the built-in ones, save those
    /// whose id a calendar of the register bears.
    pub(super) fn calendars(&mut self) -> Table<Arc<WorkingDays>> {
        let documents = self.documents;
        let text_of = |source: &Source| {
            let register = documents.get(source.document as usize)?;
            Some((*source, register.calendars.get(source.position as usize)?))
        };
        let texts: Vec<(Source, &model::Calendar)> =
            self.calendars.iter().filter_map(text_of).collect();
        let bases: Vec<Vec<Index>> = texts
            .iter()
            .map(|(source, text)| {
                let Some(base) = text.base.as_deref() else { return Vec::new() };
                // A calendar that takes a built-in one's place may rest on it.
                if BUILT_IN.contains(&base)
                    && (text.id == base || self.ids.calendars.get(base).is_none())
                {
                    return Vec::new();
                }
                let at = source.at(List::Calendars);
                self.find(Kind::Calendar, base, at.field("base")).into_iter().collect()
            })
            .collect();
        for cycle in super::cycles::find(&bases) {
            let Some(&(source, _)) = cycle.first().and_then(|&at| texts.get(at as usize)) else {
                continue;
            };
            let path = cycle
                .iter()
                .filter_map(|&at| texts.get(at as usize))
                .map(|(_, text)| text.id.clone())
                .collect();
            let at = source.at(List::Calendars);
            self.report(at.field("base"), Problem::Cycle { kind: Kind::Calendar, path });
        }

        let mut compiled: Vec<Option<Arc<WorkingDays>>> = vec![None; texts.len()];
        // Each round compiles those whose base is compiled; cycles are left over.
        for _ in 0..texts.len() {
            for (at, ((source, text), bases)) in texts.iter().zip(&bases).enumerate() {
                let base = match (bases.first(), &text.base) {
                    (Some(&base), _) => compiled.get(base as usize).cloned().flatten(),
                    (None, Some(base)) => WorkingDays::built_in(base).cloned().map(Arc::new),
                    (None, None) => None,
                };
                let is_waiting = !bases.is_empty() && base.is_none();
                if let Some(slot @ None) = compiled.get_mut(at)
                    && !is_waiting
                {
                    *slot = Some(self.calendar(*source, text, base.as_deref()));
                }
            }
        }
        let mut rows: Vec<Arc<WorkingDays>> = compiled
            .into_iter()
            .map(|calendar| {
                calendar.unwrap_or_else(|| Arc::new(WorkingDays::vn_public_sector().clone()))
            })
            .collect();
        for id in BUILT_IN {
            let next = rows.len() as Index;
            if self.ids.calendars.get_or_insert(id, next) == next {
                rows.extend(WorkingDays::built_in(id).cloned().map(Arc::new));
            }
        }
        Table::from(rows)
    }

    fn calendar(
        &mut self,
        source: Source,
        text: &model::Calendar,
        base: Option<&WorkingDays>,
    ) -> Arc<WorkingDays> {
        let mut builder = WorkingDays::builder();
        if let Some(base) = base {
            builder = builder.base(base);
        }
        if let Some(weekend) = &text.weekend {
            builder = builder.weekend(weekend);
        }
        if let Some(coverage) = text.coverage {
            builder = builder.coverage(coverage.from, coverage.last);
        }
        if let Some(hours) = &text.office_hours {
            let at = source.at(List::Calendars);
            builder = self.office_hours(builder, hours, at.field("officeHours"));
        }
        for day in &text.days {
            builder = builder.day(SpecialDay {
                date: day.date,
                kind: day.kind,
                name: Cow::Owned(day.name.clone()),
                name_en: None,
                basis: Cow::Owned(day.basis.clone()),
                certainty: day.certainty,
                set_yearly: false,
            });
        }
        match builder.build() {
            Ok(calendar) => Arc::new(calendar),
            Err(error) => {
                self.report(source.at(List::Calendars), Problem::InvalidCalendar { error });
                Arc::new(WorkingDays::vn_public_sector().clone())
            }
        }
    }

    fn office_hours<'b>(
        &mut self,
        builder: WorkingDaysBuilder<'b>,
        text: &model::OfficeHours,
        at: At<'_>,
    ) -> WorkingDaysBuilder<'b> {
        let sessions: Vec<(u16, u16)> = text
            .sessions
            .iter()
            .map(|session| (session.from.minutes(), session.until.minutes()))
            .collect();
        match OfficeHours::new(&sessions, Some(&text.basis)) {
            Ok(hours) => return builder.office_hours(hours),
            Err(error) => {
                let at = at.field("sessions");
                let problem = Problem::InvalidOfficeHours { error };
                match error {
                    OfficeHoursError::Sessions => self.report(at, problem),
                    OfficeHoursError::Reversed(session) | OfficeHoursError::Overlap(session) => {
                        self.report(at.item(session), problem);
                    }
                }
            }
        }
        builder
    }

    /// The calendar of an obligation. `None` after a reported error.
    pub(super) fn calendar_of(
        &mut self,
        text: &model::Obligation,
        source: Source,
    ) -> Option<Index> {
        let id = text.calendar.as_deref().unwrap_or(BUILT_IN_CALENDAR);
        self.find(Kind::Calendar, id, source.at(List::Obligations).field("calendar"))
    }
}
