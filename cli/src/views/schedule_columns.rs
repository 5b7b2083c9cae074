//! A schedule as columns: a row for every dated duty of every bearer, then one for every
//! duty without a date. The names are those of its CSV; what is a list there is one here.

use std::borrow::Cow;
use std::process::ExitCode;

use kyhan::answers::TraceStep;
use kyhan::model::{Obligation, PartyRef, Subject};
use kyhan::{Engine, Lang, Occurrence, Schedule};

use super::columns::{self, Column};
use super::schedule_csv::{Duty, because, certainty, subject};
use crate::failure::Failure;

pub(crate) fn write(schedule: &Schedule, engine: &Engine, lang: Lang) -> Result<ExitCode, Failure> {
    let dated = schedule.occurrences().map(|occurrence| {
        let trace = occurrence.trace(lang);
        Row { duty: Duty::Dated(occurrence), trace, engine, lang }
    });
    let undated = schedule.undated().map(|duty| Row {
        duty: Duty::Undated(duty),
        trace: Vec::new(),
        engine,
        lang,
    });
    columns::write(&columns(), dated.chain(undated), lang)
}

struct Row<'s> {
    duty: Duty<'s>,
    trace: Vec<TraceStep>,
    engine: &'s Engine,
    lang: Lang,
}

impl Row<'_> {
    fn dated(&self) -> Option<&Occurrence<'_>> {
        match &self.duty {
            Duty::Dated(occurrence) => Some(occurrence),
            Duty::Undated(_) => None,
        }
    }

    fn undated(&self) -> Option<&Obligation> {
        match &self.duty {
            Duty::Dated(_) => None,
            Duty::Undated(duty) => Some(duty.obligation()),
        }
    }

    /// What the occurrence says, or else the duty as the register states it.
    fn text<'r>(
        &'r self,
        dated: impl FnOnce(&'r Occurrence<'r>) -> &'r str,
        undated: impl FnOnce(&'r Obligation) -> &'r str,
    ) -> Option<Cow<'r, str>> {
        let text = self.dated().map(dated).or_else(|| self.undated().map(undated));
        text.map(Cow::Borrowed)
    }

    fn bearers(&self) -> Vec<&str> {
        match self.undated() {
            Some(obligation) => obligation.bearers.iter().map(PartyRef::id).collect(),
            None => self.dated().and_then(Occurrence::bearer_id).into_iter().collect(),
        }
    }

    fn bearer_names(&self) -> Vec<Cow<'_, str>> {
        let bearers = self.bearers().into_iter();
        bearers.filter_map(|id| self.engine.party_name(id, self.lang)).map(Into::into).collect()
    }

    fn subjects(&self) -> &[Subject] {
        match &self.duty {
            Duty::Dated(occurrence) => occurrence.subjects(),
            Duty::Undated(duty) => &duty.obligation().subjects,
        }
    }
}

fn columns<'s>() -> [(&'static str, Column<Row<'s>>); 24] {
    use Column::{Day, Instant, Text, Texts};
    [
        ("kind", Text(|row| Some(if row.dated().is_some() { "dated" } else { "undated" }.into()))),
        ("id", Text(|row| row.dated().map(|duty| duty.id().into()))),
        ("due", Day(|row| row.dated().map(Occurrence::due))),
        ("dueAt", Instant(|row| row.dated().map(Occurrence::due_at))),
        ("lastWorkingDay", Day(|row| row.dated().map(Occurrence::last_working_day))),
        ("certainty", Text(|row| row.dated().map(|duty| certainty(duty).into()))),
        ("windowFrom", Day(|row| row.dated()?.opens())),
        ("recurrenceId", Day(|row| row.dated().map(Occurrence::recurrence_id))),
        ("periodFrom", Day(|row| Some(row.dated()?.period()?.from))),
        ("periodUntil", Day(|row| Some(row.dated()?.period()?.last))),
        ("cutOff", Day(|row| Some(row.dated()?.period()?.cut_off))),
        ("obligation", Text(|row| row.text(|duty| duty.obligation_id(), |duty| &duty.id))),
        ("instrument", Text(|row| row.text(|duty| duty.instrument_id(), |duty| &duty.instrument))),
        ("provision", Text(|row| row.text(|duty| duty.provision(), |duty| &duty.provision))),
        (
            "title",
            Text(|row| {
                row.text(
                    |duty| row.lang.text(duty.title(), duty.title_en()),
                    |duty| row.lang.text(&duty.title, duty.title_en.as_deref()),
                )
            }),
        ),
        ("bearers", Texts(|row| row.bearers().into_iter().map(Into::into).collect())),
        ("bearerNames", Texts(Row::bearer_names)),
        ("bearerAsWritten", Text(|row| row.dated()?.bearer_as_written().map(Into::into))),
        (
            "recipients",
            Texts(|row| match row.undated() {
                Some(duty) => parties(&duty.recipients),
                None => row
                    .dated()
                    .into_iter()
                    .flat_map(Occurrence::recipients)
                    .map(Into::into)
                    .collect(),
            }),
        ),
        (
            "via",
            Texts(|row| match row.undated() {
                Some(duty) => parties(&duty.via),
                None => row.dated().into_iter().flat_map(Occurrence::via).map(Into::into).collect(),
            }),
        ),
        (
            "subjects",
            Texts(|row| row.subjects().iter().map(|about| subject(about).into()).collect()),
        ),
        (
            "phrase",
            Text(|row| {
                let stated = row.undated().and_then(|duty| duty.phrase.as_deref());
                row.dated().and_then(Occurrence::phrase).or(stated).map(Into::into)
            }),
        ),
        (
            "reasons",
            Texts(|row| match &row.duty {
                Duty::Dated(_) => row.trace.iter().map(|step| step.rule.into()).collect(),
                Duty::Undated(duty) => vec![duty.reason().to_string().into()],
            }),
        ),
        (
            "because",
            Texts(|row| match &row.duty {
                Duty::Dated(_) => row.trace.iter().map(|step| because(step).into()).collect(),
                Duty::Undated(duty) => vec![duty.because(row.lang).into()],
            }),
        ),
    ]
}

fn parties(parties: &[PartyRef]) -> Vec<Cow<'_, str>> {
    parties.iter().map(|party| party.id().into()).collect()
}
