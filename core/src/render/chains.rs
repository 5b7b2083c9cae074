//! Reporting chains, and what moves when one date moves, as answers.

use serde::Serialize;

use super::PartyAnswer;
use super::english::plural;
use crate::chains::{Alone, Chains, Change, Link, Meeting, Path, SlackChange, WhatIf, tightest};
use crate::dates::Date;
use crate::lang::Lang;
use crate::model::Level;
use crate::plan::{Index, NOBODY, PartyKind, Plan};

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

impl UndatedEnds {
    /// `contributor`, `collector` or `both`.
    pub fn name(self) -> &'static str {
        match self {
            UndatedEnds::Contributor => "contributor",
            UndatedEnds::Collector => "collector",
            UndatedEnds::Both => "both",
        }
    }
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
    /// How many bearers are of each level of government, the highest first; those of no
    /// level are collective parties. Left out of JSON when the document names nobody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<LevelCount>,
    /// Through whom the result goes. Left out of JSON when the document names nobody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub via: Vec<PartyAnswer>,
    /// The due days that meet none of the other end, in their order. Left out of JSON
    /// when there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<Date>,
}

/// How many bearers are of one level of government.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LevelCount {
    /// The level; `None` for collective parties.
    pub level: Option<Level>,
    /// How many.
    pub count: usize,
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
    /// The chain in a sentence, without full stop.
    pub text: String,
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
        let (plan, lang) = (&self.plan, self.lang);
        let links = self.links.iter().map(|(link, alone)| link_answer(plan, link, alone, lang));
        ChainsAnswer {
            links: links.collect(),
            tightest: tightest(&self.links).map(|(path, narrowest)| {
                let first = path.first().map(|(link, _)| link.contributor);
                let ends = first.into_iter().chain(path.iter().map(|(link, _)| link.collector));
                TightestAnswer {
                    slack_days: narrowest.slack_days,
                    slack_working_days: narrowest.slack_working_days,
                    obligations: ends.map(|end| plan.obligation(end).id.as_str()).collect(),
                    text: sentence(plan, &path, narrowest, lang),
                }
            }),
        }
    }
}

/// A chain in a sentence: who is due when, and what lies between.
fn sentence(plan: &Plan, path: &Path<'_>, narrowest: Meeting, lang: Lang) -> String {
    let mut text = String::new();
    let due = |obligation: Index, day: Option<Date>| {
        let end = end(plan, obligation, Vec::new(), lang);
        let nobody = lang.pick("(văn bản không nêu cơ quan)", "(nobody named)");
        let mut who = end.bearer.unwrap_or(nobody).to_owned();
        if end.bearers > 1 {
            let count = end.bearers;
            who +=
                &lang.say(format_args!(" ({count} cơ quan)"), format_args!(" ({count} agencies)"));
        }
        if let Some(day) = day {
            who += ", ";
            who += &lang.long_date(day).to_string();
        }
        who
    };
    for (link, meeting) in path {
        let collector = due(link.collector, meeting.map(|meeting| meeting.collector_due));
        if text.is_empty() {
            let contributor = due(link.contributor, meeting.map(|at| at.contributor_due));
            text += &lang.say(
                format_args!("từ hạn của {contributor} đến hạn của {collector}"),
                format_args!("from the due day of {contributor} to that of {collector}"),
            );
        } else {
            text += &lang.say(
                format_args!("; rồi đến hạn của {collector}"),
                format_args!("; then to the due day of {collector}"),
            );
        }
        let Some(meeting) = meeting else { continue };
        text += &between(meeting, *meeting == narrowest, lang);
    }
    text
}

/// The time between two due days, after the words that name both.
fn between(meeting: &Meeting, is_narrowest: bool, lang: Lang) -> String {
    let (days, working) = (meeting.slack_days, meeting.slack_working_days);
    let (back, back_working) = (-days, -working);
    match days {
        0 => lang.pick(": cùng một ngày", ": the same day").to_owned(),
        ..0 => lang.say(
            format_args!(": hạn sau lại sớm hơn {back} ngày ({back_working} ngày làm việc)"),
            format_args!(
                ": the latter is {back} day{} earlier ({back_working} working day{})",
                plural(back),
                plural(back_working)
            ),
        ),
        _ => {
            let only = if is_narrowest { lang.pick("chỉ ", "only ") } else { "" };
            lang.say(
                format_args!(": {only}{days} ngày ({working} ngày làm việc)"),
                format_args!(
                    ": {only}{days} day{} ({working} working day{})",
                    plural(days),
                    plural(working)
                ),
            )
        }
    }
}

fn link_answer<'p>(plan: &'p Plan, link: &Link, alone: &Alone, lang: Lang) -> LinkAnswer<'p> {
    let is_undated = |obligation| crate::plan::undated(&plan.obligations, obligation).is_some();
    let (contributor, collector) =
        (&plan.obligations[link.contributor], &plan.obligations[link.collector]);
    LinkAnswer {
        contributor: end(plan, link.contributor, alone.contributor.clone(), lang),
        collector: end(plan, link.collector, alone.collector.clone(), lang),
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

fn end(plan: &Plan, obligation: Index, dates: Vec<Date>, lang: Lang) -> EndAnswer<'_> {
    let text = plan.obligation(obligation);
    let row = &plan.obligations[obligation];
    let bearers = &row.bearers;
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
        levels: levels(plan, obligation),
        via: PartyAnswer::each(plan, row.via.iter().copied(), lang),
        dates,
    }
}

/// The levels of the bearers, and how many are of each.
fn levels(plan: &Plan, obligation: Index) -> Vec<LevelCount> {
    let bearers = plan.obligations[obligation].bearers.iter();
    let parties = bearers.map(|bearer| bearer.party).filter(|party| *party != NOBODY);
    let found: Vec<Option<Level>> = parties
        .map(|party| match plan.parties[party].kind {
            PartyKind::Agency(level) => Some(level),
            PartyKind::Group(_) => None,
        })
        .collect();
    let all = [Level::Central, Level::Province, Level::District, Level::Commune, Level::Unit];
    let counts = all.map(Some).into_iter().chain([None]).map(|level| LevelCount {
        level,
        count: found.iter().filter(|other| **other == level).count(),
    });
    counts.filter(|of| of.count > 0).collect()
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
