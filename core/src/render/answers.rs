//! Answers as documents: the same fields in the same order everywhere.

use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};

use super::TraceStep;
use super::{Lang, problems, undated};
use crate::dates::{Certainty, Date, Period};
use crate::model::{Action, Bound, Subject, Timing, When};
use crate::plan::{Index, Plan, Undated};
use crate::problem::{Diagnostic, Place, Problem, Severity};
use crate::schedule::Occurrence;

/// The version of the answers' format.
pub(crate) const VERSION: u32 = 1;

/// An occurrence, with its derivation unless that is left out.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OccurrenceAnswer<'p> {
    id: String,
    obligation: &'p str,
    instrument: &'p str,
    provision: &'p str,
    action: Action,
    title: &'p str,
    bearer: Option<&'p str>,
    bearer_as_written: Option<&'p str>,
    recipients: Vec<&'p str>,
    via: Vec<&'p str>,
    subjects: &'p [Subject],
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<PeriodAnswer>,
    recurrence_id: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    window: Option<WindowAnswer>,
    stated: StatedAnswer<'p>,
    due: Date,
    due_at: String,
    last_working_day: Date,
    certainty: Certainty,
    #[serde(skip_serializing_if = "Option::is_none")]
    trace: Option<Vec<TraceStep>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PeriodAnswer {
    from: Date,
    until: Date,
    cut_off: Date,
}

impl From<Period> for PeriodAnswer {
    fn from(period: Period) -> PeriodAnswer {
        PeriodAnswer { from: period.from, until: period.until, cut_off: period.cut_off }
    }
}

/// A window's first and last day.
#[derive(Serialize)]
struct WindowAnswer {
    from: Date,
    until: Date,
}

/// The document's own words and date.
#[derive(Serialize)]
struct StatedAnswer<'p> {
    phrase: Option<&'p str>,
    date: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    bound: Option<Bound>,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<When>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tentative: Option<Date>,
}

/// What an answer leaves in.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub(crate) lang: Lang,
    pub(crate) trace: bool,
}

pub(crate) fn occurrence<'p>(occurrence: &Occurrence<'p>, style: Style) -> OccurrenceAnswer<'p> {
    let plan = occurrence.plan;
    let text = occurrence.text();
    let row = occurrence.obligation_row();
    let ids = |parties: &[Index]| {
        occurrence.resolved(parties).into_iter().map(|party| plan.party_id(party)).collect()
    };
    OccurrenceAnswer {
        id: occurrence.id(),
        obligation: &text.id,
        instrument: &text.instrument,
        provision: &text.provision,
        action: text.action,
        title: style.lang.text(&text.title, text.title_en.as_deref()),
        bearer: occurrence.bearer_id(),
        bearer_as_written: occurrence.bearer_as_written(),
        recipients: ids(&row.recipients),
        via: ids(&row.via),
        subjects: &text.subjects,
        period: occurrence.period().map(PeriodAnswer::from),
        recurrence_id: occurrence.recurrence_id(),
        window: occurrence.opens().map(|from| WindowAnswer { from, until: occurrence.due() }),
        stated: stated(occurrence),
        due: occurrence.due(),
        due_at: occurrence.due_at().to_string(),
        last_working_day: occurrence.last_working_day(),
        certainty: occurrence.certainty(),
        trace: style.trace.then(|| occurrence.trace(style.lang)),
    }
}

impl<'p> Occurrence<'p> {
    /// The occurrence as answers write it, with its derivation.
    pub fn answer(&self, lang: Lang) -> impl Serialize + use<'p> {
        occurrence(self, Style { lang, trace: true })
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
        _ => plain,
    }
}

/// A duty without a computable date.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UndatedAnswer<'p> {
    obligation: &'p str,
    instrument: &'p str,
    provision: &'p str,
    action: Action,
    title: &'p str,
    bearers: &'p [String],
    recipients: &'p [String],
    via: &'p [String],
    subjects: &'p [Subject],
    phrase: Option<&'p str>,
    reason: &'static str,
    because: String,
}

pub(crate) fn undated_duty(
    plan: &Plan,
    obligation: Index,
    reason: Undated,
    lang: Lang,
) -> UndatedAnswer<'_> {
    let text = plan.obligation(obligation);
    UndatedAnswer {
        obligation: &text.id,
        instrument: &text.instrument,
        provision: &text.provision,
        action: text.action,
        title: lang.text(&text.title, text.title_en.as_deref()),
        bearers: &text.bearers,
        recipients: &text.recipients,
        via: &text.via,
        subjects: &text.subjects,
        phrase: text.phrase.as_deref(),
        reason: undated::code(reason),
        because: undated::because(plan, reason, lang),
    }
}

/// A diagnostic in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DiagnosticAnswer {
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The stable name of this sort of problem.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The article or standard that it is measured against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<&'static str>,
    /// The document's position in the list handed to the engine, from 0.
    pub document: usize,
    /// A JSON Pointer (RFC 6901) into that document.
    pub pointer: String,
    /// The line of that document, from 1; `None` when its text is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The column of that line, in characters from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
}

/// Words a diagnostic.
pub fn diagnostic(found: &Diagnostic, lang: Lang) -> DiagnosticAnswer {
    described(&found.place, &found.problem, lang)
}

pub(super) fn described(place: &Place, problem: &Problem, lang: Lang) -> DiagnosticAnswer {
    let words = problems::words(problem, lang);
    DiagnosticAnswer {
        severity: match problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        code: problem.code(),
        message: words.message,
        help: words.help.into_owned(),
        citation: words.citation,
        document: place.document,
        pointer: place.to_string(),
        line: place.position.map(|position| position.line),
        column: place.position.map(|position| position.column),
    }
}

/// Writes a list entry by entry, so that a long answer is never held twice.
pub(crate) struct Streamed<F>(pub(crate) F);

impl<I, T, F> Serialize for Streamed<F>
where
    F: Fn() -> I,
    I: Iterator<Item = T>,
    T: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for entry in (self.0)() {
            list.serialize_element(&entry)?;
        }
        list.end()
    }
}
