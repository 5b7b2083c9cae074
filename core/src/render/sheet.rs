//! Everything that concerns one agency, as an answer.

mod duties;
mod indicators;

use serde::Serialize;

use super::diagnostic::of_records;
use super::{AgencyAnswer, DiagnosticAnswer, PartyAnswer};
use crate::dates::Date;
use crate::lang::Lang;
use crate::model::SuccessionCertainty;
use crate::plan::{Index, Plan};
use crate::sheet::{Sheet, Upcoming};

pub(crate) use duties::duty;
pub use duties::{ContributorAnswer, DutyAnswer, FundingAnswer, IncomingAnswer};
pub use indicators::{IndicatorsAnswer, SheetIndicatorAnswer, TargetAnswer};

/// Everything that concerns one agency in a window.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SheetAnswer<'a> {
    /// The first due day asked for.
    pub from: Date,
    /// The day after the last due day asked for.
    pub until: Date,
    /// The day on which states are looked at.
    pub on: Date,
    /// The agency.
    pub agency: AgencyAnswer,
    /// The agency that the question names, where another stands in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<PartyAnswer>,
    /// What it must do, by due day, then by id.
    pub owes: Vec<DutyAnswer<'a>>,
    /// What it must do without a computable date, in the order of the documents.
    pub undated: Vec<DutyAnswer<'a>>,
    /// What comes to it: late ones first, then by due day, then without a date.
    pub incoming: Vec<IncomingAnswer<'a>>,
    /// What it helps others with, in the order of the documents.
    pub helps: Vec<DutyAnswer<'a>>,
    /// Its indicators, in the order of the documents.
    pub indicators: Vec<SheetIndicatorAnswer<'a>>,
    /// Who took over from whom, in the order of time.
    pub hand_overs: Vec<HandOverAnswer<'a>>,
    /// What is wrong with the records.
    pub diagnostics: Vec<DiagnosticAnswer>,
}

/// Who took over what from whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct HandOverAnswer<'a> {
    /// Who hands over.
    pub from: Vec<PartyAnswer>,
    /// Who takes over; empty when nobody does.
    pub to: Vec<PartyAnswer>,
    /// The functions handed over; empty for all of them.
    pub functions: Vec<&'a str>,
    /// The first day of the successors' work.
    pub operates: Date,
    /// The document that decides it.
    pub basis: &'a str,
    /// Whether it is general knowledge, to be confirmed. Left out of JSON when the
    /// document says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<&'static str>,
}

/// What an agency must do next.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct UpcomingAnswer<'a> {
    /// The first due day asked for.
    pub from: Date,
    /// The agency.
    pub agency: AgencyAnswer,
    /// What falls due first and is not done, by due day, then by id.
    pub upcoming: Vec<DutyAnswer<'a>>,
    /// What is wrong with the records.
    pub diagnostics: Vec<DiagnosticAnswer>,
}

impl Sheet {
    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> SheetAnswer<'_> {
        let Sheet { plan, lang, from, until, on, asked, agency, .. } = self;
        let (day, lang) = (self.day(), *lang);
        let party = |party: Index| PartyAnswer::of(plan.named(party), lang);
        let agency_answer = AgencyAnswer::of(plan.details(*agency, *on), lang);
        SheetAnswer {
            from: *from,
            until: *until,
            on: *on,
            agency: agency_answer,
            in_place_of: (asked != agency).then(|| party(*asked)),
            owes: self.owes.iter().map(|row| duties::dated(plan, row, *on, lang)).collect(),
            undated: self
                .undated
                .iter()
                .map(|&(obligation, reason)| duties::undated(plan, obligation, reason, day, lang))
                .collect(),
            incoming: self
                .incoming
                .iter()
                .map(|found| duties::incoming(plan, found, *on, lang))
                .collect(),
            helps: self
                .helps
                .iter()
                .map(|&obligation| duties::helped(plan, obligation, (*from, *until), day, lang))
                .collect(),
            indicators: indicators::of_agency(plan, &self.indicators, day, lang),
            hand_overs: hand_overs(plan, &self.hand_overs, lang),
            diagnostics: of_records(plan, &self.problems, lang),
        }
    }
}

impl Upcoming {
    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> UpcomingAnswer<'_> {
        let Upcoming { plan, lang, from, agency, rows, problems } = self;
        UpcomingAnswer {
            from: *from,
            agency: AgencyAnswer::of(plan.details(*agency, *from), *lang),
            upcoming: rows.iter().map(|row| duties::dated(plan, row, *from, *lang)).collect(),
            diagnostics: of_records(plan, problems, *lang),
        }
    }
}

/// Successions in the order of time; those of several functions between the same
/// agencies on one day are one.
fn hand_overs<'p>(plan: &'p Plan, positions: &[Index], lang: Lang) -> Vec<HandOverAnswer<'p>> {
    let mut answers: Vec<HandOverAnswer<'p>> = Vec::new();
    for &position in positions {
        let row = &plan.successions[position];
        let text = plan.succession(position);
        let parties = |of: &[Index]| -> Vec<PartyAnswer> {
            PartyAnswer::each(plan, of.iter().copied(), lang)
        };
        let (from, to) = (parties(&row.from), parties(&row.to));
        let same = answers.iter_mut().find(|answer| {
            answer.operates == row.operates && answer.from == from && answer.to == to
        });
        let functions = text.function.as_deref();
        match same {
            Some(same) if functions.is_some() && !same.functions.is_empty() => {
                same.functions.extend(functions);
            }
            _ => answers.push(HandOverAnswer {
                from,
                to,
                functions: functions.into_iter().collect(),
                operates: row.operates,
                basis: &text.basis,
                certainty: (text.certainty == SuccessionCertainty::Unconfirmed)
                    .then_some("unconfirmed"),
            }),
        }
    }
    answers
}
