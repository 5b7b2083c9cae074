//! Chains in a calendar: a contribution names the collections that it goes
//! into.
//!
//! RFC 9253 puts a temporal relation into the earlier entry and lets it name
//! the later one. A collector may begin before its contributors are done, but
//! cannot be done before they are: `RELTYPE=FINISHTOFINISH`.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use super::content_lines::ContentLines;
use super::uid::Uuid;
use crate::chains::links_of;
use crate::dates::Date;
use crate::feeds::Feed;
use crate::resolve::plan::{Index, Plan};
use crate::schedule::{Occurrence, Row, rows_of_date};

/// An obligation and its named day.
type Named = (Index, Date);

/// The collections that the contributions of a feed go into.
pub(super) struct Relations<'e> {
    plan: &'e Plan,
    /// Contributions to collections, with the due days of these.
    collections: HashMap<Named, Vec<(Named, Date)>>,
    /// The bearers of a collection and its UIDs.
    collectors: HashMap<Named, Vec<(Row, Uuid)>>,
}

impl<'e> Relations<'e> {
    pub(super) fn new(feed: &Feed<'e>) -> Relations<'e> {
        let plan = feed.plan;
        let contributors: BTreeSet<Index> = feed.rows.iter().map(|row| row.obligation).collect();
        let mut collections: HashMap<Named, Vec<(Named, Date)>> = HashMap::new();
        for link in contributors.into_iter().flat_map(|contributor| links_of(plan, contributor)) {
            for meeting in &link.meetings {
                let collection = (link.collector, meeting.collector_named);
                collections
                    .entry((link.contributor, meeting.contributor_named))
                    .or_default()
                    .push((collection, meeting.collector_due));
            }
        }
        Relations { plan, collections, collectors: HashMap::new() }
    }

    pub(super) fn write(&mut self, lines: &mut ContentLines, occurrence: &Occurrence<'e>) {
        let Relations { plan, collections, collectors } = self;
        let row = occurrence.row;
        let Some(goals) = collections.get(&(row.obligation, row.named)) else { return };
        for &(collection, due) in goals {
            let found = match collectors.entry(collection) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => unknown.insert(bearers(plan, collection, due)),
            };
            for uid in meant(occurrence, found) {
                lines.value("RELATED-TO;RELTYPE=FINISHTOFINISH:", &uid.to_string());
            }
        }
    }
}

fn bearers(plan: &Plan, (obligation, named): Named, due: Date) -> Vec<(Row, Uuid)> {
    rows_of_date(plan, obligation, named, due)
        .into_iter()
        .map(|row| (row, Uuid::of(&Occurrence { plan, row }.id())))
        .collect()
}

/// Where several bear a collection: those that the contribution is addressed
/// to, else the contributor's superiors, else all.
fn meant(contribution: &Occurrence<'_>, collectors: &[(Row, Uuid)]) -> Vec<Uuid> {
    let all = || collectors.iter().map(|&(_, uid)| uid).collect();
    if collectors.len() < 2 {
        return all();
    }
    let plan = contribution.plan;
    let row = contribution.obligation_row();
    let mut addressees = contribution.resolved(&row.recipients);
    addressees.extend(contribution.resolved(&row.via));
    let among = |parties: &[Index]| -> Vec<Uuid> {
        let meant = collectors.iter().filter(|(row, _)| parties.contains(&row.bearer));
        meant.map(|&(_, uid)| uid).collect()
    };
    let addressed = among(&addressees);
    if !addressed.is_empty() {
        return addressed;
    }
    let bearer = contribution.row.bearer;
    let parent = |party: &Index| {
        if *party == crate::resolve::plan::NOBODY { None } else { plan.parties[*party].parent }
    };
    // A circle of superiors is refused when plans are resolved.
    let superiors: Vec<Index> = std::iter::successors(parent(&bearer), parent).collect();
    let superior = among(&superiors);
    if superior.is_empty() { all() } else { superior }
}
