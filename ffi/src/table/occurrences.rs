//! The rows of a schedule, whose cells are computed when they are read.

use std::sync::{Arc, OnceLock};

use kyhan::dates::Date;
use kyhan::{Lang, Schedule};

use super::kept_texts::KeptTexts;
use super::lazy_texts::LazyTexts;
use super::{Cell, Table, Tree, fill};
use crate::column::KyhanColumn;
use crate::ended::Ended;
use crate::word::KyhanWord;

/// What an occurrence has, in the order of its JSON.
pub(crate) const COLUMNS: &[KyhanColumn] = &[
    KyhanColumn::Id,
    KyhanColumn::Obligation,
    KyhanColumn::Instrument,
    KyhanColumn::Provision,
    KyhanColumn::Kind,
    KyhanColumn::Strength,
    KyhanColumn::Action,
    KyhanColumn::Title,
    KyhanColumn::Bearer,
    KyhanColumn::JointBearers,
    KyhanColumn::BearerAsWritten,
    KyhanColumn::Recipients,
    KyhanColumn::Via,
    KyhanColumn::Subjects,
    KyhanColumn::Period,
    KyhanColumn::RecurrenceId,
    KyhanColumn::Window,
    KyhanColumn::Stated,
    KyhanColumn::Due,
    KyhanColumn::DueAt,
    KyhanColumn::LastWorkingDay,
    KyhanColumn::Certainty,
    KyhanColumn::Trace,
];

/// The occurrences of a schedule as a table.
pub(crate) struct Occurrences {
    schedule: Arc<Schedule>,
    obligations: KeptTexts,
    instruments: KeptTexts,
    provisions: KeptTexts,
    titles: KeptTexts,
    bearers: KeptTexts,
    bearers_as_written: LazyTexts,
    ids: LazyTexts,
    due_ats: LazyTexts,
    /// The rows that somebody read in full.
    details: OnceLock<Box<[OnceLock<Table>]>>,
}

impl Occurrences {
    pub(crate) fn new(schedule: Arc<Schedule>) -> Occurrences {
        let rows = schedule.len();
        let [obligations, parties] = schedule.table_sizes();
        Occurrences {
            schedule,
            obligations: KeptTexts::new(obligations),
            instruments: KeptTexts::new(obligations),
            provisions: KeptTexts::new(obligations),
            titles: KeptTexts::new(obligations),
            bearers: KeptTexts::new(parties),
            bearers_as_written: LazyTexts::new(rows),
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
    pub(crate) fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    pub(crate) fn lang(&self) -> Lang {
        self.schedule.lang()
    }

    #[inline]
    pub(crate) fn text(&self, row: usize, column: KyhanColumn) -> Option<Ended<'_>> {
        let occurrence = self.schedule().get(row)?;
        let obligation = occurrence.obligation_position();
        match column {
            KyhanColumn::Obligation => {
                self.obligations.get(obligation, || occurrence.obligation_id())
            }
            KyhanColumn::Instrument => {
                self.instruments.get(obligation, || occurrence.instrument_id())
            }
            KyhanColumn::Provision => self.provisions.get(obligation, || occurrence.provision()),
            KyhanColumn::Title => self.titles.get(obligation, || match self.lang() {
                Lang::En => occurrence.title_en().unwrap_or_else(|| occurrence.title()),
                Lang::Vi => occurrence.title(),
            }),
            // Nobody has a position beyond the last.
            KyhanColumn::Bearer => self
                .bearers
                .get(occurrence.bearer_position(), || occurrence.bearer_id().unwrap_or_default()),
            _ => self.made_text(row, column),
        }
    }

    /// A text that the plans do not have as it is. Apart from the others, so
    /// that reading those needs few registers.
    #[inline(never)]
    fn made_text(&self, row: usize, column: KyhanColumn) -> Option<Ended<'_>> {
        let occurrence = self.schedule().get(row)?;
        match column {
            KyhanColumn::Id => self.ids.get(row, |row, out| {
                if let Some(occurrence) = self.schedule().get(row) {
                    occurrence.write_id(out);
                }
            }),
            KyhanColumn::BearerAsWritten => {
                occurrence.bearer_as_written()?;
                self.bearers_as_written.get(row, |row, out| {
                    let occurrence = self.schedule().get(row);
                    let words = occurrence.and_then(|occurrence| occurrence.bearer_as_written());
                    out.push_str(words.unwrap_or_default());
                })
            }
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
            KyhanColumn::Action => Some(KyhanWord::from(occurrence.action()).ended_name()),
            KyhanColumn::Certainty => Some(KyhanWord::from(occurrence.certainty()).ended_name()),
            _ => self.details(row)?.text(0, column),
        }
    }

    #[inline]
    pub(crate) fn int(&self, row: usize, column: KyhanColumn) -> Option<i32> {
        let occurrence = self.schedule().get(row)?;
        match column {
            KyhanColumn::Action => Some(KyhanWord::from(occurrence.action()) as i32),
            KyhanColumn::Certainty => Some(KyhanWord::from(occurrence.certainty()) as i32),
            KyhanColumn::Kind | KyhanColumn::Strength => self.details(row)?.int(0, column),
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

    /// Every column that an occurrence may have; a row lacks what does not apply to it.
    pub(crate) fn columns(&self) -> Vec<KyhanColumn> {
        COLUMNS.to_vec()
    }

    /// A row in full.
    pub(crate) fn details(&self, row: usize) -> Option<&Table> {
        let occurrence = self.schedule().get(row)?;
        let details =
            self.details.get_or_init(|| (0..self.rows()).map(|_| OnceLock::new()).collect());
        Some(details.get(row)?.get_or_init(|| {
            match fill::cell(&occurrence.answer(self.lang())) {
                Cell::Table(table) => table,
                // An occurrence is an object.
                _ => Table::Tree(Tree { is_list: false, rows: Vec::new() }),
            }
        }))
    }
}
