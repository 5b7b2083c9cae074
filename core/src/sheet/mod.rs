//! Everything that concerns one agency in a window: what it owes, what comes to it,
//! what it helps with, its indicators, and what a reorganisation changed.

mod concerned;
mod incoming;
mod indicators;
mod owed;

use std::fmt;
use std::sync::Arc;

use crate::dates::Date;
use crate::lang::Lang;
use crate::plan::{Index, Obligation, PartyKind, Plan, Undated};
use crate::problem::{Problem, in_order};
use crate::request::{AgencyQuery, UpcomingQuery, given};
use crate::schedule::{Selection, document_order, heirs, in_place, undated_of};
use crate::standing::{FindingRow, RecordProblem};

use concerned::{can_come_to, concerning};
pub(crate) use incoming::Incoming;
pub use incoming::Way;
pub use indicators::Indicators;
pub(crate) use indicators::{IndicatorOwner, indicators, owners_on};

/// Everything that concerns one agency in a window.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone)]
pub struct Sheet {
    pub(crate) plan: Arc<Plan>,
    pub(crate) lang: Lang,
    pub(crate) from: Date,
    pub(crate) until: Date,
    /// The day on which states are looked at.
    pub(crate) on: Date,
    /// The party that the question names.
    pub(crate) asked: Index,
    /// Who stands in its place.
    pub(crate) agency: Index,
    /// What it must do, by due day.
    pub(crate) owes: Vec<FindingRow>,
    /// What it must do without a computable date, in the order of the documents.
    pub(crate) undated: Vec<(Index, Undated)>,
    /// What comes to it, late ones first.
    pub(crate) incoming: Vec<Incoming>,
    /// Obligations that it helps with, in the order of the documents.
    pub(crate) helps: Vec<Index>,
    /// Its indicators, each with what it does for it.
    pub(crate) indicators: Vec<(Index, IndicatorOwner)>,
    /// Successions in which it takes or hands over.
    pub(crate) hand_overs: Vec<Index>,
    pub(crate) problems: Vec<RecordProblem>,
}

impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sheet({}: {} dated)", self.plan.party_id(self.agency), self.owes.len())
    }
}

impl Sheet {
    /// The day by which parties without a due day are looked up.
    pub(crate) fn day(&self) -> Date {
        self.on.clamp(self.from, (self.until - 1).max(self.from))
    }
}

/// The sheet of an agency.
///
/// # Errors
///
/// Nobody has the name, or several have it; the window ends before it begins; too many
/// occurrences.
pub(crate) fn sheet(shared: &Arc<Plan>, query: &AgencyQuery) -> Result<Sheet, Problem> {
    let plan: &Plan = shared;
    let AgencyQuery { from, until, lang, .. } = *query;
    in_order(from, until)?;
    let on = query.on.unwrap_or(from);
    let (asked, agency) = plan.find_standing(&query.agency, on)?;
    let records = given(query.records.as_ref());
    let mut sheet = Sheet {
        plan: Arc::clone(shared),
        lang,
        from,
        until,
        on,
        asked,
        agency,
        owes: Vec::new(),
        undated: Vec::new(),
        incoming: Vec::new(),
        helps: Vec::new(),
        indicators: Vec::new(),
        hand_overs: Vec::new(),
        problems: Vec::new(),
    };
    let day = sheet.day();
    let concerned = concerning(plan, agency);
    let owed = owed::rows(plan, &concerned, agency, (from, until), on);
    let waited = incoming::rows(plan, &concerned, agency, from, until);
    let (owes, groups, problems) = incoming::with_states(plan, on, records, owed, waited);
    sheet.owes = owes;
    sheet.problems = problems;
    sheet.incoming = groups;
    let meets = |position: &Index| {
        let row = &plan.obligations[*position];
        plan.instruments[row.instrument].meets(from, until - 1) && row.force.meets(from, until)
    };
    let alive: Vec<Index> = concerned.into_iter().filter(meets).collect();
    sheet.incoming.extend(incoming::undated(plan, &alive, agency, day));
    let selection = Selection { from, until, agency: Some(agency), instrument: None };
    sheet.undated = undated_of(plan, selection, alive.iter().copied());
    // An agency helps others: a group that helps one of its members means the rest of it.
    let helps = |position: &Index| {
        let row = &plan.obligations[*position];
        let bears_it = bears(plan, row, agency, day);
        let bears_it_alone = bears_it && row.bearers.len() == 1;
        let means_others = |party| !bears_it || !bears_it_alone && !plan.is_group(party);
        let mut coordinators = row.coordinators.iter();
        coordinators.any(|&party| means_others(party) && stands_for(plan, row, party, agency, day))
    };
    sheet.helps = alive.iter().copied().filter(helps).collect();
    sheet.helps.sort_by_cached_key(|&position| document_order(plan, position));
    sheet.indicators = indicators::of_agency(plan, &alive, agency, day);
    let changes = |party: &Index| *party == agency || *party == asked;
    let of_agency = plan.successions.rows().filter(|(_, succession)| {
        succession.operates < until && succession.from.iter().chain(&succession.to).any(changes)
    });
    sheet.hand_overs = of_agency.map(|(position, _)| position).collect();
    sheet.hand_overs.sort_by_key(|&position| plan.successions[position].operates);
    Ok(sheet)
}

/// What an agency must do next.
///
/// It keeps the plans alive and can outlive the engine.
#[derive(Clone)]
pub struct Upcoming {
    pub(crate) plan: Arc<Plan>,
    pub(crate) lang: Lang,
    pub(crate) from: Date,
    pub(crate) agency: Index,
    pub(crate) rows: Vec<FindingRow>,
    pub(crate) problems: Vec<RecordProblem>,
}

impl fmt::Debug for Upcoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Upcoming({}: {})", self.plan.party_id(self.agency), self.rows.len())
    }
}

/// The duties of an agency that fall due first from a day on and are not done.
///
/// # Errors
///
/// Nobody has the name, or several have it; too many occurrences.
pub(crate) fn upcoming(shared: &Arc<Plan>, query: &UpcomingQuery) -> Result<Upcoming, Problem> {
    /// Days that are looked at first, and at most: ten years.
    const SPANS: [i32; 3] = [120, 732, 3653];
    let plan: &Plan = shared;
    let from = query.from;
    let (_, agency) = plan.find_standing(&query.agency, from)?;
    let records = given(query.records.as_ref());
    let mut upcoming = Upcoming {
        plan: Arc::clone(shared),
        lang: query.lang,
        from,
        agency,
        rows: Vec::new(),
        problems: Vec::new(),
    };
    let concerned = concerning(plan, agency);
    for span in SPANS {
        let rows = owed::rows(plan, &concerned, agency, (from, from + span), from);
        let (owes, _, problems) = incoming::with_states(plan, from, records, rows, Vec::new());
        upcoming.rows = owes;
        upcoming.problems = problems;
        upcoming.rows.retain(|row| row.state.submission.is_none() && !row.state.is_waived);
        if upcoming.rows.len() >= query.count {
            break;
        }
    }
    upcoming.rows.truncate(query.count);
    Ok(upcoming)
}

/// Whether an agency bears an obligation on a day.
pub(crate) fn bears(plan: &Plan, row: &Obligation, agency: Index, on: Date) -> bool {
    let mut bearers = row.bearers.iter().filter(|bearer| bearer.works(on));
    let is_heir = |party: Index| heirs(plan, row, party, on).contains(&agency);
    let stands = heirs(plan, row, agency, on).is_empty();
    bearers.any(|bearer| stands && bearer.party == agency || is_heir(bearer.party))
}

/// Whether an agency stands in the place of a party, or of a member of it, on a day.
pub(crate) fn stands_for(
    plan: &Plan,
    row: &Obligation,
    party: Index,
    agency: Index,
    on: Date,
) -> bool {
    match &plan.parties[party].kind {
        PartyKind::Group(members) if !members.is_empty() => {
            let mut members = members.iter().filter(|member| member.works(on));
            let is_heir = |party: Index| heirs(plan, row, party, on).contains(&agency);
            let stands = heirs(plan, row, agency, on).is_empty();
            members.any(|member| stands && member.party == agency || is_heir(member.party))
        }
        _ => in_place(plan, row, &party, on).contains(&agency),
    }
}
