//! Deadlines of Vietnamese government plans: what falls due, for whom, and why on
//! that day.
//!
//! A *register* is a JSON document that states the duties of plans as their
//! authors wrote them: who reports what, to whom, by which words of a deadline. An
//! [`Engine`] compiles registers and answers questions about them. It reads no
//! clock, no file, no locale and no time-zone database: the same registers and the
//! same question give the same answer everywhere.
//!
//! ```
//! use kyhan::{Engine, Lang, ScheduleQuery};
//!
//! let register = r#"{
//!   "kyhan": 1,
//!   "agencies": [
//!     {"id": "so-y-te", "name": "Sở Y tế", "level": "province"},
//!     {"id": "ubnd-tinh", "name": "UBND tỉnh", "level": "province"}],
//!   "instruments": [{"id": "kh-14", "kind": "plan", "symbol": "14/KH-UBND",
//!     "issued": "2024-01-12", "title": "Kế hoạch năm 2024"}],
//!   "obligations": [{"id": "kh-14.V.1", "instrument": "kh-14", "provision": "V.1",
//!     "title": "Báo cáo năm", "action": "report", "bearers": ["so-y-te"],
//!     "recipients": ["ubnd-tinh"], "phrase": "trước ngày 15/12/2024",
//!     "timing": {"once": {"when": "2024-12-15", "bound": "before"}}}]
//! }"#;
//! let engine = Engine::new(&[register])?;
//!
//! let schedule = engine.schedule(&ScheduleQuery::window("2024-01-01", "2025-01-01")?)?;
//! let report = schedule.occurrences().next().unwrap();
//! assert_eq!(report.bearer_name(), Some("Sở Y tế"));
//! assert_eq!(report.due().to_string(), "2024-12-14"); // "before" leaves the 15th out
//! assert_eq!(report.last_working_day().to_string(), "2024-12-13"); // the 14th is a Saturday
//! for step in report.trace(Lang::En) {
//!     println!("{}  {}", step.date, step.because);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The questions
//!
//! Each question is a method of [`Engine`] that takes a query. A query's fields
//! are the members of the JSON request.
//!
//! | Question | Method | Query |
//! |---|---|---|
//! | What falls due, for whom, why on that day? | [`schedule`](Engine::schedule) | [`ScheduleQuery`] |
//! | Why does one duty fall due on its day? | [`explain`](Engine::explain) | [`ExplainQuery`] |
//! | What does an agency owe, what comes to it, what does it help with? | [`agency`](Engine::agency) | [`AgencyQuery`] |
//! | What must an agency do next? | [`upcoming`](Engine::upcoming) | [`UpcomingQuery`] |
//! | Where do duties stand on a day, and how many reports came in time? | [`standing`](Engine::standing) | [`StandingQuery`] |
//! | Whom to notify, and of what? | [`alerts`](Engine::alerts) | [`AlertsQuery`] |
//! | Which report goes into which, with how much time between? | [`chains`](Engine::chains) | [`ChainsQuery`] |
//! | What moves when one date moves? | [`what_if`](Engine::what_if) | [`WhatIfQuery`] |
//! | Which agency answers for which indicator? | [`coverage`](Engine::coverage) | [`CoverageQuery`] |
//! | What is to be reached in a year, and who answers for it? | [`indicators`](Engine::indicators) | [`IndicatorsQuery`] |
//! | What falls due, as a calendar, a table or a page? | [`feed`](Engine::feed) | [`FeedQuery`] |
//! | What is risky in the plans? | [`check`](Engine::check) | [`CheckQuery`] |
//! | Which days are off, which weekend days worked? | [`workdays`](Engine::workdays) | [`WorkdaysQuery`] |
//! | Which dates does a recurrence rule give? | [`expand`](Engine::expand) | [`ExpandQuery`] |
//!
//! Most methods return a view, such as [`Schedule`] or [`Standing`]: a table of
//! positions that keeps the plans alive and looks texts up when they are asked
//! for. The view's method `answer` gives plain data with public fields in the
//! language that was asked for; its types are in [`answers`]. `to_json` writes the
//! same as JSON.
//!
//! [`Engine::ask`] takes any question as a [`Request`] and returns an [`Answer`].
//! [`Engine::answer`] does the same with a request and an answer in JSON; all
//! bindings stand on it.
//!
//! # Dates and laws
//!
//! - A window of a query is half-open: from `from` up to, not including, `until`. A
//!   field named `last` is a day that is included. Registers write spans as
//!   documents do, with both ends included.
//! - A duty can be done until the end of its due day, 24:00 in UTC+07 (Điều 148.6
//!   of the Civil Code 2015), unless the document names an hour.
//! - "Trước ngày 15/12" leaves the 15th out; "chậm nhất ngày 15/12" includes it. A
//!   register can say that its document reads "trước" as inclusive.
//! - A date that a document states does not move off a day off, unless the register
//!   gives it a convention. A counted period that ends on a day off ends on the
//!   next working day (Điều 148.5). Every occurrence also has its last working day.
//! - Public holidays follow the Labour Code and the yearly decisions. A date that
//!   rests on a holiday that is not decided yet is
//!   [provisional](dates::Certainty::Provisional).
//! - An agency that is merged or abolished hands its duties over; the bearer is
//!   looked up as of the due day, and the id of an occurrence stays the same.
//! - What has no computable date ("thường xuyên", "theo quy định") is listed with
//!   the reason and never given a date.
//!
//! The trace of an occurrence cites the article, decision or provision that each
//! step rests on.
//!
//! # Errors
//!
//! One opaque type, [`Error`], for documents that cannot be used and for questions
//! that cannot be answered. Its [`code`](Error::code) is stable, its
//! [`kind`](Error::kind) says what a caller can do, its texts are in two languages.
//! A document is checked whole: [`diagnostics`](Error::diagnostics) has all that is
//! wrong, each with its place. Input is bounded by the constants in [`limits`].
//!
//! # Features
//!
//! - `chrono` (default): conversions of [`dates::Date`] from and to
//!   `chrono::NaiveDate`.
//! - `rrule`: conversions of recurrence rules from and to the `rrule` crate.
//! - `schema`: JSON Schema of the register, for the tests of this project.
#![forbid(unsafe_code)]

// The domain, from the bottom up.
pub mod dates;
mod lang;
pub mod model;
pub mod problem;
mod request;

mod plan;

mod compile;

mod schedule;

mod alerts;
mod chains;
mod coverage;
mod expand;
mod feed;
mod sheet;
mod standing;

mod check;

// Words, and the edges.
pub mod answers;
mod engine;
mod error;
mod json;
mod render;

// What any program needs.
mod bounded;
pub mod cells;
mod grouped;
mod law;
pub mod limits;

// Asking.
pub use engine::Engine;
pub use json::{answer, read_record};
pub use lang::{Lang, LangError};
pub use request::{
    AgencyQuery, AlertsQuery, ChainsQuery, CheckQuery, CoverageQuery, ExpandQuery, ExplainQuery,
    FeedQuery, Format, FormatError, IndicatorsQuery, Request, ScheduleQuery, StandingQuery,
    UpcomingQuery, WhatIfQuery, Withdrawn, WorkdaysQuery,
};

// Answers and the views behind them.
pub use alerts::{Alert, Alerts};
pub use answers::Answer;
pub use chains::{Chains, WhatIf};
pub use coverage::Coverage;
pub use feed::{Feed, FeedKind};
pub use render::{Explanation, FeedStyle, Workdays, withdrawn_calendar};
pub use schedule::{Instant, Occurrence, Schedule, UndatedDuty};
pub use sheet::{Indicators, Sheet, Upcoming};
pub use standing::{Finding, Rate, Standing, Status};

// What is wrong.
pub use error::{Error, ErrorAnswer, ErrorKind};
pub use render::{diagnostic, fault_reason};

// What is built in, and how much is taken.
pub use compile::{BUILT_IN_CALENDAR, DEFAULT_ALERT_POLICY};
pub use limits::{MAX_DOCUMENT_BYTES, MAX_ID_BYTES, MAX_LENGTH, MAX_OCCURRENCES};
