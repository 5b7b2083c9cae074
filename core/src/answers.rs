//! Answers: one type for each question, plain data with public fields.
//!
//! [`Engine::ask`](crate::Engine::ask) and the methods of [`Engine`](crate::Engine)
//! return views that hold positions in tables. The method `answer` of a view
//! looks the texts up: it gives one of the types here, in the language that was
//! asked for. All of them implement `Serialize`; JSON has the same fields in
//! camelCase.

use serde::{Serialize, Serializer};

use crate::alerts::Alerts;
use crate::chains::{Chains, WhatIf};
use crate::coverage::Coverage;
pub use crate::expand::ExpandAnswer;
pub use crate::render::{
    AgencyAnswer, AlertAnswer, AlertKind, AlertsAnswer, ChainsAnswer, ChangeAnswer, CheckAnswer,
    ContributorAnswer, CountAnswer, CoverageAnswer, CoverageStatus, DayAnswer, DiagnosticAnswer,
    DigestAnswer, DutyAnswer, EndAnswer, ExplainAnswer, FindingAnswer, FindingAnswers,
    FundingAnswer, HandOverAnswer, IncomingAnswer, IndicatorAnswer, IndicatorsAnswer, InnerAnswer,
    LevelCount, LinkAnswer, MeetingAnswer, OccurrenceAnswer, OccurrenceAnswers, OwnerAnswer,
    PartyAnswer, PeriodAnswer, PunctualityAnswer, RateAnswer, RatesAnswer, ScheduleAnswer,
    SheetAnswer, SheetIndicatorAnswer, SlackAnswer, StandingAnswer, StatedAnswer, SubjectAnswer,
    TargetAnswer, TightestAnswer, TraceStep, UndatedAnswer, UndatedEnds, UpcomingAnswer,
    WhatIfAnswer, WindowAnswer, WorkdaysAnswer,
};
use crate::render::{Explanation, Workdays};
use crate::request::Format;
use crate::schedule::Schedule;
pub use crate::sheet::Way;
use crate::sheet::{Indicators, Sheet, Upcoming};
use crate::standing::Standing;

/// The answer to a [`Request`](crate::Request): the variant of the same name.
///
/// Serialized as [`to_json`](Answer::to_json) writes it, without the version of
/// the format.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Answer {
    /// What is risky in the plans.
    Check(CheckAnswer),
    /// What falls due, for whom, and why on that day.
    Schedule(Schedule),
    /// Where duties stand on a day.
    Standing(Standing),
    /// Whom to notify, and of what.
    Alerts(Alerts),
    /// Which report goes into which, and the time between them.
    Chains(Chains),
    /// What moves when one date moves.
    WhatIf(WhatIf),
    /// Which agency answers for which indicator.
    Coverage(Coverage),
    /// Everything that concerns one agency.
    Agency(Sheet),
    /// What an agency must do next.
    Upcoming(Upcoming),
    /// What is to be reached, and who answers for it.
    Indicators(Indicators),
    /// The derivation of one occurrence.
    Explain(Explanation),
    /// Days off, and weekend days that are worked.
    Workdays(Workdays),
    /// The dates of a recurrence rule.
    Expand(ExpandAnswer),
    /// What falls due as one text.
    Feed(FeedAnswer),
}

/// What falls due as one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FeedAnswer {
    /// The format of the text.
    pub format: Format,
    /// The text.
    pub text: String,
    /// What is wrong with the records, where anything is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diagnostics: Vec<DiagnosticAnswer>,
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Answer::Check(answer) => answer.serialize(serializer),
            Answer::Schedule(schedule) => schedule.answer().serialize(serializer),
            Answer::Standing(standing) => standing.answer().serialize(serializer),
            Answer::Alerts(alerts) => alerts.answer().serialize(serializer),
            Answer::Chains(chains) => chains.answer().serialize(serializer),
            Answer::WhatIf(what_if) => what_if.answer().serialize(serializer),
            Answer::Coverage(coverage) => coverage.answer().serialize(serializer),
            Answer::Agency(sheet) => sheet.answer().serialize(serializer),
            Answer::Upcoming(upcoming) => upcoming.answer().serialize(serializer),
            Answer::Indicators(indicators) => indicators.answer().serialize(serializer),
            Answer::Explain(explanation) => explanation.answer().serialize(serializer),
            Answer::Workdays(workdays) => workdays.answer().serialize(serializer),
            Answer::Expand(answer) => answer.serialize(serializer),
            Answer::Feed(answer) => answer.serialize(serializer),
        }
    }
}

macro_rules! variants {
    ($($type:ident in $variant:ident),*) => {
        $(
            impl From<$type> for Answer {
                fn from(answer: $type) -> Answer {
                    Answer::$variant(answer)
                }
            }
        )*
    };
}
variants!(
    CheckAnswer in Check,
    Schedule in Schedule,
    Standing in Standing,
    Alerts in Alerts,
    Chains in Chains,
    WhatIf in WhatIf,
    Coverage in Coverage,
    Sheet in Agency,
    Upcoming in Upcoming,
    Indicators in Indicators,
    Explanation in Explain,
    Workdays in Workdays,
    ExpandAnswer in Expand,
    FeedAnswer in Feed
);
