//! Chains in a calendar: a contribution names the collections that it goes
//! into.
//!
//! RFC 9253 puts a temporal relation into the earlier entry and lets it name
//! the later one. A collector may begin before its contributors are done, but
//! cannot be done before they are: `RELTYPE=FINISHTOFINISH`.

use super::content_lines::ContentLines;
use super::uid::Uuid;
use crate::chains::meetings_of;
use crate::dates::Date;
use crate::feed::Feed;
use crate::grouped::{Grouped, distinct};
use crate::plan::{Index, Plan};
use crate::schedule::{Occurrence, Row, rows_of_date};

/// An obligation and its named day.
type Named = (Index, Date);

/// The collections that the contributions of a feed go into.
pub(super) struct Relations {
    /// Contributions to collections, with the due days of these.
    collections: Grouped<Named, (Named, Date)>,
    /// The bearers of each collection and its UIDs.
    collectors: Grouped<Named, (Row, Uuid)>,
}

impl Relations {
    pub(super) fn new(feed: &Feed) -> Relations {
        let plan: &Plan = &feed.plan;
        let contributes = |row: &&Row| !plan.obligations[row.obligation].feeds.is_empty();
        let rows = feed.rows.iter().filter(contributes);
        let contributions: Vec<Named> =
            distinct(rows.map(|row| (row.obligation, row.named)).collect());
        let mut collections: Vec<(Named, (Named, Date))> = Vec::new();
        for group in contributions.chunk_by(|(left, _), (right, _)| left == right) {
            let Some(&(contributor, _)) = group.first() else { continue };
            let named: Vec<Date> = group.iter().map(|(_, named)| *named).collect();
            collections.extend(meetings_of(plan, contributor, &named).map(
                |(collector, meeting)| {
                    let contribution = (contributor, meeting.contributor_named);
                    (contribution, ((collector, meeting.collector_named), meeting.collector_due))
                },
            ));
        }
        let meant = collections.iter().map(|(_, to)| *to).collect();
        let mut collectors = Vec::new();
        for (collection, due) in distinct(meant) {
            let (obligation, named) = collection;
            for row in rows_of_date(plan, obligation, named, due) {
                collectors
                    .push((collection, (row, Uuid::of(&Occurrence { plan, row }.published_id()))));
            }
        }
        Relations {
            collections: Grouped::new(collections),
            collectors: Grouped::in_order(collectors),
        }
    }

    pub(super) fn write(&self, lines: &mut ContentLines, occurrence: &Occurrence<'_>) {
        let row = occurrence.row;
        for &(collection, _) in self.collections.values((row.obligation, row.named)) {
            for uid in meant(occurrence, self.collectors.get(collection)) {
                lines.value("RELATED-TO;RELTYPE=FINISHTOFINISH:", &uid.to_string());
            }
        }
    }
}

/// Where several bear a collection: those that the contribution is addressed
/// to, else the contributor's superiors, else all.
fn meant(contribution: &Occurrence<'_>, collectors: &[(Named, (Row, Uuid))]) -> Vec<Uuid> {
    let collectors = || collectors.iter().map(|(_, collector)| *collector);
    let all = || collectors().map(|(_, uid)| uid).collect();
    if collectors().len() < 2 {
        return all();
    }
    let plan = contribution.plan;
    let row = contribution.obligation_row();
    let mut addressees = contribution.resolved(&row.recipients);
    addressees.extend(contribution.resolved(&row.via));
    let among = |parties: &[Index]| -> Vec<Uuid> {
        let meant = collectors().filter(|(row, _)| parties.contains(&row.bearer));
        meant.map(|(_, uid)| uid).collect()
    };
    let addressed = among(&addressees);
    if !addressed.is_empty() {
        return addressed;
    }
    let bearer = contribution.row.bearer;
    let parent = |party: &Index| {
        if *party == crate::plan::NOBODY { None } else { plan.parties[*party].parent }
    };
    // A cycle of superiors is refused when plans are compiled.
    let superiors: Vec<Index> = std::iter::successors(parent(&bearer), parent).collect();
    let superior = among(&superiors);
    if superior.is_empty() { all() } else { superior }
}
