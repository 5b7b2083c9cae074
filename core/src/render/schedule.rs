//! A schedule as an answer.

use serde::{Serialize, Serializer};

use super::occurrence::{OccurrenceAnswer, occurrence};
use super::subjects::subjects;
use super::{AgencyAnswer, DiagnosticAnswer, SubjectAnswer, diagnostic, undated};
use crate::dates::Date;
use crate::lang::Lang;
use crate::model::{Action, ObligationKind, PartyRef, Strength};
use crate::schedule::{Occurrence, Schedule, UndatedDuty};

/// What falls due in a window, and what has no computable date.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ScheduleAnswer<'a> {
    /// The first due day asked for.
    pub from: Date,
    /// The day after the last due day asked for.
    pub until: Date,
    /// The agency asked for, and who stands in its place at the end of the window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyAnswer>,
    /// The day as known on which the plans are read, where one was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_known_on: Option<Date>,
    /// The dated duties, by due day, then by id.
    pub occurrences: OccurrenceAnswers<'a>,
    /// The duties without a computable date, by instrument, in the order of the
    /// document.
    pub undated: Vec<UndatedAnswer<'a>>,
    /// What is risky about these duties.
    pub diagnostics: Vec<DiagnosticAnswer>,
}

/// The occurrences of a schedule. An entry is made when it is read, so that a
/// million of them are never held as text.
#[derive(Clone, Copy, Debug)]
pub struct OccurrenceAnswers<'a>(&'a Schedule);

/// A duty without a computable date.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UndatedAnswer<'a> {
    /// The obligation's id.
    pub obligation: &'a str,
    /// The instrument's id.
    pub instrument: &'a str,
    /// Where in the instrument the duty stands.
    pub provision: &'a str,
    /// A duty, or an activity of nobody in particular. Left out of JSON for a duty.
    #[serde(skip_serializing_if = "ObligationKind::is_duty")]
    pub kind: ObligationKind,
    /// How strongly the document binds the bearers. Left out of JSON when it assigns
    /// the duty.
    #[serde(skip_serializing_if = "Strength::is_assigned")]
    pub strength: Strength,
    /// The kind of action.
    pub action: Action,
    /// The duty's title.
    pub title: &'a str,
    /// The ids of those whom the document binds, groups included.
    pub bearers: Vec<&'a str>,
    /// The ids of those to whom the result goes, as the document names them.
    pub recipients: Vec<&'a str>,
    /// The ids of those through whom it goes, as the document names them.
    pub via: Vec<&'a str>,
    /// The indicators that the duty is about.
    pub subjects: Vec<SubjectAnswer<'a>>,
    /// The words of the deadline as written.
    pub phrase: Option<&'a str>,
    /// The stable name of the reason, such as `unstated` or `onRequest`.
    pub reason: &'static str,
    /// The reason, in words.
    pub because: String,
}

impl Schedule {
    /// The agency asked for, and who stands in its place at the end of the window.
    pub fn agency(&self) -> Option<AgencyAnswer> {
        let agency = self.selection.agency?;
        Some(AgencyAnswer::of(self.plan.details(agency, self.until - 1), self.lang))
    }

    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> ScheduleAnswer<'_> {
        ScheduleAnswer {
            from: self.from,
            until: self.until,
            agency: self.agency(),
            as_known_on: self.plan.known_on,
            occurrences: OccurrenceAnswers(self),
            undated: self.undated().map(|duty| duty.answer(self.lang)).collect(),
            diagnostics: self
                .diagnostics()
                .into_iter()
                .map(|found| diagnostic(found, self.lang))
                .collect(),
        }
    }
}

impl<'a> OccurrenceAnswers<'a> {
    /// The number of occurrences.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing falls due.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entry at a position, from 0; `None` beyond the last.
    pub fn get(&self, position: usize) -> Option<OccurrenceAnswer<'a>> {
        self.0.get(position).map(|found| self.entry(&found))
    }

    /// The entries, one after the other.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = OccurrenceAnswer<'a>> + use<'a> {
        let all = *self;
        self.0.occurrences().map(move |found| all.entry(&found))
    }

    fn entry(&self, found: &Occurrence<'a>) -> OccurrenceAnswer<'a> {
        occurrence(found, self.0.lang, self.0.trace)
    }
}

impl Serialize for OccurrenceAnswers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'p> UndatedDuty<'p> {
    /// The duty as answers have it.
    pub fn answer(&self, lang: Lang) -> UndatedAnswer<'p> {
        let text = self.plan.obligation(self.obligation);
        let ids = |parties: &'p [PartyRef]| parties.iter().map(PartyRef::id).collect();
        UndatedAnswer {
            obligation: &text.id,
            instrument: &text.instrument,
            provision: &text.provision,
            kind: text.kind,
            strength: text.strength,
            action: text.action,
            title: lang.text(&text.title, text.title_en.as_deref()),
            bearers: ids(&text.bearers),
            recipients: ids(&text.recipients),
            via: ids(&text.via),
            subjects: subjects(self.plan, self.obligation, lang),
            phrase: text.phrase.as_deref(),
            reason: undated::code(self.reason),
            because: undated::because(self.plan, self.reason, lang),
        }
    }
}
