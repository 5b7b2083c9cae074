//! The standing of duties as an answer.

use serde::{Serialize, Serializer};

use super::diagnostic::of_records;
use super::subjects::GoalWords;
use super::{AgencyAnswer, DiagnosticAnswer};
use crate::dates::Date;
use crate::model::Action;
use crate::plan::Index;
use crate::standing::{Finding, Rate, Standing, Status, rates};

/// Where duties stand on a day, and how many reports came in time.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StandingAnswer<'a> {
    /// The day asked about.
    pub on: Date,
    /// The agency asked for, and who stands in its place on that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agency: Option<AgencyAnswer>,
    /// The day as known on which the plans are read, where one was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_known_on: Option<Date>,
    /// The number of duties of each status.
    pub counts: Vec<CountAnswer>,
    /// Where each duty stands, by due day before extensions, then by id.
    pub findings: FindingAnswers<'a>,
    /// The reporting rates.
    pub rates: RatesAnswer<'a>,
    /// The number of records about occurrences outside the window.
    pub records_elsewhere: usize,
    /// What is wrong with the records.
    pub diagnostics: Vec<DiagnosticAnswer>,
}

/// The number of duties of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CountAnswer {
    /// The status.
    pub status: Status,
    /// How many duties have it.
    pub count: usize,
}

/// The findings of a standing. An entry is made when it is read, so that a
/// million of them are never held as text.
#[derive(Clone, Copy, Debug)]
pub struct FindingAnswers<'a>(&'a Standing);

/// Where one duty stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FindingAnswer<'a> {
    /// The occurrence's id.
    pub occurrence: String,
    /// The obligation's id.
    pub obligation: &'a str,
    /// The instrument's id.
    pub instrument: &'a str,
    /// The kind of action.
    pub action: Action,
    /// The duty's title.
    pub title: &'a str,
    /// The id of the bearer on the due day; `None` when the document names nobody.
    pub bearer: Option<&'a str>,
    /// The bearer's name.
    pub bearer_name: Option<&'a str>,
    /// The id of who must act now, where that is somebody else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible: Option<&'a str>,
    /// The name of who must act now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible_name: Option<&'a str>,
    /// The ids of those to whom the result goes.
    pub recipients: Vec<&'a str>,
    /// The due day, extensions included.
    pub due: Date,
    /// The due day before extensions, where it was extended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original_due: Option<Date>,
    /// The document that extends it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_basis: Option<&'a str>,
    /// Where it stands.
    pub status: Status,
    /// The day on which the result was submitted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitted_on: Option<Date>,
    /// Days from the due day to the day of submission, negative when early; for an
    /// overdue duty, to the day asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_late: Option<i32>,
    /// The first day on which a late result is no longer accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked_on: Option<Date>,
    /// Whether it is overdue and no longer accepted. Left out of JSON when not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
}

/// Reporting rates, in total and by dimension. A report counts once in each.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RatesAnswer<'a> {
    /// Of all reports.
    pub total: RateAnswer<'a>,
    /// By agency, of the reports that it bears itself.
    pub own: Vec<RateAnswer<'a>>,
    /// By agency, each with all agencies below it.
    pub agencies: Vec<RateAnswer<'a>>,
    /// By instrument.
    pub instruments: Vec<RateAnswer<'a>>,
    /// By reporting period.
    pub periods: Vec<RateAnswer<'a>>,
    /// By indicator.
    pub indicators: Vec<RateAnswer<'a>>,
}

/// The rate of reports whose due day has passed. Waived ones, and those of a window, are
/// not counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RateAnswer<'a> {
    /// The id of the agency, instrument or indicator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// Its name or title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// Of an indicator: its number within the goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<&'a str>,
    /// Of an indicator: the number of its goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal_number: Option<&'a str>,
    /// Of an indicator: the name of its goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal_title: Option<&'a str>,
    /// The first day of the reporting period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day of the reporting period. `until` in JSON.
    #[serde(rename = "until", skip_serializing_if = "Option::is_none")]
    pub last: Option<Date>,
    /// Reports that should have been handed in.
    pub expected: u32,
    /// Those of them that were, in time or late.
    pub actual: u32,
    /// Those of them that were in time.
    pub actual_on_time: u32,
    /// `actual` in percent of `expected`, rounded half up to one decimal; `None`
    /// when nothing was expected.
    pub reporting_rate: Option<f64>,
    /// `actualOnTime` in percent of `expected`, in the same way.
    pub reporting_rate_on_time: Option<f64>,
    /// Those of them that were handed in by the due day before extensions. Left out of
    /// JSON when none was extended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual_by_first_due: Option<u32>,
    /// `actualByFirstDue` in percent of `expected`, in the same way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reporting_rate_by_first_due: Option<f64>,
    /// How many were handed in how late, in the order of days.
    pub punctuality: Vec<PunctualityAnswer>,
}

/// How many duties were fulfilled so many days after their due days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PunctualityAnswer {
    /// Days after the due day; negative when early.
    pub days_late: i32,
    /// How many duties.
    pub count: u32,
}

const STATUSES: [Status; 7] = [
    Status::Scheduled,
    Status::Open,
    Status::Overdue,
    Status::Submitted,
    Status::SubmittedLate,
    Status::Waived,
    Status::Elapsed,
];

impl Standing {
    /// The answer: plain data in the language asked for.
    pub fn answer(&self) -> StandingAnswer<'_> {
        let count = |status| self.findings.iter().filter(|found| found.status == status).count();
        StandingAnswer {
            on: self.on,
            agency: self
                .agency
                .map(|agency| AgencyAnswer::of(self.plan.details(agency, self.on), self.lang)),
            as_known_on: self.plan.known_on,
            counts: STATUSES.map(|status| CountAnswer { status, count: count(status) }).to_vec(),
            findings: FindingAnswers(self),
            rates: rates_answer(self),
            records_elsewhere: self.records_elsewhere,
            diagnostics: of_records(&self.plan, &self.problems, self.lang),
        }
    }
}

impl<'a> FindingAnswers<'a> {
    /// The number of findings.
    pub fn len(&self) -> usize {
        self.0.findings.len()
    }

    /// Whether no duty was looked at.
    pub fn is_empty(&self) -> bool {
        self.0.findings.is_empty()
    }

    /// The entries, one after the other.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = FindingAnswer<'a>> + use<'a> {
        self.0.findings().map(|finding| finding_answer(&finding))
    }
}

impl Serialize for FindingAnswers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

fn finding_answer<'s>(finding: &Finding<'s>) -> FindingAnswer<'s> {
    let Finding { standing, row: found } = *finding;
    let Standing { plan, lang, on, bases, .. } = standing;
    let occurrence = finding.occurrence();
    let text = occurrence.text();
    let row = occurrence.row;
    let responsible = (found.responsible != row.bearer).then_some(found.responsible);
    let is_locked = |locked_on: Date| found.status == Status::Overdue && *on >= locked_on;
    FindingAnswer {
        occurrence: occurrence.id(),
        obligation: &text.id,
        instrument: &text.instrument,
        action: text.action,
        title: lang.text(&text.title, text.title_en.as_deref()),
        bearer: occurrence.bearer_id(),
        bearer_name: plan.party_name(row.bearer, *lang),
        responsible: responsible.and_then(|party| plan.party(party).id()),
        responsible_name: responsible.and_then(|party| plan.party_name(party, *lang)),
        recipients: occurrence.recipients().collect(),
        due: found.state.due,
        original_due: (found.state.due != row.due).then_some(row.due),
        extension_basis: found
            .state
            .extension
            .and_then(|entry| bases.values(entry.position).next().map(String::as_str)),
        status: found.status,
        submitted_on: finding.submitted_on(),
        days_late: finding.days_late(),
        locked_on: found.locked_on,
        locked: found.locked_on.is_some_and(is_locked),
    }
}

fn rates_answer(standing: &Standing) -> RatesAnswer<'_> {
    let (plan, lang) = (&standing.plan, standing.lang);
    let rates = rates(standing);
    let named = |id, name, rate: &Rate| RateAnswer { id: Some(id), name, ..rate_answer(rate) };
    let agency = |&(position, ref rate): &(Index, Rate)| {
        named(plan.party_id(position), plan.party_name(position, lang), rate)
    };
    let instrument = |&(position, ref rate): &(Index, Rate)| {
        let text = plan.instrument(position);
        named(text.id.as_str(), Some(lang.text(&text.title, text.title_en.as_deref())), rate)
    };
    let indicator = |&(position, ref rate): &(Index, Rate)| {
        let text = plan.indicator(position);
        let name = text.title.as_deref().map(|title| lang.text(title, text.title_en.as_deref()));
        let goal = GoalWords::of(plan, position, lang);
        RateAnswer {
            number: text.number.as_deref(),
            goal_number: goal.map(|goal| goal.number),
            goal_title: goal.and_then(|goal| goal.title),
            ..named(text.id.as_str(), name, rate)
        }
    };
    RatesAnswer {
        total: rate_answer(&rates.total),
        own: rates.own.iter().map(agency).collect(),
        agencies: rates.agencies.iter().map(agency).collect(),
        instruments: rates.instruments.iter().map(instrument).collect(),
        periods: rates
            .periods
            .iter()
            .map(|&((from, last), ref rate)| RateAnswer {
                from: Some(from),
                last: Some(last),
                ..rate_answer(rate)
            })
            .collect(),
        indicators: rates.indicators.iter().map(indicator).collect(),
    }
}

fn rate_answer<'a>(rate: &Rate) -> RateAnswer<'a> {
    let percent = |per_mille: u32| f64::from(per_mille) / 10.0;
    RateAnswer {
        expected: rate.expected,
        actual: rate.actual,
        actual_on_time: rate.actual_on_time,
        reporting_rate: rate.reporting_rate().map(percent),
        reporting_rate_on_time: rate.reporting_rate_on_time().map(percent),
        actual_by_first_due: rate.actual_by_first_due,
        reporting_rate_by_first_due: rate.reporting_rate_by_first_due().map(percent),
        punctuality: rate
            .days_late
            .iter()
            .map(|&(days_late, count)| PunctualityAnswer { days_late, count })
            .collect(),
        ..RateAnswer::default()
    }
}
