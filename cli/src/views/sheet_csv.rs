//! What concerns one agency as CSV (RFC 4180): one row for each entry of each section.

use std::process::ExitCode;

use kyhan::answers::{DutyAnswer, IncomingAnswer, PartyAnswer, SheetAnswer};
use kyhan::cells::CsvRow;

use crate::failure::Failure;
use crate::output;

const COLUMNS: [&str; 20] = [
    "section",
    "id",
    "obligation",
    "instrument",
    "provision",
    "title",
    "agency",
    "agencyName",
    "due",
    "lastWorkingDay",
    "status",
    "submittedOn",
    "daysLate",
    "phrase",
    "because",
    "recipients",
    "via",
    "coordinators",
    "value",
    "note",
];

/// Writes the sheet. `section` is the member of the JSON answer; a contribution stands in
/// a row of its own; lists have `;` between their entries.
pub(crate) fn write(answer: &SheetAnswer<'_>) -> Result<ExitCode, Failure> {
    let mut rows: Vec<WriteRow<'_>> = Vec::new();
    for (section, duties) in
        [("owes", &answer.owes), ("undated", &answer.undated), ("helps", &answer.helps)]
    {
        rows.extend(duties.iter().map(|duty| boxed(move |row| duty_row(row.value(section), duty))));
    }
    for incoming in &answer.incoming {
        if incoming.contributors.is_empty() {
            rows.push(boxed(move |row| incoming_row(row, incoming, None)));
        }
        rows.extend(
            (0..incoming.contributors.len())
                .map(|position| boxed(move |row| incoming_row(row, incoming, Some(position)))),
        );
    }
    for found in &answer.indicators {
        rows.push(boxed(move |row| {
            let targets = found.targets.iter().map(|target| target.text.as_str());
            let row = row
                .value("indicators")
                .text(found.indicator)
                .value("")
                .text(found.instrument)
                .text(found.provision.unwrap_or_default())
                .text(found.title.unwrap_or_default())
                .text(&ids(&found.leads))
                .text(&joined(found.leads.iter().map(|party| &*party.name)));
            (0..10).fold(row, |row, _| row.value("")).text(&joined(targets)).value("").end();
        }));
    }
    for found in &answer.hand_overs {
        rows.push(boxed(move |row| {
            let row = row.value("handOvers").value("").value("").value("").value("");
            let row = row.text(found.basis).text(&ids(&found.to));
            let row = row.text(&joined(found.to.iter().map(|party| &*party.name)));
            let row = (0..10).fold(row.value(found.operates), |row, _| row.value(""));
            row.text(&ids(&found.from)).end();
        }));
    }
    output::csv(&COLUMNS, rows, |row, write| write(row))
}

/// Fills a row of the table.
type WriteRow<'a> = Box<dyn Fn(CsvRow<'_>) + 'a>;

fn boxed<'a>(write: impl Fn(CsvRow<'_>) + 'a) -> WriteRow<'a> {
    Box::new(write)
}

fn duty_row(row: CsvRow<'_>, duty: &DutyAnswer<'_>) {
    row.text(duty.occurrence.as_deref().unwrap_or_default())
        .text(duty.obligation)
        .text(duty.instrument)
        .text(duty.provision)
        .text(duty.title)
        .text(&ids(&duty.bearers))
        .text(&joined(duty.bearers.iter().map(|party| &*party.name)))
        .optional(duty.due)
        .optional(duty.last_working_day)
        .optional(duty.status.map(|status| status.name()))
        .optional(duty.submitted_on)
        .optional(duty.days_late)
        .text(duty.phrase.unwrap_or_default())
        .text(duty.because.as_deref().unwrap_or_default())
        .text(&ids(&duty.recipients))
        .text(&ids(&duty.via))
        .text(&ids(&duty.coordinators))
        .value("")
        .text(duty.note.unwrap_or_default())
        .end();
}

fn incoming_row(row: CsvRow<'_>, incoming: &IncomingAnswer<'_>, position: Option<usize>) {
    let one = position.and_then(|position| incoming.contributors.get(position));
    let bearers = || ids(&incoming.bearers);
    row.value("incoming")
        .text(one.map(|one| one.occurrence.as_str()).unwrap_or_default())
        .text(incoming.obligation)
        .text(incoming.instrument)
        .text(incoming.provision)
        .text(incoming.title)
        .text(&one.map_or_else(bearers, |one| one.agency.unwrap_or_default().to_owned()))
        .text(one.and_then(|one| one.name).unwrap_or_default())
        .optional(one.and_then(|one| one.due).or(incoming.due))
        .optional(incoming.last_working_day)
        .optional(one.map(|one| one.status.name()))
        .optional(one.and_then(|one| one.submitted_on))
        .optional(one.and_then(|one| one.days_late))
        .text(incoming.phrase.unwrap_or_default())
        .text(incoming.because.as_deref().unwrap_or_default())
        .value("")
        .value("")
        .value("")
        .value("")
        .value("")
        .end();
}

fn ids(parties: &[PartyAnswer]) -> String {
    joined(parties.iter().map(|party| &*party.id))
}

fn joined<'a>(values: impl Iterator<Item = &'a str>) -> String {
    values.collect::<Vec<_>>().join(";")
}
