//! The duties that a query selects.

use std::fmt;
use std::sync::{Arc, OnceLock};

use super::bearers::{Dated, each_own_report};
use super::derive::derive;
use super::life::{gives_no_day, is_alive};
use super::named::named_days;
use super::occurrence::Occurrence;
use super::provision;
use super::rows::{Row, Selection, heirs, rows};
use super::step::Recorder;
use super::undated_duty::UndatedDuty;
use super::versions::lost_dates;
use crate::dates::Date;
use crate::lang::Lang;
use crate::limits::MAX_OCCURRENCES;
use crate::plan::{Anchor, Index, NOBODY, Obligation, Plan, Undated, undated};
use crate::problem::{Diagnostic, Kind, Problem, in_order};
use crate::request::ScheduleQuery;

/// What falls due in a window, and what has no computable date.
///
/// A table of positions: texts are looked up, and everything beside the due days
/// is computed, when an [`Occurrence`] is asked for it. It keeps the plans alive
/// and can outlive the engine.
#[derive(Clone)]
pub struct Schedule {
    pub(crate) plan: Arc<Plan>,
    pub(crate) from: Date,
    pub(crate) until: Date,
    pub(crate) lang: Lang,
    pub(crate) trace: bool,
    pub(crate) rows: Vec<Row>,
    pub(crate) undated: Vec<(Index, Undated)>,
    pub(crate) selection: Selection,
    /// What the check found, where the window lies beyond its horizon.
    pub(crate) checked: OnceLock<Option<Vec<Diagnostic>>>,
}

impl fmt::Debug for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Schedule({} to {}: {})", self.from, self.until, self.len())
    }
}

impl Schedule {
    /// Dated duties, by due day, then by id.
    pub fn occurrences(&self) -> impl ExactSizeIterator<Item = Occurrence<'_>> + use<'_> {
        self.rows.iter().map(|&row| Occurrence { plan: &self.plan, row })
    }

    /// The dated duty at a position of [`occurrences`](Schedule::occurrences),
    /// from 0; `None` beyond the last.
    pub fn get(&self, position: usize) -> Option<Occurrence<'_>> {
        self.rows.get(position).map(|&row| Occurrence { plan: &self.plan, row })
    }

    /// The number of dated duties.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// How many obligations and parties the plans have, among which the positions of
    /// occurrences count.
    #[doc(hidden)]
    pub fn table_sizes(&self) -> [usize; 2] {
        [self.plan.obligations.len(), self.plan.parties.len()]
    }

    /// Whether nothing falls due.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The duties that have no computable date, by instrument, in the order of the
    /// document, each with the reason.
    pub fn undated(&self) -> impl ExactSizeIterator<Item = UndatedDuty<'_>> + use<'_> {
        self.undated.iter().map(|&(obligation, reason)| UndatedDuty {
            plan: &self.plan,
            obligation,
            reason,
        })
    }

    /// The first due day asked for.
    pub fn from(&self) -> Date {
        self.from
    }

    /// The day after the last due day asked for.
    pub fn until(&self) -> Date {
        self.until
    }

    /// The day as known on which the plans are read, where one was asked for.
    pub fn as_known_on(&self) -> Option<Date> {
        self.plan.known_on
    }

    /// The language asked for.
    pub fn lang(&self) -> Lang {
        self.lang
    }
}

/// The bearers that would report to themselves alone in a window: to them the duty
/// does not fall due.
fn own_reports(plan: &Plan, selection: Selection, obligation: Index) -> Vec<(Index, Undated)> {
    let row = &plan.obligations[obligation];
    let mut found: Vec<(Index, Undated)> = Vec::new();
    if !row.reports_to_itself {
        return found;
    }
    let Selection { from, until, agency, .. } = selection;
    named_days(plan, obligation, from, until, &mut |named| {
        let derived = derive(plan, obligation, named, &mut Recorder::silent());
        let Some(derived) = derived.filter(|derived| {
            from <= derived.due && derived.due < until && is_alive(plan, obligation, named, derived)
        }) else {
            return;
        };
        let due = derived.due;
        each_own_report(plan, row, Dated { named, due }, |written, bearer| {
            let is_listed = found.iter().any(|(_, reason)| {
                matches!(reason, Undated::ReportsToItself { written: of, .. } if *of == written)
            });
            if !is_listed && agency.is_none_or(|agency| agency == written || agency == bearer) {
                let reason = Undated::ReportsToItself { obligation, written, bearer, due };
                found.push((obligation, reason));
            }
        });
    });
    found
}

/// A duty that counts from an event, when that has not happened yet to one of its
/// bearers, or to the one that was asked for.
fn awaiting(plan: &Plan, selection: Selection, obligation: Index) -> Option<(Index, Undated)> {
    let row = &plan.obligations[obligation];
    let Some(Anchor::Happening(event)) = row.timing.anchor() else { return None };
    let happened = &plan.events[event].happened;
    let until = selection.until;
    let awaits = row.bearers.iter().filter(|bearer| bearer.works(until - 1)).any(|bearer| {
        let heirs = heirs(plan, row, bearer.party, until - 1);
        let is_asked = |agency| bearer.party == agency || heirs.contains(&agency);
        let is_meant = |party: Index| {
            [NOBODY, bearer.party, bearer.named, row.joint].contains(&party)
                || heirs.contains(&party)
        };
        selection.agency.is_none_or(is_asked) && !happened.iter().any(|one| is_meant(one.party))
    });
    awaits.then_some((obligation, Undated::Event(event)))
}

/// A duty that an instrument has ended, when the first day lost lies in the window.
fn ended(plan: &Plan, selection: Selection, obligation: Index) -> Option<(Index, Undated)> {
    let until = plan.obligations[obligation].force.until;
    if until == Date::MAX || until == Date::MIN {
        return None;
    }
    let due = lost_dates(plan, obligation, selection.until).into_iter().min()?;
    (due >= selection.from).then_some((obligation, Undated::Ended { obligation, due }))
}

/// What falls due in a window.
///
/// # Errors
///
/// An unknown agency or instrument; more occurrences than the limit.
pub(crate) fn schedule(plan: &Arc<Plan>, query: &ScheduleQuery) -> Result<Schedule, Problem> {
    let &ScheduleQuery { from, until, lang, trace, .. } = query;
    let limit = query.limit.unwrap_or(MAX_OCCURRENCES);
    in_order(from, until)?;
    let selection = Selection {
        from,
        until,
        agency: plan.find_party(query.agency.as_deref(), from)?,
        instrument: plan.find(Kind::Instrument, query.instrument.as_deref())?,
    };
    let rows = rows(plan, selection, limit).map_err(|found| Problem::LimitExceeded {
        what: "occurrences",
        found,
        limit,
    })?;
    let all = plan.obligations.rows().map(|(position, _)| position);
    let undated = undated_of(plan, selection, all);
    let checked = OnceLock::new();
    Ok(Schedule {
        plan: Arc::clone(plan),
        from,
        until,
        lang,
        trace,
        rows,
        undated,
        selection,
        checked,
    })
}

/// As [`gives_no_day`], looked at once for all obligations that share their dates.
pub(crate) fn has_no_day(plan: &Plan, obligation: Index) -> bool {
    let rules = plan
        .no_days
        .get_or_init(|| plan.date_rules.iter().map(|&first| gives_no_day(plan, first)).collect());
    rules.get(plan.date_rule_of[obligation] as usize).is_some_and(|gives_none| *gives_none)
}

/// What of some obligations has no computable date, in the order of the documents.
pub(crate) fn undated_of(
    plan: &Plan,
    selection: Selection,
    obligations: impl Iterator<Item = Index>,
) -> Vec<(Index, Undated)> {
    let Selection { from, until, agency, .. } = selection;
    let is_asked = |row: &Obligation| {
        plan.instruments[row.instrument].meets(from, until - 1)
            && row.force.meets(from, until)
            && selection.asks_for_instrument(plan, row)
            && agency.is_none_or(|wanted| {
                row.bearers.iter().any(|bearer| {
                    bearer.party == wanted
                        || heirs(plan, row, bearer.party, until - 1).contains(&wanted)
                })
            })
    };
    let mut found: Vec<(Index, Undated)> = Vec::new();
    for position in obligations {
        let row = &plan.obligations[position];
        if is_asked(row) {
            match undated(&plan.obligations, position) {
                Some(reason) => found.push((position, reason)),
                None if has_no_day(plan, position) => found.push((position, Undated::NoDay)),
                None => {
                    found.extend(awaiting(plan, selection, position));
                    found.extend(own_reports(plan, selection, position));
                }
            }
        }
        if selection.asks_for(plan, row) {
            found.extend(ended(plan, selection, position));
        }
    }
    found.sort_by_cached_key(|&(obligation, _)| document_order(plan, obligation));
    found
}

/// What puts obligations into the order of their documents.
pub(crate) fn document_order(plan: &Plan, obligation: Index) -> impl Ord + use<> {
    let provision = provision::order(&plan.obligation(obligation).provision);
    (plan.obligations[obligation].instrument, provision, obligation)
}
