//! A schedule as CSV (RFC 4180): one row for every dated duty of every bearer,
//! then one for every duty without a date. Nothing is left out.

use std::process::ExitCode;

use kyhan::answers::TraceStep;
use kyhan::cells::CsvRow;
use kyhan::dates::Certainty;
use kyhan::model::PartyRef;
use kyhan::{Engine, Lang, Occurrence, Schedule, UndatedDuty};

use crate::failure::Failure;
use crate::output;

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
pub(crate) fn write(schedule: &Schedule, engine: &Engine, lang: Lang) -> Result<ExitCode, Failure> {
    let dated = schedule.occurrences().map(Duty::Dated);
    let undated = schedule.undated().map(Duty::Undated);
    output::csv(&COLUMNS, dated.chain(undated), |row, duty| match duty {
        Duty::Dated(occurrence) => dated_row(row, &occurrence, engine, lang),
        Duty::Undated(duty) => undated_row(row, &duty, engine, lang),
    })
}

/// What a row is about.
pub(super) enum Duty<'s> {
    Dated(Occurrence<'s>),
    Undated(UndatedDuty<'s>),
}

fn dated_row(row: CsvRow<'_>, occurrence: &Occurrence<'_>, engine: &Engine, lang: Lang) {
    let trace = occurrence.trace(lang);
    let period = occurrence.period();
    let bearer = occurrence.bearer_id();
    row.value("dated")
        .text(&occurrence.id())
        .value(occurrence.due())
        .value(occurrence.due_at())
        .value(occurrence.last_working_day())
        .value(certainty(occurrence))
        .optional(occurrence.opens())
        .value(occurrence.recurrence_id())
        .optional(period.map(|period| period.from))
        .optional(period.map(|period| period.last))
        .optional(period.map(|period| period.cut_off))
        .text(occurrence.obligation_id())
        .text(occurrence.instrument_id())
        .text(occurrence.provision())
        .text(lang.text(occurrence.title(), occurrence.title_en()))
        .text(bearer.unwrap_or_default())
        .text(bearer.and_then(|id| engine.party_name(id, lang)).unwrap_or_default())
        .text(occurrence.bearer_as_written().unwrap_or_default())
        .text(&joined(occurrence.recipients()))
        .text(&joined(occurrence.via()))
        .text(&joined(occurrence.subjects().iter().map(subject)))
        .text(occurrence.phrase().unwrap_or_default())
        .text(&joined(trace.iter().map(|step| step.rule)))
        .text(&trace.iter().map(because).collect::<Vec<_>>().join("; "))
        .end();
}

fn undated_row(row: CsvRow<'_>, duty: &UndatedDuty<'_>, engine: &Engine, lang: Lang) {
    let obligation = duty.obligation();
    let names = obligation.bearers.iter().filter_map(|party| engine.party_name(party.id(), lang));
    // From `id` to `cutOff` there is nothing to say.
    (0..10)
        .fold(row.value("undated"), |row, _| row.value(""))
        .text(&obligation.id)
        .text(&obligation.instrument)
        .text(&obligation.provision)
        .text(lang.text(&obligation.title, obligation.title_en.as_deref()))
        .text(&joined(obligation.bearers.iter().map(PartyRef::id)))
        .text(&joined(names))
        .value("")
        .text(&joined(obligation.recipients.iter().map(PartyRef::id)))
        .text(&joined(obligation.via.iter().map(PartyRef::id)))
        .text(&joined(obligation.subjects.iter().map(subject)))
        .text(obligation.phrase.as_deref().unwrap_or_default())
        .value(duty.reason())
        .text(&duty.because(lang))
        .end();
}

pub(super) fn certainty(occurrence: &Occurrence<'_>) -> &'static str {
    match occurrence.certainty() {
        Certainty::Decided => "decided",
        Certainty::Provisional => "provisional",
    }
}

pub(super) fn because(step: &TraceStep) -> String {
    match &step.basis {
        Some(basis) => format!("{} [{basis}]", step.because),
        None => step.because.clone(),
    }
}

pub(super) fn subject(subject: &kyhan::model::Subject) -> String {
    match &subject.aspect {
        Some(aspect) => format!("{}/{aspect}", subject.indicator),
        None => subject.indicator.clone(),
    }
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
