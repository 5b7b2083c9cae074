//! Reporting chains, and what moves when one date moves, as answers.

use serde::Serialize;

use crate::chains::{Chains, Change, Link, Meeting, SlackChange, WhatIf, tightest};
use crate::dates::Date;
use crate::lang::Lang;
use crate::plan::{Index, NOBODY, Plan};

/// Which report goes into which, and the time between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ChainsAnswer<'a> {
    /// Every link, in the order of contributors.
    pub links: Vec<LinkAnswer<'a>>,
    /// The chain through the link with the least slack; `None` when no link has
    /// dates.
    pub tightest: Option<TightestAnswer<'a>>,
}

/// A contributor's obligation and the collector's that its result goes into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LinkAnswer<'a> {
    /// The end that reports.
    pub contributor: EndAnswer<'a>,
    /// The end that collects.
    pub collector: EndAnswer<'a>,
    /// Whether the two stand in different documents.
    pub crosses_documents: bool,
    /// Which end has no date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undated: Option<UndatedEnds>,
    /// Each contribution with its collection; empty when an end is undated.
    pub meetings: Vec<MeetingAnswer>,
}

/// Which ends of a link have no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum UndatedEnds {
    /// The one that reports.
    Contributor,
    /// The one that collects.
    Collector,
    /// Both.
    Both,
}

/// One end of a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EndAnswer<'a> {
    /// The obligation's id.
    pub obligation: &'a str,
    /// The instrument's id.
    pub instrument: &'a str,
    /// Where in the instrument the obligation stands.
    pub provision: &'a str,
    /// The duty's title.
    pub title: &'a str,
    /// How many agencies bear it, groups replaced by their members.
    pub bearers: usize,
    /// The bearer's name when there is one, the document's name for them when
    /// there are more; `None` when the document names nobody.
    pub bearer: Option<&'a str>,
}

/// One contribution and the collection that it goes into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MeetingAnswer {
    /// The due day of the contribution.
    pub contributor_due: Date,
    /// The due day of the collection.
    pub collector_due: Date,
    /// Days from the contribution to the collection; negative when the collector
    /// is due first.
    pub slack_days: i32,
    /// Working days after the contribution's due day, up to and including the
    /// collection's.
    pub slack_working_days: i32,
}

/// The chain through the link with the least slack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TightestAnswer<'a> {
    /// Days between the two due days.
    pub slack_days: i32,
    /// Working days between them.
    pub slack_working_days: i32,
    /// The ids of its obligations, from the first contributor to the last
    /// collector.
    pub obligations: Vec<&'a str>,
}

/// What would move if one occurrence fell due on another day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct WhatIfAnswer<'a> {
    /// The due days that would change, the moved one first.
    pub changes: Vec<ChangeAnswer<'a>>,
    /// The links whose slack would change.
    pub slack: Vec<SlackAnswer<'a>>,
    /// The ids of agencies whose calendars would change.
    pub agencies: Vec<&'a str>,
    /// The ids of instruments whose calendars would change.
    pub instruments: Vec<&'a str>,
}

/// A due day that would change, for all bearers of an obligation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ChangeAnswer<'a> {
    /// The obligation's id.
    pub obligation: &'a str,
    /// The duty's title.
    pub title: &'a str,
    /// The day that identifies the occurrence.
    pub recurrence_id: Date,
    /// The due day as it is.
    pub from: Date,
    /// The due day as it would be.
    pub to: Date,
    /// How many bearers it concerns.
    pub bearers: usize,
}

/// A link whose slack would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SlackAnswer<'a> {
    /// The id of the contributor's obligation.
    pub contributor: &'a str,
    /// The id of the collector's obligation.
    pub collector: &'a str,
    /// As it is.
    pub before: MeetingAnswer,
    /// As it would be.
    pub after: MeetingAnswer,
}

impl Chains {
    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> ChainsAnswer<'_> {
        let path = tightest(&self.links);
        let narrowest = path
            .iter()
            .flat_map(|link| &link.meetings)
            .min_by_key(|meeting| (meeting.slack_working_days, meeting.slack_days));
        ChainsAnswer {
            links: self.links.iter().map(|link| link_answer(&self.plan, link, self.lang)).collect(),
            tightest: narrowest.map(|meeting| TightestAnswer {
                slack_days: meeting.slack_days,
                slack_working_days: meeting.slack_working_days,
                obligations: path
                    .first()
                    .map(|link| link.contributor)
                    .into_iter()
                    .chain(path.iter().map(|link| link.collector))
                    .map(|obligation| self.plan.obligation(obligation).id.as_str())
                    .collect(),
            }),
        }
    }
}

fn link_answer<'p>(plan: &'p Plan, link: &Link, lang: Lang) -> LinkAnswer<'p> {
    let is_undated = |obligation| crate::plan::undated(&plan.obligations, obligation).is_some();
    let (contributor, collector) =
        (&plan.obligations[link.contributor], &plan.obligations[link.collector]);
    LinkAnswer {
        contributor: end(plan, link.contributor, lang),
        collector: end(plan, link.collector, lang),
        crosses_documents: contributor.source.document != collector.source.document,
        undated: match (is_undated(link.contributor), is_undated(link.collector)) {
            (true, true) => Some(UndatedEnds::Both),
            (true, false) => Some(UndatedEnds::Contributor),
            (false, true) => Some(UndatedEnds::Collector),
            (false, false) => None,
        },
        meetings: link.meetings.iter().map(meeting).collect(),
    }
}

fn end(plan: &Plan, obligation: Index, lang: Lang) -> EndAnswer<'_> {
    let text = plan.obligation(obligation);
    let bearers = &plan.obligations[obligation].bearers;
    let named = match (bearers.first(), bearers.len()) {
        (Some(only), 1) => only.party,
        (Some(first), _) => first.named,
        (None, _) => NOBODY,
    };
    EndAnswer {
        obligation: &text.id,
        instrument: &text.instrument,
        provision: &text.provision,
        title: lang.text(&text.title, text.title_en.as_deref()),
        bearers: bearers.iter().filter(|bearer| bearer.party != NOBODY).count(),
        bearer: plan.party_name(named, lang),
    }
}

fn meeting(meeting: &Meeting) -> MeetingAnswer {
    MeetingAnswer {
        contributor_due: meeting.contributor_due,
        collector_due: meeting.collector_due,
        slack_days: meeting.slack_days,
        slack_working_days: meeting.slack_working_days,
    }
}

impl WhatIf {
    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> WhatIfAnswer<'_> {
        let (plan, lang) = (&self.plan, self.lang);
        let change = |change: &Change| {
            let text = plan.obligation(change.obligation);
            ChangeAnswer {
                obligation: &text.id,
                title: lang.text(&text.title, text.title_en.as_deref()),
                recurrence_id: change.named,
                from: change.before,
                to: change.after,
                bearers: plan.obligations[change.obligation].bearers.len(),
            }
        };
        let slack = |slack: &SlackChange| SlackAnswer {
            contributor: &plan.obligation(slack.contributor).id,
            collector: &plan.obligation(slack.collector).id,
            before: meeting(&slack.before),
            after: meeting(&slack.after),
        };
        WhatIfAnswer {
            changes: self.changes.iter().map(change).collect(),
            slack: self.slack.iter().map(slack).collect(),
            agencies: self.agencies.iter().map(|&party| plan.party_id(party)).collect(),
            instruments: self
                .instruments
                .iter()
                .map(|&instrument| plan.instrument(instrument).id.as_str())
                .collect(),
        }
    }
}
