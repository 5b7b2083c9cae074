//! The derivation of an occurrence, step by step.

use serde::Serialize;

use super::steps::Writer;
use crate::dates::Date;
use crate::lang::Lang;
use crate::schedule::{Occurrence, Step};
use crate::standing::Extension;

/// One step of a trace as answers carry it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TraceStep {
    /// The rule applied.
    pub rule: &'static str,
    /// The date that it leads to.
    pub date: Date,
    /// The reason, in words.
    pub because: String,
    /// The document or article that the step rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// Whether the step rests on an undecided day off, or on a hand-over that
    /// is general knowledge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<&'static str>,
}

impl Occurrence<'_> {
    /// The derivation of the dates and of the bearer, in words.
    pub fn trace(&self, lang: Lang) -> Vec<TraceStep> {
        let mut trace = self.date_trace(lang);
        trace.extend(self.party_trace(lang));
        trace
    }

    /// The part of the [`trace`](Occurrence::trace) that is the same for all
    /// bearers.
    pub(super) fn date_trace(&self, lang: Lang) -> Vec<TraceStep> {
        // Those whose dates are being derived: the duty itself, then what it
        // counts from or is prescribed by.
        let own = Writer::new(self.plan, self.row.obligation, lang);
        let mut others: Vec<Writer<'_>> = Vec::new();
        let steps = self.date_steps();
        let mut trace = Vec::with_capacity(steps.len());
        for step in steps {
            match step {
                Step::Enter { obligation } => {
                    others.push(Writer::new(self.plan, obligation, lang));
                    continue;
                }
                Step::Anchor { .. } | Step::Prescribed { .. } | Step::SameAs { .. } => {
                    others.pop();
                }
                _ => {}
            }
            trace.extend(others.last().unwrap_or(&own).step(&step));
        }
        trace
    }

    /// As [`date_trace`](Occurrence::date_trace), with the decisions that moved the last
    /// day since.
    pub(super) fn extended_trace(&self, extensions: &[&Extension], lang: Lang) -> Vec<TraceStep> {
        let mut trace = self.date_trace(lang);
        let Some(last) = extensions.last() else { return trace };
        trace.retain(|step| step.rule != "lastWorkingDay");
        let mut due = self.due();
        for extension in extensions {
            let (before, until) = (lang.date(due), lang.long_date(extension.last));
            let on = lang.date(extension.on);
            trace.push(TraceStep {
                rule: "extended",
                date: extension.last,
                because: lang.say(
                    format_args!("hạn {before} được gia hạn đến hết {until}; ghi nhận ngày {on}"),
                    format_args!("due on {before}; extended to {until}, recorded on {on}"),
                ),
                basis: extension.basis.clone(),
                certainty: None,
            });
            due = extension.last;
        }
        let (date, certainty) = self.last_working_day_before(last.last);
        if date != due {
            let writer = Writer::new(self.plan, self.row.obligation, lang);
            trace.extend(writer.step(&Step::LastWorkingDay { due, date, certainty }));
        }
        trace
    }

    /// The rest of the [`trace`](Occurrence::trace).
    pub(super) fn party_trace(&self, lang: Lang) -> impl Iterator<Item = TraceStep> {
        let writer = Writer::new(self.plan, self.row.obligation, lang);
        self.party_steps().into_iter().filter_map(move |step| writer.step(&step))
    }
}
