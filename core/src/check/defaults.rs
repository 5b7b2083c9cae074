//! Defaults that no obligation takes.

use super::Findings;
use crate::model::{DefaultTiming, Obligation, PartyRef, Timing};
use crate::plan::Plan;
use crate::problem::{At, Problem};

pub(super) fn check(plan: &Plan, findings: &mut Findings) {
    for (document, register) in plan.documents.iter().enumerate() {
        let Some(defaults) = &register.defaults else { continue };
        let at = At::Document(document);
        let at = at.field("defaults");
        let all: Vec<&Obligation> = register.obligations.iter().collect();
        if let Some(instrument) = &defaults.instrument
            && !all.iter().any(|duty| duty.instrument == *instrument)
        {
            findings.add(at.field("instrument"), Problem::UnusedDefault);
        }
        if let Some(prefix) = &defaults.provision
            && !all.iter().any(|duty| duty.provision.starts_with(prefix.as_str()))
        {
            findings.add(at.field("provision"), Problem::UnusedDefault);
        }
        let given = Given {
            timing: defaults.timing,
            function: defaults.function.as_ref(),
            bearers: &defaults.bearers,
            recipients: &defaults.recipients,
        };
        given.check(&all, at, findings);
        let sections = at.field("sections");
        for (position, section) in defaults.sections.iter().enumerate() {
            let at = sections.item(position);
            let is_in = |duty: &&&Obligation| {
                let within = defaults.sections_of(&duty.provision);
                within.iter().any(|other| std::ptr::eq(*other, section))
            };
            let duties: Vec<&Obligation> = all.iter().filter(is_in).copied().collect();
            if duties.is_empty() {
                findings.add(at.field("provision"), Problem::UnusedDefault);
                continue;
            }
            let given = Given {
                timing: section.timing,
                function: section.function.as_ref(),
                bearers: &section.bearers,
                recipients: &section.recipients,
            };
            given.check(&duties, at, findings);
        }
    }
}

/// The fields that a document or a section gives.
struct Given<'d> {
    timing: Option<DefaultTiming>,
    function: Option<&'d String>,
    bearers: &'d [PartyRef],
    recipients: &'d [PartyRef],
}

impl Given<'_> {
    fn check(&self, duties: &[&Obligation], at: At<'_>, findings: &mut Findings) {
        let mut refuse_unless = |is_used: bool, name: &'static str| {
            if !is_used {
                findings.add(at.field(name), Problem::UnusedDefault);
            }
        };
        let any = |is_it: &dyn Fn(&Obligation) -> bool| duties.iter().any(|duty| is_it(duty));
        if let Some(timing) = self.timing.map(Timing::from) {
            refuse_unless(any(&|duty| duty.timing == timing), "timing");
        }
        if self.function.is_some() {
            refuse_unless(any(&|duty| duty.function.as_ref() == self.function), "function");
        }
        for (given, name, of) in [
            (self.bearers, "bearers", (|duty| &duty.bearers) as fn(&Obligation) -> &Vec<PartyRef>),
            (self.recipients, "recipients", |duty| &duty.recipients),
        ] {
            refuse_unless(given.is_empty() || any(&|duty| *of(duty) == *given), name);
        }
    }
}
