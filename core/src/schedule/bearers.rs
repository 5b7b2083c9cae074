//! Who bears an obligation on a day, in whose place.

use super::addressees::{addressees, has_relative};
use super::rows::{Row, heirs};
use super::step::Step;
use crate::dates::Date;
use crate::grouped::distinct;
use crate::plan::{Anchor, Happening, Index, NOBODY, Obligation, Plan};

/// A date of an obligation, before it is given to bearers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dated {
    pub(super) named: Date,
    pub(super) due: Date,
}

/// Whether an occasion concerns a bearer: one that has come with an event concerns those
/// to whom it happened.
pub(super) fn is_concerned(
    plan: &Plan,
    row: &Obligation,
    named: Date,
    (written, bearer): (Index, Index),
) -> bool {
    let Some((event, parties)) = awaited(plan, row, (written, bearer)) else { return true };
    plan.events[event].happened_to(&parties, named).is_some()
}

/// The event that must happen to a bearer, and the names under which it does: the bearer
/// as written, who stands in its place, the group that the document names.
fn awaited(
    plan: &Plan,
    row: &Obligation,
    (written, bearer): (Index, Index),
) -> Option<(Index, [Index; 3])> {
    if row.happens == NOBODY {
        return None;
    }
    let root = &plan.obligations[row.happens];
    let Some(Anchor::Happening(event)) = root.timing.anchor() else { return None };
    let position = root.bearers.binary_search_by_key(&written, |bearer| bearer.party);
    let group = match position.ok().and_then(|at| root.bearers.get(at)) {
        Some(bearer) => bearer.named,
        None if root.joint == written => written,
        // Whoever waits for what others do is concerned by each of their occasions.
        None => return None,
    };
    Some((event, [written, bearer, group]))
}

/// What happened to the bearer of a row, where more is known of it than its day.
pub(super) fn happening(plan: &Plan, row: &Obligation, of: &Row) -> Option<Step> {
    let (event, parties) = awaited(plan, row, (of.written, of.bearer))?;
    let date = of.named;
    let Happening { party, ref basis, is_recorded, .. } =
        *plan.events[event].happened_to(&parties, date)?;
    let is_more = party != NOBODY || basis.is_some() || is_recorded;
    is_more.then_some(Step::Happened { event, party, date })
}

/// As [`each_in_place`], of those whom an occasion concerns.
fn each_concerned(
    plan: &Plan,
    row: &Obligation,
    Dated { named, due }: Dated,
    mut found: impl FnMut(Index, Index),
) {
    each_in_place(plan, row, due, |written, bearer| {
        if is_concerned(plan, row, named, (written, bearer)) {
            found(written, bearer);
        }
    });
}

/// Calls `found` with each bearer as written and whoever stands in its place, also
/// where that is the same for several.
fn each_in_place(plan: &Plan, row: &Obligation, due: Date, mut found: impl FnMut(Index, Index)) {
    if !row.bearers_change {
        return row.bearers.iter().for_each(|bearer| found(bearer.party, bearer.party));
    }
    for bearer in row.bearers.iter().filter(|bearer| bearer.works(due)) {
        let written = bearer.party;
        match heirs(plan, row, written, due) {
            [] => found(written, written),
            heirs => heirs.iter().for_each(|&heir| found(written, heir)),
        }
    }
}

/// Calls `found` with each bearer as written and whoever stands in its place, in
/// their order. Of those who became one the first as written stands for all, and
/// nobody reports to itself alone. Of an `agency` only what it bears, by name or in
/// somebody's place.
pub(super) fn each_bearer(
    plan: &Plan,
    agency: Option<Index>,
    row: &Obligation,
    dated: Dated,
    mut found: impl FnMut(Index, Index),
) {
    let is_wanted = |party: Index| agency.is_none_or(|agency| agency == party);
    if row.is_joint() {
        let mut is_borne = false;
        each_in_place(plan, row, dated.due, |written, bearer| {
            is_borne |= is_wanted(row.joint) || is_wanted(written) || is_wanted(bearer);
        });
        if is_borne && is_concerned(plan, row, dated.named, (row.joint, row.joint)) {
            found(row.joint, row.joint);
        }
        return;
    }
    let collectors = collectors(plan, row, dated.due);
    if agency.is_none() && !row.bearers_change && collectors.is_empty() {
        return each_in_place(plan, row, dated.due, found);
    }
    if !row.bearers_merge {
        each_concerned(plan, row, dated, |written, bearer| {
            if (is_wanted(written) || is_wanted(bearer)) && !collectors.are_only(bearer) {
                found(written, bearer);
            }
        });
        return;
    }
    let mut merged = Vec::new();
    let pairs = in_place_of_whom(plan, row, dated);
    for pairs in pairs.chunk_by(|(left, _), (right, _)| left == right) {
        let Some(&(bearer, written)) = pairs.first() else { continue };
        let is_asked = is_wanted(bearer) || pairs.iter().any(|&(_, written)| is_wanted(written));
        if is_asked && !collectors.are_only(bearer) {
            merged.push((written, bearer));
        }
    }
    for (written, bearer) in distinct(merged) {
        found(written, bearer);
    }
}

/// Those who bear a joint duty on a day; nobody bears another one so.
pub(crate) fn sharers(plan: &Plan, row: &Obligation, on: Date) -> Vec<Index> {
    let mut sharers = Vec::new();
    if row.is_joint() {
        each_in_place(plan, row, on, |_, bearer| sharers.push(bearer));
    }
    distinct(sharers)
}

/// Who bears an obligation on a date, each with those whom the document binds.
fn in_place_of_whom(plan: &Plan, row: &Obligation, dated: Dated) -> Vec<(Index, Index)> {
    let mut pairs = Vec::new();
    each_concerned(plan, row, dated, |written, bearer| pairs.push((bearer, written)));
    distinct(pairs)
}

/// All bearers as written in whose place one party stands, the first of whom stands
/// for all of them.
pub(super) fn merged(
    plan: &Plan,
    row: &Obligation,
    written: Index,
    bearer: Index,
    dated: Dated,
) -> Vec<Index> {
    if row.is_joint() {
        return row
            .bearers
            .iter()
            .filter(|one| one.works(dated.due))
            .map(|one| one.party)
            .collect();
    }
    if !row.bearers_merge {
        return vec![written];
    }
    let pairs = in_place_of_whom(plan, row, dated).into_iter();
    pairs.filter(|(found, _)| *found == bearer).map(|(_, written)| written).collect()
}

/// Calls `found` with each bearer as written and whoever stands in its place that
/// would report to itself alone on a day.
pub(super) fn each_own_report(
    plan: &Plan,
    row: &Obligation,
    dated: Dated,
    mut found: impl FnMut(Index, Index),
) {
    let collectors = collectors(plan, row, dated.due);
    if collectors.is_empty() {
        return;
    }
    each_concerned(plan, row, dated, |written, bearer| {
        if collectors.are_only(bearer) {
            found(written, bearer);
        }
    });
}

/// Whether a party would report to itself alone on a day.
pub(super) fn is_own_report(plan: &Plan, row: &Obligation, bearer: Index, due: Date) -> bool {
    collectors(plan, row, due).are_only(bearer)
}

/// The recipients on a day, where a bearer can be among them.
fn collectors<'p>(plan: &'p Plan, row: &'p Obligation, due: Date) -> Collectors<'p> {
    let (mut fixed, mut relative) = (Vec::new(), Vec::new());
    // Of several who report together none is the only recipient.
    if row.reports_to_itself && !row.is_joint() {
        relative = row.recipients.clone();
        relative.retain(|party| has_relative(plan, &[*party]));
        let mut others = row.recipients.clone();
        others.retain(|party| !relative.contains(party));
        fixed = addressees(plan, row, &others, NOBODY, due);
    }
    Collectors { plan, row, due, fixed, relative }
}

struct Collectors<'p> {
    plan: &'p Plan,
    row: &'p Obligation,
    due: Date,
    fixed: Vec<Index>,
    /// Those that are others for each bearer, as written.
    relative: Vec<Index>,
}

impl Collectors<'_> {
    fn is_empty(&self) -> bool {
        self.fixed.is_empty() && self.relative.is_empty()
    }

    fn are_only(&self, bearer: Index) -> bool {
        if !self.fixed.iter().all(|&collector| collector == bearer) {
            return false;
        }
        if self.relative.is_empty() {
            return !self.fixed.is_empty();
        }
        let Collectors { plan, row, due, .. } = *self;
        let relative = addressees(plan, row, &self.relative, bearer, due);
        !(self.fixed.is_empty() && relative.is_empty())
            && relative.iter().all(|&collector| collector == bearer)
    }
}
