//! An occurrence as an answer.

use serde::Serialize;

use super::subjects::subjects;
use super::{SubjectAnswer, TraceStep};
use crate::dates::{Certainty, Date, Period};
use crate::lang::Lang;
use crate::model::{Action, Bound, ObligationKind, Strength, Timing, When};
use crate::plan::Index;
use crate::schedule::{Instant, Occurrence};
use crate::standing::Extension;

/// One duty of one bearer at one time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct OccurrenceAnswer<'a> {
    /// The id, which records refer to: see [`Occurrence::id`].
    pub id: String,
    /// The obligation's id.
    pub obligation: &'a str,
    /// The instrument's id.
    pub instrument: &'a str,
    /// Where in the instrument the duty stands.
    pub provision: &'a str,
    /// A duty, or an activity of nobody in particular. Left out of JSON for a duty.
    #[serde(skip_serializing_if = "ObligationKind::is_duty")]
    pub kind: ObligationKind,
    /// How strongly the document binds the bearer. Left out of JSON when it assigns
    /// the duty.
    #[serde(skip_serializing_if = "Strength::is_assigned")]
    pub strength: Strength,
    /// The kind of action.
    pub action: Action,
    /// The duty's title.
    pub title: &'a str,
    /// The id of the agency or collective party that bears the duty on the due
    /// day; `None` when the document names nobody.
    pub bearer: Option<&'a str>,
    /// The ids of those who bear a joint duty on the due day, under the name of the group
    /// that is its `bearer`. Left out of JSON of others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joint_bearers: Vec<&'a str>,
    /// The document's words for the bearer; `None` where the register has none.
    pub bearer_as_written: Option<&'a str>,
    /// The ids of those to whom the result goes, as of the due day.
    pub recipients: Vec<&'a str>,
    /// The ids of those through whom the result goes, as of the due day.
    pub via: Vec<&'a str>,
    /// The indicators that the duty is about.
    pub subjects: Vec<SubjectAnswer<'a>>,
    /// The reporting period that it covers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<PeriodAnswer>,
    /// The day that identifies the occurrence: the named day before any
    /// adjustment, or the day that a period counts from.
    pub recurrence_id: Date,
    /// The first and the last day on which it can be done; `None` for a deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowAnswer>,
    /// The document's own words and date.
    pub stated: StatedAnswer<'a>,
    /// The last day on which it can be done, extensions included.
    pub due: Date,
    /// The last day before extensions, where it was extended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original_due: Option<Date>,
    /// The document that extends it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_basis: Option<String>,
    /// The instant at which it is late, in UTC+07.
    pub due_at: Instant,
    /// The last working day on or before the due day.
    pub last_working_day: Date,
    /// Whether the due day or the last working day rests on a public holiday that
    /// is not decided yet.
    pub certainty: Certainty,
    /// The derivation of the dates and of the parties, where it is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace: Option<Vec<TraceStep>>,
}

/// A reporting period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PeriodAnswer {
    /// The first day.
    pub from: Date,
    /// The last day. `until` in JSON.
    #[serde(rename = "until")]
    pub last: Date,
    /// The day on which the data are closed.
    pub cut_off: Date,
    /// Whether the document names no such period or no cut-off. Left out of JSON
    /// when it does.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
}

/// A window in which a duty can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct WindowAnswer {
    /// The first day.
    pub from: Date,
    /// The last day. `until` in JSON.
    #[serde(rename = "until")]
    pub last: Date,
}

/// The document's own words and date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct StatedAnswer<'a> {
    /// The words of the deadline as written.
    pub phrase: Option<&'a str>,
    /// The named day, or the day that a period counts from.
    pub date: Date,
    /// Whether the named day is left out, included, or the only one; of dates
    /// that the document states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// The month, quarter or year that the document names in place of a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// A day that the document expects without setting it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tentative: Option<Date>,
}

impl<'p> Occurrence<'p> {
    /// The occurrence as answers have it, with its derivation.
    pub fn answer(&self, lang: Lang) -> OccurrenceAnswer<'p> {
        occurrence(self, lang, true)
    }
}

pub(super) fn occurrence<'p>(
    occurrence: &Occurrence<'p>,
    lang: Lang,
    trace: bool,
) -> OccurrenceAnswer<'p> {
    let plan = occurrence.plan;
    let text = occurrence.text();
    let row = occurrence.obligation_row();
    let ids = |parties: &[Index]| {
        occurrence.resolved(parties).into_iter().map(|party| plan.party_id(party)).collect()
    };
    OccurrenceAnswer {
        id: occurrence.id(),
        obligation: occurrence.obligation_id(),
        instrument: &text.instrument,
        provision: &text.provision,
        kind: text.kind,
        strength: text.strength,
        action: text.action,
        title: lang.text(&text.title, text.title_en.as_deref()),
        bearer: occurrence.bearer_id(),
        joint_bearers: occurrence.joint_bearers().collect(),
        bearer_as_written: occurrence.bearer_as_written(),
        recipients: ids(&row.recipients),
        via: ids(&row.via),
        subjects: subjects(plan, occurrence.row.obligation, lang),
        period: occurrence.period().map(|Period { from, last, cut_off }| PeriodAnswer {
            from,
            last,
            cut_off,
            inferred: occurrence.period_is_inferred(),
        }),
        recurrence_id: occurrence.recurrence_id(),
        window: occurrence.opens().map(|from| WindowAnswer { from, last: occurrence.due() }),
        stated: stated(occurrence),
        due: occurrence.due(),
        original_due: None,
        extension_basis: None,
        due_at: occurrence.due_at(),
        last_working_day: occurrence.last_working_day(),
        certainty: occurrence.certainty(),
        trace: trace.then(|| occurrence.trace(lang)),
    }
}

/// As [`Occurrence::answer`], with the decisions that moved the last day since.
pub(super) fn extended<'p>(
    occurrence: &Occurrence<'p>,
    extensions: &[&Extension],
    lang: Lang,
) -> OccurrenceAnswer<'p> {
    let answer = occurrence.answer(lang);
    let Some(Extension { last, basis, .. }) = extensions.last() else { return answer };
    let mut trace = occurrence.extended_trace(extensions, lang);
    trace.extend(occurrence.party_trace(lang));
    OccurrenceAnswer {
        window: answer.window.map(|window| WindowAnswer { last: *last, ..window }),
        due: *last,
        original_due: Some(answer.due),
        extension_basis: basis.clone(),
        due_at: Instant::new(*last, 1440),
        last_working_day: occurrence.last_working_day_before(*last).0,
        trace: Some(trace),
        ..answer
    }
}

fn stated<'p>(occurrence: &Occurrence<'p>) -> StatedAnswer<'p> {
    let text = occurrence.text();
    let date = occurrence.recurrence_id();
    let phrase = text.phrase.as_deref();
    let plain = StatedAnswer { phrase, date, bound: None, when: None, tentative: None };
    match &text.timing {
        Timing::Once(once) => StatedAnswer {
            bound: Some(once.bound),
            when: (!matches!(once.when, When::Day(_))).then_some(once.when),
            tentative: once.tentative,
            ..plain
        },
        Timing::Recurring(recurring) if recurring.span.is_none() => {
            StatedAnswer { bound: Some(recurring.bound), ..plain }
        }
        Timing::WorkingDay(day) => StatedAnswer { bound: Some(day.bound), ..plain },
        Timing::Lunar(lunar) => StatedAnswer { bound: Some(lunar.bound), ..plain },
        _ => plain,
    }
}
