//! Where duties stand, as columns: those of the answer's findings.

use std::process::ExitCode;

use kyhan::Lang;
use kyhan::answers::{FindingAnswer, StandingAnswer};

use super::columns::{self, Column};
use crate::failure::Failure;

pub(crate) fn write(answer: &StandingAnswer<'_>, lang: Lang) -> Result<ExitCode, Failure> {
    columns::write(&columns(), answer.findings.iter(), lang)
}

fn columns<'a>() -> [(&'static str, Column<FindingAnswer<'a>>); 16] {
    use Column::{Day, Text, Texts, Whole};
    [
        ("occurrence", Text(|finding| Some(finding.occurrence.as_str().into()))),
        ("obligation", Text(|finding| Some(finding.obligation.into()))),
        ("instrument", Text(|finding| Some(finding.instrument.into()))),
        ("title", Text(|finding| Some(finding.title.into()))),
        ("bearer", Text(|finding| finding.bearer.map(Into::into))),
        ("bearerName", Text(|finding| finding.bearer_name.map(Into::into))),
        ("responsible", Text(|finding| finding.responsible.map(Into::into))),
        ("responsibleName", Text(|finding| finding.responsible_name.map(Into::into))),
        ("recipients", Texts(|finding| finding.recipients.iter().map(|&id| id.into()).collect())),
        ("due", Day(|finding| Some(finding.due))),
        ("originalDue", Day(|finding| finding.original_due)),
        ("extensionBasis", Text(|finding| finding.extension_basis.map(Into::into))),
        ("status", Text(|finding| Some(finding.status.name().into()))),
        ("submittedOn", Day(|finding| finding.submitted_on)),
        ("daysLate", Whole(|finding| finding.days_late)),
        ("lockedOn", Day(|finding| finding.locked_on)),
    ]
}
