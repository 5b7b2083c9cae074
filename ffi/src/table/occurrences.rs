//! The rows of a schedule, whose cells are computed when they are read.

use std::sync::{Arc, OnceLock};

use kyhan::dates::Date;
use kyhan::{Engine, Lang, Schedule, ScheduleQuery};

use super::Table;
use super::lazy_texts::LazyTexts;
use crate::column::KyhanColumn;
use crate::refusal::Refusal;
use crate::word::KyhanWord;

/// A schedule together with the plans that it points into.
pub(crate) struct OwnedSchedule {
    /// Points into `engine`; so it stands first and is dropped first.
    schedule: Schedule<'static>,
    /// Never read again: it keeps the plans alive.
    _engine: Box<Engine>,
    pub(crate) lang: Lang,
}

impl OwnedSchedule {
    pub(crate) fn new(
        engine: &Engine,
        query: &ScheduleQuery,
        lang: Lang,
    ) -> Result<OwnedSchedule, Refusal> {
        let engine = Box::new(engine.clone());
        let schedule = engine.schedule(query).map_err(|error| Refusal::of(&error, lang))?;
        // SAFETY: the schedule borrows the engine in this box and, through it,
        // the plans behind its reference count. Neither moves nor changes, and
        // both live until `_engine` is dropped, which is after `schedule` is.
        // `schedule()` hands it out with the lifetime of `self` alone.
        let schedule = unsafe { std::mem::transmute::<Schedule<'_>, Schedule<'static>>(schedule) };
        Ok(OwnedSchedule { schedule, _engine: engine, lang })
    }

    #[inline]
    pub(crate) fn schedule(&self) -> &Schedule<'_> {
        &self.schedule
    }
}

/// The occurrences of a schedule as a table.
pub(crate) struct Occurrences {
    owned: Arc<OwnedSchedule>,
    ids: LazyTexts,
    due_ats: LazyTexts,
    /// The rows that somebody read in full.
    details: OnceLock<Box<[OnceLock<Table>]>>,
}

impl Occurrences {
    pub(crate) fn new(owned: Arc<OwnedSchedule>) -> Occurrences {
        let rows = owned.schedule().len();
        Occurrences {
            owned,
            ids: LazyTexts::new(rows),
            due_ats: LazyTexts::new(rows),
            details: OnceLock::new(),
        }
    }

    #[inline]
    pub(crate) fn rows(&self) -> usize {
        self.schedule().len()
    }

    #[inline]
    pub(crate) fn schedule(&self) -> &Schedule<'_> {
        self.owned.schedule()
    }

    pub(crate) fn lang(&self) -> Lang {
        self.owned.lang
    }

    #[inline]
    pub(crate) fn text(&self, row: usize, column: KyhanColumn) -> Option<&str> {
        let occurrence = self.schedule().get(row)?;
        match column {
            KyhanColumn::Obligation => Some(occurrence.obligation_id()),
            KyhanColumn::Instrument => Some(occurrence.instrument_id()),
            KyhanColumn::Provision => Some(occurrence.provision()),
            KyhanColumn::Title => Some(match self.lang() {
                Lang::En => occurrence.title_en().unwrap_or_else(|| occurrence.title()),
                Lang::Vi => occurrence.title(),
            }),
            KyhanColumn::Bearer => occurrence.bearer_id(),
            KyhanColumn::BearerAsWritten => occurrence.bearer_as_written(),
            _ => self.made_text(row, column),
        }
    }

    /// A text that the plans do not have as it is. Apart from the others, so
    /// that reading those needs few registers.
    #[inline(never)]
    fn made_text(&self, row: usize, column: KyhanColumn) -> Option<&str> {
        let occurrence = self.schedule().get(row)?;
        match column {
            KyhanColumn::Id => self.ids.get(row, |row, out| {
                if let Some(occurrence) = self.schedule().get(row) {
                    occurrence.write_id(out);
                }
            }),
            KyhanColumn::DueAt => {
                // Rows stand in the order of their due days, so many in a row
                // have the same instant.
                let (mut last, mut written) = (None, String::new());
                self.due_ats.get(row, |row, out| {
                    let due_at = self.schedule().get(row).map(|occurrence| occurrence.due_at());
                    if last != due_at {
                        last = due_at;
                        written = due_at.map(|due_at| due_at.to_string()).unwrap_or_default();
                    }
                    out.push_str(&written);
                })
            }
            KyhanColumn::Action => Some(KyhanWord::from(occurrence.action()).text()),
            KyhanColumn::Certainty => Some(KyhanWord::from(occurrence.certainty()).text()),
            _ => self.details(row)?.text(0, column),
        }
    }

    #[inline]
    pub(crate) fn int(&self, row: usize, column: KyhanColumn) -> Option<i32> {
        let occurrence = self.schedule().get(row)?;
        match column {
            KyhanColumn::Action => Some(KyhanWord::from(occurrence.action()) as i32),
            KyhanColumn::Certainty => Some(KyhanWord::from(occurrence.certainty()) as i32),
            // No other field of an occurrence is a number or a word.
            _ => None,
        }
    }

    #[inline]
    pub(crate) fn date(&self, row: usize, column: KyhanColumn) -> Option<Date> {
        let occurrence = self.schedule().get(row)?;
        match column {
            KyhanColumn::Due => Some(occurrence.due()),
            KyhanColumn::RecurrenceId => Some(occurrence.recurrence_id()),
            KyhanColumn::LastWorkingDay => Some(occurrence.last_working_day()),
            // No other field of an occurrence is a date.
            _ => None,
        }
    }

    /// A row in full, as its JSON has it.
    pub(crate) fn details(&self, row: usize) -> Option<&Table> {
        let occurrence = self.schedule().get(row)?;
        let details =
            self.details.get_or_init(|| (0..self.rows()).map(|_| OnceLock::new()).collect());
        Some(details.get(row)?.get_or_init(|| {
            let answer = occurrence.answer(self.lang());
            Table::of_json(&serde_json::to_string(&answer).unwrap_or_default())
        }))
    }
}
