//! The register as authors write it: plain data, no behaviour.
//!
//! JSON is camelCase; dates are `YYYY-MM-DD`; unknown fields are refused.
//! Every span written in a register (`from`, `last`; `until` in JSON) includes both its ends,
//! as the documents themselves read.

mod agency;
mod alert_policy;
mod bearer_class;
mod calendar;
mod defaults;
mod funding;
mod indicator;
mod instrument;
mod obligation;
mod party_ref;
mod record;
mod register;
#[cfg(feature = "schema")]
mod schema;
mod term;
mod timing;
mod when;

pub use crate::dates::{
    Certainty, Convention, Counting, DayKind, PeriodUnit, RegimeName, Rounding, Unit,
};
pub use agency::{
    Agency, Group, Level, Member, Members, OfBearer, Succession, SuccessionCertainty, Superior,
};
pub use alert_policy::{Addressee, AlertPolicy, AlertRepeat, AlertStep, QuietDays};
pub use bearer_class::BearerClass;
pub use calendar::{Calendar, CalendarDay, DecidedSpan, OfficeHours, Session};
pub use defaults::{DefaultTiming, Defaults, SectionDefaults};
pub use funding::{Funding, FundingSource, Theme};
pub use indicator::{
    Aspect, Baseline, Each, Goal, Indicator, InnerTarget, Operator, Target, TargetUnit,
};
pub use instrument::{Instrument, InstrumentKind, LegalField, Relation, RelationKind, Span};
pub use obligation::{
    Action, GuessedField, Obligation, ObligationKind, Regime, ReportingPeriod, Role, Strength,
    Subject,
};
pub use party_ref::PartyRef;
pub use record::{Record, RecordEvent, Timestamp, TimestampError};
pub use register::{
    Acknowledged, BeforeReading, Event, Happening, Moved, Register, Revision, Settings, VERSION,
};
pub use term::{Amount, TermUnit};
pub use timing::{
    After, Anchor, AsPrescribed, Bound, During, End, Every, Holds, LeadTime, Length, Limit,
    LimitDay, Limits, Lunar, LunarDay, Once, Periodic, Recurring, Suspension, TimeOfDay,
    TimeOfDayError, Timing, Within, WorkingDay,
};
pub use when::{When, WhenError};
