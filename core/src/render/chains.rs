//! Chains and what-ifs as answers.

use serde::Serialize;

use super::Lang;
use crate::chains::{Change, Link, Meeting, SlackChange, WhatIf, tightest};
use crate::dates::Date;
use crate::plan::{Index, NOBODY, Plan};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChainsAnswer<'p> {
    links: Vec<LinkAnswer<'p>>,
    tightest: Option<TightestAnswer<'p>>,
}

/// A contributor's obligation and its collector's.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LinkAnswer<'p> {
    contributor: EndAnswer<'p>,
    collector: EndAnswer<'p>,
    crosses_documents: bool,
    /// Which end has no date: `contributor`, `collector` or `both`.
    #[serde(skip_serializing_if = "Option::is_none")]
    undated: Option<&'static str>,
    meetings: Vec<MeetingAnswer>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EndAnswer<'p> {
    obligation: &'p str,
    instrument: &'p str,
    provision: &'p str,
    title: &'p str,
    bearers: usize,
    /// The bearer's name when there is one, the document's name for them when
    /// there are more.
    bearer: Option<&'p str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MeetingAnswer {
    contributor_due: Date,
    collector_due: Date,
    slack_days: i32,
    slack_working_days: i32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TightestAnswer<'p> {
    slack_days: i32,
    slack_working_days: i32,
    obligations: Vec<&'p str>,
}

pub(crate) fn chains<'p>(plan: &'p Plan, links: &[Link], lang: Lang) -> ChainsAnswer<'p> {
    let path = tightest(links);
    let narrowest = path
        .iter()
        .flat_map(|link| &link.meetings)
        .min_by_key(|meeting| (meeting.slack_working_days, meeting.slack_days));
    ChainsAnswer {
        links: links.iter().map(|link| link_answer(plan, link, lang)).collect(),
        tightest: narrowest.map(|meeting| TightestAnswer {
            slack_days: meeting.slack_days,
            slack_working_days: meeting.slack_working_days,
            obligations: path
                .first()
                .map(|link| link.contributor)
                .into_iter()
                .chain(path.iter().map(|link| link.collector))
                .map(|obligation| plan.obligation(obligation).id.as_str())
                .collect(),
        }),
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
            (true, true) => Some("both"),
            (true, false) => Some("contributor"),
            (false, true) => Some("collector"),
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
    let party = plan.party(named);
    EndAnswer {
        obligation: &text.id,
        instrument: &text.instrument,
        provision: &text.provision,
        title: lang.text(&text.title, text.title_en.as_deref()),
        bearers: bearers.iter().filter(|bearer| bearer.party != NOBODY).count(),
        bearer: party.name().map(|name| lang.text(name, party.name_en())),
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

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhatIfAnswer<'p> {
    changes: Vec<ChangeAnswer<'p>>,
    slack: Vec<SlackAnswer<'p>>,
    agencies: Vec<&'p str>,
    instruments: Vec<&'p str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ChangeAnswer<'p> {
    obligation: &'p str,
    title: &'p str,
    recurrence_id: Date,
    from: Date,
    to: Date,
    bearers: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SlackAnswer<'p> {
    contributor: &'p str,
    collector: &'p str,
    before: MeetingAnswer,
    after: MeetingAnswer,
}

pub(crate) fn what_if<'p>(plan: &'p Plan, what_if: &WhatIf, lang: Lang) -> WhatIfAnswer<'p> {
    let change = |change: &Change| {
        let text = plan.obligation(change.obligation);
        ChangeAnswer {
            obligation: &text.id,
            title: lang.text(&text.title, text.title_en.as_deref()),
            recurrence_id: change.named,
            from: change.from,
            to: change.until,
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
        changes: what_if.changes.iter().map(change).collect(),
        slack: what_if.slack.iter().map(slack).collect(),
        agencies: what_if.agencies.iter().map(|&party| plan.party_id(party)).collect(),
        instruments: what_if
            .instruments
            .iter()
            .map(|&instrument| plan.instrument(instrument).id.as_str())
            .collect(),
    }
}
