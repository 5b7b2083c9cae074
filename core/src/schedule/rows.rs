//! Occurrences as rows of integers, in their final order.

use super::derive::derive;
use super::named::named_days;
use super::step::Silent;
use crate::dates::Date;
use crate::resolve::plan::{Bearer, Index, NOBODY, Obligation, Plan};

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

/// An obligation's date, before it is given to its bearers.
struct Dated {
    obligation: Index,
    named: Date,
    due: Date,
}

/// The rows that a selection picks, sorted by due day and occurrence id; or,
/// when they would be more than `limit`, their number.
///
/// Two passes over the dates: the first counts the rows of each day, the
/// second puts each row where it belongs, so that no row is moved or compared.
pub(crate) fn rows(plan: &Plan, selection: Selection, limit: usize) -> Result<Vec<Row>, usize> {
    rows_where(plan, selection, limit, |_, _| true)
}

/// As [`rows`], of the due days that `is_wanted` of their obligation.
pub(crate) fn rows_where(
    plan: &Plan,
    selection: Selection,
    limit: usize,
    is_wanted: impl Fn(&Obligation, Date) -> bool,
) -> Result<Vec<Row>, usize> {
    let dates = dates(plan, selection, is_wanted);
    let days = (selection.until - selection.from).max(0) as usize;
    let mut next: Vec<usize> = vec![0; days + 1];
    for dated in &dates {
        if let Some(count) = next.get_mut((dated.due - selection.from) as usize) {
            *count += count_bearers(plan, selection, dated);
        }
    }
    let mut total = 0;
    for count in &mut next {
        total += std::mem::replace(count, total);
    }
    if total > limit {
        return Err(total);
    }
    let blank = Row {
        obligation: 0,
        written: NOBODY,
        bearer: NOBODY,
        named: selection.from,
        due: selection.from,
    };
    let mut rows = vec![blank; total];
    for dated in &dates {
        let Some(next) = next.get_mut((dated.due - selection.from) as usize) else { continue };
        each_bearer(plan, selection, dated, |written, bearer| {
            if let Some(slot) = rows.get_mut(*next) {
                let Dated { obligation, named, due } = *dated;
                *slot = Row { obligation, written, bearer, named, due };
                *next += 1;
            }
        });
    }
    restore_order(&mut rows);
    Ok(rows)
}

/// The rows of one date of an obligation, sorted by bearer.
pub(crate) fn rows_of_date(plan: &Plan, obligation: Index, named: Date, due: Date) -> Vec<Row> {
    let selection = Selection { from: due, until: due + 1, agency: None, instrument: None };
    let mut rows = Vec::new();
    each_bearer(plan, selection, &Dated { obligation, named, due }, |written, bearer| {
        rows.push(Row { obligation, written, bearer, named, due });
    });
    rows
}

/// Every date in the window, by obligation, then by named day.
fn dates(
    plan: &Plan,
    selection: Selection,
    is_wanted: impl Fn(&Obligation, Date) -> bool,
) -> Vec<Dated> {
    let mut dates = Vec::new();
    for (obligation, row) in plan.obligations.rows() {
        if selection.instrument.is_some_and(|instrument| instrument != row.instrument) {
            continue;
        }
        if selection.agency.is_some_and(|agency| !can_bear(plan, row, agency)) {
            continue;
        }
        named_days(plan, obligation, selection.from, selection.until, &mut |named| {
            if let Some(derived) = derive(plan, obligation, named, &mut Silent)
                && derived.due >= selection.from
                && derived.due < selection.until
                && is_wanted(row, derived.due)
            {
                dates.push(Dated { obligation, named, due: derived.due });
            }
        });
    }
    dates
}

/// Whether an agency bears an obligation, by name or ever in somebody's place.
fn can_bear(plan: &Plan, row: &Obligation, agency: Index) -> bool {
    let is_heir = |bearer: &Bearer| {
        let segments = plan.timelines.get(&(bearer.party, row.function));
        segments.into_iter().flatten().any(|segment| segment.heirs.contains(&agency))
    };
    row.bearers.binary_search_by_key(&agency, |bearer| bearer.party).is_ok()
        || row.bearers_change && row.bearers.iter().any(is_heir)
}

fn count_bearers(plan: &Plan, selection: Selection, dated: &Dated) -> usize {
    let row = &plan.obligations[dated.obligation];
    if selection.agency.is_none() && !row.bearers_change {
        return row.bearers.len();
    }
    let mut count = 0;
    each_bearer(plan, selection, dated, |_, _| count += 1);
    count
}

/// Calls `found` with each bearer as written and whoever stands in its place.
fn each_bearer(
    plan: &Plan,
    selection: Selection,
    dated: &Dated,
    mut found: impl FnMut(Index, Index),
) {
    let row = &plan.obligations[dated.obligation];
    let wanted = |written, bearer| {
        selection.agency.is_none_or(|agency| agency == written || agency == bearer)
    };
    for bearer in row.bearers.iter() {
        let written = bearer.party;
        if !row.bearers_change {
            if wanted(written, written) {
                found(written, written);
            }
            continue;
        }
        if !works(plan, *bearer, dated.due) {
            continue;
        }
        match heirs(plan, row, written, dated.due) {
            [] => {
                if wanted(written, written) {
                    found(written, written);
                }
            }
            heirs => {
                for &heir in heirs.iter().filter(|&&heir| wanted(written, heir)) {
                    found(written, heir);
                }
            }
        }
    }
}

/// Whether a member that belongs to its group by level works on a day.
fn works(plan: &Plan, bearer: Bearer, on: Date) -> bool {
    if !bearer.while_open {
        return true;
    }
    let party = &plan.parties[bearer.party];
    party.opened.is_none_or(|opened| opened <= on) && party.closed.is_none_or(|closed| on <= closed)
}

/// Who stands in a party's place on a day, when that is somebody else.
pub(crate) fn heirs<'p>(plan: &'p Plan, row: &Obligation, party: Index, on: Date) -> &'p [Index] {
    if party == NOBODY || !plan.parties[party].has_heirs {
        return &[];
    }
    let segments = plan.timelines.get(&(party, row.function)).map_or(&[][..], Vec::as_slice);
    match segments.iter().rev().find(|segment| segment.from <= on) {
        Some(segment) => &segment.heirs,
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

/// Rows of one day stand in the order of obligation and named day. Where an
/// obligation has two named days with the same due day, the order of ids asks
/// for the bearer first.
fn restore_order(rows: &mut [Row]) {
    let key = |row: &Row| (row.obligation, row.written, row.bearer, row.named);
    for day in rows.chunk_by_mut(|a, b| a.due == b.due) {
        if !day.is_sorted_by_key(key) {
            day.sort_unstable_by_key(key);
        }
    }
}
