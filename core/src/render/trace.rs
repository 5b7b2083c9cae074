//! The derivation of an occurrence, step by step.

use serde::Serialize;

use super::steps::Writer;
use crate::dates::Date;
use crate::lang::Lang;
use crate::schedule::{Occurrence, Step};

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
        let mut derived = vec![self.row.obligation];
        let mut trace = Vec::new();
        for step in self.date_steps() {
            match step {
                Step::Enter { obligation } => {
                    derived.push(obligation);
                    continue;
                }
                Step::Anchor { .. } | Step::Prescribed { .. } | Step::SameAs { .. } => {
                    derived.pop();
                }
                _ => {}
            }
            let obligation = derived.last().copied().unwrap_or(self.row.obligation);
            trace.extend(Writer::new(self.plan, obligation, lang).step(&step));
        }
        trace
    }

    /// The rest of the [`trace`](Occurrence::trace).
    pub(super) fn party_trace(&self, lang: Lang) -> impl Iterator<Item = TraceStep> {
        let writer = Writer::new(self.plan, self.row.obligation, lang);
        self.party_steps().into_iter().filter_map(move |step| writer.step(&step))
    }
}
