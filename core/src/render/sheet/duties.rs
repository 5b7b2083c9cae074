//! The duties of a sheet as answers.

use serde::Serialize;

use super::super::{PartyAnswer, undated};
use crate::dates::{Certainty, Date};
use crate::grouped::distinct;
use crate::lang::Lang;
use crate::model::{Action, Funding, PartyRef, Strength};
use crate::plan::{Index, NOBODY, Plan, Undated, undated as why_undated};
use crate::schedule::{Occurrence, addressees, in_place, rows_between};
use crate::sheet::{Incoming, Way};
use crate::standing::{FindingRow, Status};

/// One duty of a sheet: dated or not, owed or helped with.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DutyAnswer<'a> {
    /// The occurrence's id, of a dated duty that is owed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<String>,
    /// The obligation's id.
    pub obligation: &'a str,
    /// The instrument's id.
    pub instrument: &'a str,
    /// Where in the instrument the duty stands.
    pub provision: &'a str,
    /// How strongly the document binds the bearer. Left out of JSON when it assigns
    /// the duty.
    #[serde(skip_serializing_if = "Strength::is_assigned")]
    pub strength: Strength,
    /// The kind of action.
    pub action: Action,
    /// The duty's title.
    pub title: &'a str,
    /// Who bears it, of what the agency helps with: agencies, and groups by their names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bearers: Vec<PartyAnswer>,
    /// Whom the document binds, where the agency stands in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<PartyAnswer>,
    /// The first day of a window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens: Option<Date>,
    /// The last day on which it can be done, extensions included; of what the agency
    /// helps with, the first one in the window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The last working day on or before that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_working_day: Option<Date>,
    /// Whether the date rests on a holiday that is not decided yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<Certainty>,
    /// Where it stands on the day asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The day on which the result was submitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitted_on: Option<Date>,
    /// Days from the due day to the day of submission, negative when early; while it is
    /// overdue, to the day asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_late: Option<i32>,
    /// The words of the deadline as written.
    pub phrase: Option<&'a str>,
    /// The stable name of the reason why it has no date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// That reason, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
    /// To whom the result goes.
    pub recipients: Vec<PartyAnswer>,
    /// Through whom it goes.
    pub via: Vec<PartyAnswer>,
    /// Who helps.
    pub coordinators: Vec<PartyAnswer>,
    /// The theme of the campaign, where the document sets one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<&'a str>,
    /// The money that the same provision speaks of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub funding: Vec<FundingAnswer<'a>>,
    /// What a reader of the register should know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
}

/// Where the money comes from, who estimates it and who allots it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FundingAnswer<'a> {
    /// What is paid for.
    pub title: &'a str,
    /// Where the money comes from; empty when the document does not say.
    pub sources: Vec<&'a str>,
    /// Who draws up the estimate.
    pub estimated_by: Vec<PartyAnswer>,
    /// Who allots the money.
    pub allotted_by: Vec<PartyAnswer>,
}

/// What comes to an agency from one obligation on one day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct IncomingAnswer<'a> {
    /// The obligation's id.
    pub obligation: &'a str,
    /// The instrument's id.
    pub instrument: &'a str,
    /// Where in the instrument the duty stands.
    pub provision: &'a str,
    /// How strongly the document binds the contributors. Left out of JSON when it
    /// assigns the duty.
    #[serde(skip_serializing_if = "Strength::is_assigned")]
    pub strength: Strength,
    /// The duty's title.
    pub title: &'a str,
    /// How it comes: to the agency, through it, or into a report of its own.
    pub way: Way,
    /// The ids of the agency's obligations that it goes into.
    pub feeds: Vec<&'a str>,
    /// The due day before extensions; `None` when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The last working day on or before that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_working_day: Option<Date>,
    /// The words of the deadline as written.
    pub phrase: Option<&'a str>,
    /// The stable name of the reason why it has no date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// That reason, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
    /// Whom the document binds, of what has no date: agencies, and groups by their
    /// names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bearers: Vec<PartyAnswer>,
    /// How many contributions are expected, those that were waived aside.
    pub expected: usize,
    /// How many of them are there, in time or late.
    pub actual: usize,
    /// How many are not there although their due day is over.
    pub overdue: usize,
    /// Each contributor of what has a date, late ones first.
    pub contributors: Vec<ContributorAnswer<'a>>,
}

/// One contributor and where its contribution stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ContributorAnswer<'a> {
    /// The occurrence's id.
    pub occurrence: String,
    /// The id of who must act; `None` when the document names nobody.
    pub agency: Option<&'a str>,
    /// Its name.
    pub name: Option<&'a str>,
    /// The due day, where it was extended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Where it stands.
    pub status: Status,
    /// The day on which it was submitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitted_on: Option<Date>,
    /// Days from the due day to the day of submission, negative when early; while it is
    /// overdue, to the day asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_late: Option<i32>,
}

/// What is the same for every duty of an obligation; parties as of a day, and as a bearer
/// has them, where one is meant.
fn common<'p>(
    plan: &'p Plan,
    obligation: Index,
    bearer: Option<Index>,
    day: Date,
    lang: Lang,
) -> DutyAnswer<'p> {
    let text = plan.obligation(obligation);
    let row = &plan.obligations[obligation];
    let parties = |named: &[Index]| {
        let standing = named.iter().flat_map(|party| in_place(plan, row, party, day));
        PartyAnswer::each(plan, standing.copied(), lang)
    };
    let recipients = |named: &[Index]| match bearer {
        Some(bearer) => {
            let meant = addressees(plan, row, named, bearer, day);
            PartyAnswer::each(plan, meant, lang)
        }
        None => parties(named),
    };
    let document = plan.documents.get(row.source.document as usize);
    let themes = document.map(|document| document.themes.as_slice()).unwrap_or_default();
    let theme = themes.iter().find(|theme| theme.activity.as_deref() == Some(&*text.id));
    let funding = document.map(|document| document.funding.as_slice()).unwrap_or_default();
    let funding = funding.iter().filter(|funding| {
        funding.provision == text.provision && funding.instrument == text.instrument
    });
    DutyAnswer {
        occurrence: None,
        obligation: &text.id,
        instrument: &text.instrument,
        provision: &text.provision,
        strength: text.strength,
        action: text.action,
        title: lang.text(&text.title, text.title_en.as_deref()),
        bearers: Vec::new(),
        in_place_of: None,
        opens: None,
        due: None,
        last_working_day: None,
        certainty: None,
        status: None,
        submitted_on: None,
        days_late: None,
        phrase: text.phrase.as_deref(),
        reason: None,
        because: None,
        recipients: recipients(&row.recipients),
        via: recipients(&row.via),
        coordinators: parties(&row.coordinators),
        theme: theme.map(|theme| lang.text(&theme.title, theme.title_en.as_deref())),
        funding: funding.map(|funding| money(plan, funding, lang)).collect(),
        note: text.note.as_deref(),
    }
}

fn money<'p>(plan: &'p Plan, funding: &'p Funding, lang: Lang) -> FundingAnswer<'p> {
    let parties = |of: &[PartyRef]| {
        let found = of.iter().filter_map(|party| plan.ids.parties.get(party.id()));
        found.map(|party| PartyAnswer::of(plan.named(party), lang)).collect()
    };
    let sources = funding.sources.iter();
    FundingAnswer {
        title: lang.text(&funding.title, funding.title_en.as_deref()),
        sources: sources
            .map(|source| lang.text(&source.title, source.title_en.as_deref()))
            .collect(),
        estimated_by: parties(&funding.estimated_by),
        allotted_by: parties(&funding.allotted_by),
    }
}

/// A dated duty and where it stands.
pub(super) fn dated<'p>(
    plan: &'p Plan,
    found: &FindingRow,
    on: Date,
    lang: Lang,
) -> DutyAnswer<'p> {
    let row = found.row;
    let occurrence = Occurrence { plan, row };
    let is_heir = row.written != found.responsible && row.written != NOBODY;
    DutyAnswer {
        occurrence: Some(occurrence.id()),
        in_place_of: is_heir.then(|| PartyAnswer::of(plan.named(row.written), lang)),
        opens: occurrence.opens(),
        due: Some(found.state.due),
        last_working_day: Some(found.last_working_day(plan)),
        certainty: Some(occurrence.certainty()),
        status: Some(found.status),
        submitted_on: found.submitted_on(),
        days_late: found.days_late(on),
        ..common(plan, row.obligation, Some(row.bearer), row.due, lang)
    }
}

/// A duty without a date.
pub(super) fn undated<'p>(
    plan: &'p Plan,
    obligation: Index,
    reason: Undated,
    day: Date,
    lang: Lang,
) -> DutyAnswer<'p> {
    DutyAnswer {
        reason: Some(undated::code(reason)),
        because: Some(undated::because(plan, reason, lang)),
        ..common(plan, obligation, None, day, lang)
    }
}

/// A duty of others, with its first due day in the window.
pub(super) fn helped<'p>(
    plan: &'p Plan,
    obligation: Index,
    (from, until): (Date, Date),
    day: Date,
    lang: Lang,
) -> DutyAnswer<'p> {
    let duty = match why_undated(&plan.obligations, obligation) {
        Some(reason) => undated(plan, obligation, reason, day, lang),
        None => {
            let first = rows_between(plan, obligation, None, from, until).first().copied();
            let occurrence = first.map(|row| Occurrence { plan, row });
            DutyAnswer {
                opens: occurrence.and_then(|occurrence| occurrence.opens()),
                due: occurrence.map(|occurrence| occurrence.due()),
                last_working_day: occurrence.map(|occurrence| occurrence.last_working_day()),
                certainty: occurrence.map(|occurrence| occurrence.certainty()),
                ..common(plan, obligation, None, day, lang)
            }
        }
    };
    DutyAnswer { bearers: bearers(plan, obligation, day, lang), ..duty }
}

/// One obligation with all its parties as the document names them: with its first due
/// day, or with the reason why it has none.
pub(crate) fn duty(plan: &Plan, obligation: Index, lang: Lang) -> DutyAnswer<'_> {
    let life = &plan.instruments[plan.obligations[obligation].instrument];
    let first = life.begins();
    helped(plan, obligation, (first, life.last.unwrap_or(Date::MAX - 1) + 732), first, lang)
}

/// Whom the document binds, groups by their names; an agency as whoever stands in its
/// place on a day.
fn bearers(plan: &Plan, obligation: Index, day: Date, lang: Lang) -> Vec<PartyAnswer> {
    let row = &plan.obligations[obligation];
    let mut named = Vec::new();
    for bearer in row.bearers.iter().filter(|bearer| bearer.party != NOBODY) {
        if bearer.named == bearer.party {
            named.extend(in_place(plan, row, &bearer.party, day));
        } else {
            named.push(bearer.named);
        }
    }
    PartyAnswer::each(plan, distinct(named), lang)
}

/// What comes in from one obligation on one day.
pub(super) fn incoming<'p>(
    plan: &'p Plan,
    found: &Incoming,
    on: Date,
    lang: Lang,
) -> IncomingAnswer<'p> {
    let text = plan.obligation(found.obligation);
    let first = found.findings.first().map(|first| Occurrence { plan, row: first.row });
    let is_undated = found.undated.is_some();
    let bearers = || bearers(plan, found.obligation, on, lang);
    IncomingAnswer {
        obligation: &text.id,
        instrument: &text.instrument,
        provision: &text.provision,
        strength: text.strength,
        title: lang.text(&text.title, text.title_en.as_deref()),
        way: found.way,
        feeds: text.feeds.iter().map(String::as_str).collect(),
        due: first.map(|first| first.due()),
        last_working_day: first.map(|first| first.last_working_day()),
        phrase: text.phrase.as_deref(),
        reason: found.undated.map(undated::code),
        because: found.undated.map(|reason| undated::because(plan, reason, lang)),
        bearers: if is_undated { bearers() } else { Vec::new() },
        expected: found.count(|status| status != Status::Waived),
        actual: found.count(|status| matches!(status, Status::Submitted | Status::SubmittedLate)),
        overdue: found.count(|status| status == Status::Overdue),
        contributors: found
            .findings
            .iter()
            .map(|finding| ContributorAnswer {
                occurrence: Occurrence { plan, row: finding.row }.id(),
                agency: plan.party(finding.responsible).id(),
                name: plan.party_name(finding.responsible, lang),
                due: (finding.state.due != finding.row.due).then_some(finding.state.due),
                status: finding.status,
                submitted_on: finding.submitted_on(),
                days_late: finding.days_late(on),
            })
            .collect(),
    }
}
