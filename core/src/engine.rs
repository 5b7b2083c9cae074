//! The one object that hosts hold.

use std::sync::{Arc, OnceLock};

use crate::alerts::{self, Alerts, AlertsQuery};
use crate::chains;
use crate::check;
use crate::compile;
use crate::dates::Date;
use crate::error::Error;
use crate::evaluate::{EvaluateQuery, History, Standing, nearest_occurrence, row_of};
use crate::grouped::distinct;
use crate::limits::MAX_OCCURRENCES;
use crate::model::{Record, Register};
use crate::plan::{Index, Plan, Undated, nearest, undated};
use crate::problem::{Diagnostic, Kind, List, Problem};
use crate::render::{self, Lang};
use crate::schedule::{Occurrence, Row, Selection, UndatedDuty, heirs, rows};

/// Plans, checked and indexed. Immutable: any number of threads may ask it at
/// once, and a clone costs nothing.
///
/// ```
/// use kyhan::{Engine, ScheduleQuery};
///
/// let register = r#"{
///   "kyhan": 1,
///   "agencies": [
///     {"id": "so-y-te", "name": "Sở Y tế", "level": "province"},
///     {"id": "ubnd-tinh", "name": "UBND tỉnh", "level": "province"}],
///   "instruments": [{"id": "kh-14", "kind": "plan", "symbol": "14/KH-UBND",
///     "issued": "2024-01-12", "title": "Kế hoạch năm 2024"}],
///   "obligations": [{"id": "kh-14.V.1", "instrument": "kh-14", "provision": "V.1",
///     "title": "Báo cáo năm", "action": "report", "bearers": ["so-y-te"],
///     "recipients": ["ubnd-tinh"], "phrase": "trước ngày 15/12/2024",
///     "timing": {"once": {"when": "2024-12-15", "bound": "before"}}}]
/// }"#;
/// let engine = Engine::new(&[register])?;
/// let schedule = engine.schedule(&ScheduleQuery::window("2024-01-01", "2025-01-01")?)?;
/// let report = schedule.occurrences().next().unwrap();
/// assert_eq!(report.id(), "kh-14.V.1/so-y-te/2024-12-15");
/// assert_eq!(report.due().to_string(), "2024-12-14"); // a Saturday
/// assert_eq!(report.due_at().to_string(), "2024-12-15T00:00:00+07:00");
/// assert_eq!(report.last_working_day().to_string(), "2024-12-13");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Engine {
    plan: Arc<Plan>,
    /// What the check found, once somebody asked: it looks at every date of
    /// every duty, and each schedule says its part of it.
    checked: Arc<OnceLock<Vec<Diagnostic>>>,
}

/// What to list: due days from `from` up to, not including, `until`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduleQuery {
    /// The first due day.
    pub from: Date,
    /// The day after the last due day.
    pub until: Date,
    /// Only duties of this agency, by name or in somebody's place.
    pub agency: Option<String>,
    /// Only duties of this instrument.
    pub instrument: Option<String>,
    /// The most occurrences to return; more are an error, never a short answer.
    pub limit: usize,
}

impl ScheduleQuery {
    /// All duties due from `from` up to, not including, `until`.
    ///
    /// # Errors
    ///
    /// When a text is not a date of the form YYYY-MM-DD.
    pub fn window(from: &str, until: &str) -> Result<ScheduleQuery, crate::dates::DateError> {
        Ok(ScheduleQuery {
            from: from.parse()?,
            until: until.parse()?,
            agency: None,
            instrument: None,
            limit: MAX_OCCURRENCES,
        })
    }
}

/// The duties that a query selects.
#[derive(Clone, Debug)]
pub struct Schedule<'e> {
    engine: &'e Engine,
    pub(crate) rows: Vec<Row>,
    pub(crate) undated: Vec<(Index, Undated)>,
    /// An agency or an instrument was asked for.
    is_selected: bool,
}

impl<'e> Schedule<'e> {
    /// Dated duties, by due day, then by id.
    pub fn occurrences(&self) -> impl ExactSizeIterator<Item = Occurrence<'e>> + '_ {
        self.rows.iter().map(|&row| Occurrence { plan: self.engine.plan(), row })
    }

    /// The dated duty at a position of [`occurrences`](Schedule::occurrences),
    /// from 0; `None` beyond the last.
    pub fn get(&self, position: usize) -> Option<Occurrence<'e>> {
        self.rows.get(position).map(|&row| Occurrence { plan: self.engine.plan(), row })
    }

    /// The number of dated duties.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nothing falls due.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The ids of the duties that have no computable date, in their order.
    pub fn undated(&self) -> impl ExactSizeIterator<Item = &'e str> + '_ {
        self.undated
            .iter()
            .map(|(obligation, _)| self.engine.plan().obligation(*obligation).id.as_str())
    }

    /// The duties that have no computable date, in their order, each with the
    /// reason.
    pub fn undated_duties(&self) -> impl ExactSizeIterator<Item = UndatedDuty<'e>> + '_ {
        self.undated.iter().map(|&(obligation, reason)| UndatedDuty {
            plan: self.engine.plan(),
            obligation,
            reason,
        })
    }

    /// The undated duties as answers write them.
    pub fn undated_answers(&self, lang: Lang) -> impl serde::Serialize + use<'e> {
        let word = |&(obligation, reason): &(Index, Undated)| {
            render::undated_duty(self.engine.plan(), obligation, reason, lang)
        };
        self.undated.iter().map(word).collect::<Vec<_>>()
    }

    /// What [`Engine::check`] says about the listed duties, as answers write it.
    pub fn diagnostic_answers(&self, lang: Lang) -> Vec<render::DiagnosticAnswer> {
        let found = self.diagnostics(self.engine.checked());
        found.into_iter().map(|found| render::diagnostic(found, lang)).collect()
    }

    /// Those among an engine's diagnostics that concern a listed duty, and those
    /// that concern no duty when nothing was left out.
    pub fn diagnostics<'d>(&self, all: &'d [Diagnostic]) -> Vec<&'d Diagnostic> {
        let mut listed = self.rows.iter().map(|row| row.obligation).collect::<Vec<_>>();
        listed.extend(self.undated.iter().map(|(obligation, _)| *obligation));
        let plan = self.engine.plan();
        let entry = |&obligation: &Index| {
            let source = plan.obligations[obligation].source;
            (source.document as usize, source.position as usize)
        };
        let listed = distinct(distinct(listed).iter().map(entry).collect());
        all.iter()
            .filter(|found| match (found.place.list, found.place.entry) {
                (Some(List::Obligations), Some(entry)) => {
                    listed.binary_search(&(found.place.document, entry)).is_ok()
                }
                _ => !self.is_selected,
            })
            .collect()
    }
}

impl Engine {
    /// Reads and compiles register documents.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them, each with its place.
    pub fn new<T: AsRef<[u8]>>(documents: &[T]) -> Result<Engine, Error> {
        let texts: Vec<&[u8]> = documents.iter().map(AsRef::as_ref).collect();
        Engine::of(compile::read(&texts))
    }

    /// Compiles registers that were built in memory.
    ///
    /// # Errors
    ///
    /// As [`Engine::new`].
    pub fn from_registers(documents: Vec<Register>) -> Result<Engine, Error> {
        Engine::of(compile::compile(documents))
    }

    fn of(plan: Result<Plan, Vec<Diagnostic>>) -> Result<Engine, Error> {
        let plan = plan.map_err(Error::register)?;
        let refused = check::refused(&plan);
        if !refused.is_empty() {
            return Err(Error::register(refused));
        }
        Ok(Engine { plan: Arc::new(plan), checked: Arc::default() })
    }

    pub(crate) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Everything that is risky in the plans, in the order of their places.
    /// Rules without end are looked at over the life of their instrument, or
    /// ten years.
    pub fn check(&self) -> Vec<Diagnostic> {
        self.checked().to_vec()
    }

    pub(crate) fn checked(&self) -> &[Diagnostic] {
        self.checked.get_or_init(|| check::check(&self.plan))
    }

    /// What falls due in a window.
    ///
    /// # Errors
    ///
    /// An unknown agency or instrument; more occurrences than the limit.
    pub fn schedule(&self, query: &ScheduleQuery) -> Result<Schedule<'_>, Error> {
        let plan = self.plan();
        let selection = Selection {
            from: query.from,
            until: query.until,
            agency: self.known(Kind::Party, query.agency.as_deref())?,
            instrument: self.known(Kind::Instrument, query.instrument.as_deref())?,
        };
        let limit = query.limit;
        let rows = rows(plan, selection, limit).map_err(|found| {
            Error::request(Problem::LimitExceeded { what: "occurrences", found, limit })
        })?;
        let undated = plan
            .obligations
            .rows()
            .filter(|(_, row)| selection.instrument.is_none_or(|wanted| wanted == row.instrument))
            .filter(|(_, row)| {
                selection.agency.is_none_or(|wanted| {
                    row.bearers.iter().any(|bearer| {
                        bearer.party == wanted
                            || heirs(plan, row, bearer.party, query.until - 1).contains(&wanted)
                    })
                })
            })
            .filter_map(|(position, _)| Some((position, undated(&plan.obligations, position)?)))
            .collect();
        let is_selected = selection.agency.is_some() || selection.instrument.is_some();
        Ok(Schedule { engine: self, rows, undated, is_selected })
    }

    pub(crate) fn known(&self, kind: Kind, id: Option<&str>) -> Result<Option<Index>, Error> {
        let Some(id) = id else { return Ok(None) };
        let ids = self.plan.ids.of(kind);
        match ids.get(id) {
            Some(position) => Ok(Some(position)),
            None => {
                let nearest = nearest(id, &mut ids.words());
                let problem = Problem::UnknownReference { kind, id: shortened(id), nearest };
                Err(Error::request(problem))
            }
        }
    }

    /// The occurrence of an id.
    ///
    /// # Errors
    ///
    /// There is none; the nearest id is in the error's help.
    pub fn occurrence(&self, id: &str) -> Result<Occurrence<'_>, Error> {
        let plan = self.plan();
        match row_of(plan, id) {
            Some(row) => Ok(Occurrence { plan, row }),
            None => Err(Error::request(Problem::UnknownReference {
                kind: Kind::Occurrence,
                id: shortened(id),
                nearest: nearest_occurrence(plan, id),
            })),
        }
    }

    /// Where duties stand on a day, given what happened. A pure function: no
    /// clock is read, and records of later days are left out.
    ///
    /// # Errors
    ///
    /// An unknown agency or instrument. What is wrong with a record is in the
    /// answer, beside everything else.
    pub fn evaluate(
        &self,
        query: &EvaluateQuery,
        records: &[Record],
    ) -> Result<Standing<'_>, Error> {
        let selection = Selection {
            from: query.from,
            until: query.until,
            agency: self.known(Kind::Party, query.agency.as_deref())?,
            instrument: self.known(Kind::Instrument, query.instrument.as_deref())?,
        };
        let rows = rows(self.plan(), selection, MAX_OCCURRENCES).map_err(too_many)?;
        let history = History::new(self.plan(), &rows, records);
        Ok(Standing::new(self.plan(), query.on, &rows, history))
    }

    /// The alerts of a span of days. A pure function of plans, records and
    /// span: the alerts of a span are those of its parts.
    ///
    /// # Errors
    ///
    /// An unknown agency.
    pub fn alerts(&self, query: &AlertsQuery, records: &[Record]) -> Result<Alerts<'_>, Error> {
        let agency = self.known(Kind::Party, query.agency.as_deref())?;
        alerts::alerts(self.plan(), query, agency, records, MAX_OCCURRENCES).map_err(too_many)
    }

    /// What would change if an occurrence, with all bearers of its obligation,
    /// fell due on another day.
    pub(crate) fn what_if(&self, occurrence: &str, due: Date) -> Result<chains::WhatIf, Error> {
        Ok(chains::what_if(self.plan(), &self.occurrence(occurrence)?.row, due))
    }

    /// The derivation of an occurrence's dates, as text.
    ///
    /// # Errors
    ///
    /// There is no such occurrence.
    pub fn explain(&self, occurrence: &str, lang: Lang) -> Result<String, Error> {
        Ok(render::explain(&self.occurrence(occurrence)?, lang))
    }

    /// The name of an agency or group; the Vietnamese one where it has no other.
    pub fn party_name(&self, id: &str, lang: Lang) -> Option<&str> {
        let party = self.plan.party(self.plan.ids.parties.get(id)?);
        Some(lang.text(party.name()?, party.name_en()))
    }

    /// An instrument as it is cited: kind, symbol and day of issue, or its title
    /// where it has no symbol.
    pub fn citation(&self, instrument: &str, lang: Lang) -> Option<String> {
        let position = self.plan.ids.instruments.get(instrument)?;
        Some(render::citation(self.plan.instrument(position), lang))
    }

    /// The working-day calendar of an id, the built-in one when none is given.
    ///
    /// # Errors
    ///
    /// There is no such calendar.
    pub fn calendar(&self, id: Option<&str>) -> Result<&crate::dates::WorkingDays, Error> {
        let id = id.unwrap_or(compile::BUILT_IN_CALENDAR);
        match self.known(Kind::Calendar, Some(id))? {
            Some(position) => Ok(&self.plan.calendars[position]),
            None => Ok(crate::dates::WorkingDays::vn_public_sector()),
        }
    }
}

fn too_many(found: u64) -> Error {
    let limit = MAX_OCCURRENCES;
    Error::request(Problem::LimitExceeded { what: "occurrences", found, limit })
}

/// The part of a caller's text that an error repeats.
fn shortened(text: &str) -> String {
    text.chars().take(200).collect()
}
