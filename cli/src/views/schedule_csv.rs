//! A schedule as CSV (RFC 4180): one row for every dated duty of every bearer,
//! then one for every duty without a date. Nothing is left out.

use std::io::Write;

use kyhan::dates::Certainty;
use kyhan::model::PartyRef;
use kyhan::{Engine, Lang, Occurrence, Schedule, TraceStep, UndatedDuty};

use crate::failure::Failure;

const COLUMNS: [&str; 24] = [
    "kind",
    "id",
    "due",
    "dueAt",
    "lastWorkingDay",
    "certainty",
    "windowFrom",
    "recurrenceId",
    "periodFrom",
    "periodUntil",
    "cutOff",
    "obligation",
    "instrument",
    "provision",
    "title",
    "bearer",
    "bearerName",
    "bearerAsWritten",
    "recipients",
    "via",
    "subjects",
    "phrase",
    "reason",
    "because",
];

/// `kind` is `dated` or `undated`; `reason` is the rules that led to the date,
/// or the name of what is missing; lists have `;` between their entries.
pub(crate) fn write(
    schedule: &Schedule<'_>,
    engine: &Engine,
    lang: Lang,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    table.write_record(COLUMNS)?;
    for occurrence in schedule.occurrences() {
        table.write_record(dated(&occurrence, engine, lang))?;
    }
    for duty in schedule.undated_duties() {
        table.write_record(undated(&duty, engine, lang))?;
    }
    table.flush()?;
    Ok(())
}

fn dated(occurrence: &Occurrence<'_>, engine: &Engine, lang: Lang) -> [String; 24] {
    let trace = occurrence.trace(lang);
    let period = occurrence.period();
    let bearer = occurrence.bearer_id();
    [
        "dated".to_owned(),
        occurrence.id(),
        occurrence.due().to_string(),
        occurrence.due_at().to_string(),
        occurrence.last_working_day().to_string(),
        match occurrence.certainty() {
            Certainty::Decided => "decided",
            Certainty::Provisional => "provisional",
        }
        .to_owned(),
        optional(occurrence.opens()),
        occurrence.recurrence_id().to_string(),
        optional(period.map(|period| period.from)),
        optional(period.map(|period| period.until)),
        optional(period.map(|period| period.cut_off)),
        occurrence.obligation_id().to_owned(),
        occurrence.instrument_id().to_owned(),
        occurrence.provision().to_owned(),
        lang.text(occurrence.title(), occurrence.title_en()).to_owned(),
        optional(bearer),
        optional(bearer.and_then(|id| engine.party_name(id, lang))),
        optional(occurrence.bearer_as_written()),
        joined(occurrence.recipients()),
        joined(occurrence.via()),
        joined(occurrence.subjects().iter().map(subject)),
        optional(occurrence.phrase()),
        joined(trace.iter().map(|step| step.rule)),
        trace.iter().map(because).collect::<Vec<_>>().join("; "),
    ]
}

fn undated(duty: &UndatedDuty<'_>, engine: &Engine, lang: Lang) -> [String; 24] {
    let obligation = duty.obligation();
    let names = obligation.bearers.iter().filter_map(|party| engine.party_name(party.id(), lang));
    let none = String::new;
    [
        "undated".to_owned(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        obligation.id.clone(),
        obligation.instrument.clone(),
        obligation.provision.clone(),
        lang.text(&obligation.title, obligation.title_en.as_deref()).to_owned(),
        joined(obligation.bearers.iter().map(PartyRef::id)),
        joined(names),
        none(),
        joined(obligation.recipients.iter().map(PartyRef::id)),
        joined(obligation.via.iter().map(PartyRef::id)),
        joined(obligation.subjects.iter().map(subject)),
        optional(obligation.phrase.as_ref()),
        duty.reason().to_owned(),
        duty.because(lang),
    ]
}

fn because(step: &TraceStep) -> String {
    match &step.basis {
        Some(basis) => format!("{} [{basis}]", step.because),
        None => step.because.clone(),
    }
}

fn subject(subject: &kyhan::model::Subject) -> String {
    match &subject.aspect {
        Some(aspect) => format!("{}/{aspect}", subject.indicator),
        None => subject.indicator.clone(),
    }
}

fn optional(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn joined<T: AsRef<str>>(values: impl IntoIterator<Item = T>) -> String {
    let mut text = String::new();
    for value in values {
        if !text.is_empty() {
            text.push(';');
        }
        text += value.as_ref();
    }
    text
}
