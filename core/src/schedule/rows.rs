//! Occurrences as rows of integers, in their final order.

use super::bearers::{Dated, each_bearer};
use super::derive::derive;
use super::life::is_alive;
use super::named::{named_between, named_days};
use super::step::Recorder;
use crate::dates::Date;
use crate::plan::{Bearer, Index, NOBODY, Obligation, Plan};

/// One occurrence: an obligation, who bears it, when. 20 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) obligation: Index,
    /// The agency or collective party that the document binds, or [`NOBODY`].
    pub(crate) written: Index,
    /// Who stands in its place on the due day.
    pub(crate) bearer: Index,
    /// The day that identifies the occurrence within its obligation.
    pub(crate) named: Date,
    pub(crate) due: Date,
}

/// What to select: a half-open window of due days, an agency, an instrument.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Selection {
    pub(crate) from: Date,
    pub(crate) until: Date,
    /// Bears the duty, by name or in somebody's place.
    pub(crate) agency: Option<Index>,
    pub(crate) instrument: Option<Index>,
}

impl Selection {
    /// Neither an agency nor an instrument was asked for.
    pub(crate) fn is_whole(&self) -> bool {
        self.agency.is_none() && self.instrument.is_none()
    }

    /// Whether an obligation is of the instrument that was asked for: set by it or stated
    /// anew.
    pub(crate) fn asks_for_instrument(&self, plan: &Plan, row: &Obligation) -> bool {
        self.instrument.is_none_or(|wanted| instruments_of(plan, row).contains(&wanted))
    }

    /// Whether an obligation was asked for, whatever its dates are.
    pub(crate) fn asks_for(&self, plan: &Plan, row: &Obligation) -> bool {
        self.asks_for_instrument(plan, row)
            && self.agency.is_none_or(|agency| can_bear(plan, row, agency))
    }
}

/// The instrument that states an obligation, and the one that set the duty.
pub(crate) fn instruments_of(plan: &Plan, row: &Obligation) -> [Index; 2] {
    [row.instrument, plan.obligations[row.duty].instrument]
}

/// The rows that a selection picks, sorted by due day and occurrence id; or,
/// when they would be more than `limit`, their number.
///
/// Two passes over the dates: the first counts the rows of each day, the
/// second puts each row where it belongs, so that no row is moved or compared.
pub(crate) fn rows(plan: &Plan, selection: Selection, limit: usize) -> Result<Vec<Row>, u64> {
    rows_where(plan, selection, limit, &|_, _| true)
}

/// As [`rows`], of the due days that `is_wanted` of their date rule.
pub(crate) fn rows_where(
    plan: &Plan,
    selection: Selection,
    limit: usize,
    is_wanted: &dyn Fn(Index, Date) -> bool,
) -> Result<Vec<Row>, u64> {
    let mut dates = Dates::new(plan, selection, is_wanted);
    let is_whole = selection.is_whole();
    let asked: Vec<(Index, Range)> = plan
        .date_rule_of
        .rows()
        .filter(|&(obligation, _)| {
            is_whole || selection.asks_for(plan, &plan.obligations[obligation])
        })
        .map(|(obligation, &rule)| (obligation, dates.of(rule)))
        .filter(|(_, range)| !range.is_empty())
        .collect();

    let days = (selection.until - selection.from).max(0) as usize;
    // How many there would be may be more than an address of 32 bits can say.
    let mut next: Vec<u64> = vec![0; days + 1];
    for (obligation, range) in &asked {
        let row = &plan.obligations[*obligation];
        for dated in dates.get(range) {
            if let Some(count) = next.get_mut((dated.due - selection.from) as usize) {
                *count += count_bearers(plan, selection, row, *dated) as u64;
            }
        }
    }
    let mut total = 0;
    for count in &mut next {
        total += std::mem::replace(count, total);
    }
    if total > limit as u64 {
        return Err(total);
    }
    let blank = Row {
        obligation: 0,
        written: NOBODY,
        bearer: NOBODY,
        named: selection.from,
        due: selection.from,
    };
    let mut rows = vec![blank; total as usize];
    for (obligation, range) in &asked {
        let (obligation, row) = (*obligation, &plan.obligations[*obligation]);
        let are_all = selection.agency.is_none() && has_plain_bearers(row);
        for &dated @ Dated { named, due } in dates.get(range) {
            let Some(next) = next.get_mut((due - selection.from) as usize) else { continue };
            if are_all {
                let first = *next as usize;
                let end = first + row.bearers.len();
                let slots = rows.get_mut(first..end).unwrap_or_default();
                for (slot, &Bearer { party, .. }) in slots.iter_mut().zip(row.bearers.iter()) {
                    *slot = Row { obligation, written: party, bearer: party, named, due };
                }
                *next = end as u64;
                continue;
            }
            each_bearer(plan, selection.agency, row, dated, |written, bearer| {
                if let Some(slot) = rows.get_mut(*next as usize) {
                    *slot = Row { obligation, written, bearer, named, due };
                    *next += 1;
                }
            });
        }
    }
    restore_order(plan, &mut rows);
    Ok(rows)
}

/// The rows of one date of an obligation, sorted by bearer.
pub(crate) fn rows_of_date(plan: &Plan, obligation: Index, named: Date, due: Date) -> Vec<Row> {
    let mut rows = Vec::new();
    let dated = Dated { named, due };
    each_bearer(plan, None, &plan.obligations[obligation], dated, |written, bearer| {
        rows.push(Row { obligation, written, bearer, named, due });
    });
    rows
}

/// The rows of an obligation that days of a window name.
pub(crate) fn rows_named_between(
    plan: &Plan,
    obligation: Index,
    first: Date,
    end: Date,
) -> Vec<Row> {
    let mut rows = Vec::new();
    named_between(plan, obligation, first, end, &mut |named| {
        let derived = derive(plan, obligation, named, &mut Recorder::silent());
        if let Some(derived) = derived
            && first <= named
            && named < end
            && is_alive(plan, obligation, named, &derived)
        {
            rows.extend(rows_of_date(plan, obligation, named, derived.due));
        }
    });
    rows
}

/// The rows of an obligation in a window, sorted by due day and bearer; of an `agency`
/// only what it bears, by name or in somebody's place.
pub(crate) fn rows_between(
    plan: &Plan,
    obligation: Index,
    agency: Option<Index>,
    from: Date,
    until: Date,
) -> Vec<Row> {
    let mut rows = Vec::new();
    named_days(plan, obligation, from, until, &mut |named| {
        if let Some(derived) = derive(plan, obligation, named, &mut Recorder::silent())
            && derived.due >= from
            && derived.due < until
            && is_alive(plan, obligation, named, &derived)
        {
            let due = derived.due;
            let dated = Dated { named, due };
            each_bearer(plan, agency, &plan.obligations[obligation], dated, |written, bearer| {
                rows.push(Row { obligation, written, bearer, named, due });
            });
        }
    });
    rows.sort_by_key(|row| (row.due, row.written, row.bearer, row.named));
    rows
}

type Range = std::ops::Range<usize>;

/// The dates in the window of the date rules that were asked for, each by named
/// day. They are derived once, for all obligations that share them.
struct Dates<'p> {
    plan: &'p Plan,
    selection: Selection,
    is_wanted: &'p dyn Fn(Index, Date) -> bool,
    all: Vec<Dated>,
    by_rule: Vec<Option<Range>>,
}

impl<'p> Dates<'p> {
    fn new(
        plan: &'p Plan,
        selection: Selection,
        is_wanted: &'p dyn Fn(Index, Date) -> bool,
    ) -> Dates<'p> {
        let by_rule = vec![None; plan.date_rules.len()];
        Dates { plan, selection, is_wanted, all: Vec::new(), by_rule }
    }

    /// Where the dates of a rule stand.
    fn of(&mut self, rule: Index) -> Range {
        if let Some(Some(range)) = self.by_rule.get(rule as usize) {
            return range.clone();
        }
        let (plan, Selection { from, until, .. }) = (self.plan, self.selection);
        let obligation = plan.date_rules[rule];
        let start = self.all.len();
        named_days(plan, obligation, from, until, &mut |named| {
            if let Some(derived) = derive(plan, obligation, named, &mut Recorder::silent())
                && derived.due >= from
                && derived.due < until
                && is_alive(plan, obligation, named, &derived)
                && (self.is_wanted)(rule, derived.due)
            {
                self.all.push(Dated { named, due: derived.due });
            }
        });
        let range = start..self.all.len();
        if let Some(slot) = self.by_rule.get_mut(rule as usize) {
            *slot = Some(range.clone());
        }
        range
    }

    fn get(&self, range: &Range) -> &[Dated] {
        self.all.get(range.clone()).unwrap_or_default()
    }
}

/// Whether an agency bears an obligation, by name or ever in somebody's place.
pub(crate) fn can_bear(plan: &Plan, row: &Obligation, agency: Index) -> bool {
    let is_heir = |bearer: &Bearer| {
        let mut segments = plan.timelines.values((bearer.party, row.function));
        segments.any(|segment| segment.heirs.contains(&agency))
    };
    row.bearers.binary_search_by_key(&agency, |bearer| bearer.party).is_ok()
        || row.joint == agency
        || row.bearers_change && row.bearers.iter().any(is_heir)
}

/// Whether on every date the bearers are those that the document names.
fn has_plain_bearers(row: &Obligation) -> bool {
    !row.bearers_change && !row.reports_to_itself && !row.is_joint()
}

fn count_bearers(plan: &Plan, selection: Selection, row: &Obligation, dated: Dated) -> usize {
    if selection.agency.is_none() && has_plain_bearers(row) {
        return row.bearers.len();
    }
    let mut count = 0;
    each_bearer(plan, selection.agency, row, dated, |_, _| count += 1);
    count
}

/// Who stands in a party's place on a day, when that is somebody else.
pub(crate) fn heirs<'p>(plan: &'p Plan, row: &Obligation, party: Index, on: Date) -> &'p [Index] {
    if party == NOBODY || !plan.parties[party].has_heirs {
        return &[];
    }
    let segments = plan.timelines.get((party, row.function));
    match segments.iter().rev().find(|(_, segment)| segment.from <= on) {
        Some((_, segment)) => &segment.heirs,
        None => &[],
    }
}

/// Those who stand in a party's place on a day: the party itself, or whoever
/// took over.
pub(crate) fn in_place<'p>(
    plan: &'p Plan,
    row: &Obligation,
    party: &'p Index,
    on: Date,
) -> &'p [Index] {
    match heirs(plan, row, *party, on) {
        [] => std::slice::from_ref(party),
        heirs => heirs,
    }
}

/// The parties responsible on a day in place of these, in input order.
pub(crate) fn all_in_place(
    plan: &Plan,
    row: &Obligation,
    parties: &[Index],
    on: Date,
) -> Vec<Index> {
    let mut all = Vec::new();
    for party in parties {
        all.extend(in_place(plan, row, party, on));
    }
    all
}

/// Rows of one day stand in the order of obligation and named day. Where an
/// obligation has two named days with the same due day, the order of ids asks
/// for the bearer first.
fn restore_order(plan: &Plan, rows: &mut [Row]) {
    let key =
        |row: &Row| (plan.obligations[row.obligation].duty, row.written, row.bearer, row.named);
    for day in rows.chunk_by_mut(|a, b| a.due == b.due) {
        if !day.is_sorted_by_key(key) {
            day.sort_unstable_by_key(key);
        }
    }
}
