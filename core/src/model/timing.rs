use std::fmt;
use std::str::FromStr;

use kyhan_json::{Form, FromJson};
use serde::{Serialize, Serializer};

use super::{Amount, TermUnit, When};
use crate::dates::{Counting, Date, Rounding, Unit};

/// When a duty falls due.
///
/// ```
/// use kyhan::model::Timing;
///
/// let timing: Timing = serde_json::from_str(
///     r#"{"once": {"when": "2024-12-15", "bound": "before"}}"#,
/// )?;
/// assert!(matches!(timing, Timing::Once(_)));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Timing {
    /// On one stated date.
    Once(Once),
    /// On the dates of a rule.
    Recurring(Recurring),
    /// On a working day of each period ("ngày làm việc cuối cùng của tháng"), or on
    /// every working day.
    WorkingDay(WorkingDay),
    /// On a day of the lunar calendar ("23 tháng Chạp hằng năm").
    Lunar(Lunar),
    /// Over a span of days; due at the end of its last day. Without `last`
    /// the span is open and the duty has no due date.
    During(During),
    /// Within a period counted from something (Điều 147 and 148 of the Civil
    /// Code: the first day is not counted).
    Within(Within),
    /// A period before something ("trước ngày bầu cử 40 ngày").
    LeadTime(LeadTime),
    /// Before something happens ("trước khi khai mạc", "trước ngày bầu cử"): by the day
    /// before it, unless the document reads "trước" as inclusive.
    Before(Anchor),
    /// By the earlier or the later of several limits, and not before an earliest day
    /// ("không sớm hơn … và không muộn hơn …").
    Limits(Limits),
    /// Again and again at a stated rate, but on no stated date ("hằng năm").
    Periodic(Periodic),
    /// All the time ("thường xuyên").
    Continuous,
    /// When somebody asks ("khi có yêu cầu").
    OnRequest,
    /// When the case arises, or at once ("đột xuất", "kịp thời").
    AdHoc,
    /// As another rule prescribes ("theo quy định").
    AsPrescribed(AsPrescribed),
    /// On the dates of another duty of the same instrument ("nhân Tháng hành động"),
    /// by its id. It has occurrences of its own.
    SameAs(String),
    /// The very acts that other provisions of the same instrument set with their
    /// dates, by the ids of those duties. It has no occurrences of its own.
    Restates(Vec<String>),
    /// The document says nothing of time.
    Unstated,
}

/// One stated date.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Once {
    /// The named day; of a month, quarter or year the last day counts, and the
    /// first when the duty falls due before it (Điều 146 of the Civil Code).
    pub when: When,
    /// Whether the named day is included.
    pub bound: Bound,
    /// A time of day on the named day, which makes the instant exact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// The day on which it is expected, where `when` is only the limit:
    /// "dự kiến ngày A (chậm nhất ngày B)".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tentative: Option<Date>,
}

/// The dates of an RFC 5545 rule.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Recurring {
    /// DTSTART: the first named day.
    pub start: Date,
    /// The RRULE value, such as `FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25`. A rule
    /// without end stops with the instrument.
    pub rrule: String,
    /// Further named days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rdate: Vec<Date>,
    /// Named days left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exdate: Vec<Date>,
    /// Whether each named day is included.
    pub bound: Bound,
    /// A time of day on each named day; of a window, on its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
    /// Makes each occurrence a window that begins on the named day and is this
    /// long: 31 days from 15/11 end with 15/12. Due is the window's last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Length>,
}

/// A working day of each week, month, quarter, half-year or year, or every one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkingDay {
    /// The first day on which it holds.
    pub start: Date,
    /// The last one, `until` in JSON; that of the instrument when absent.
    #[serde(rename = "until", default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Date>,
    /// Of what.
    pub every: Every,
    /// Which working day of it: 3 the third, -1 the last; 1 when absent. Days have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<i32>,
    /// Whether that day is included.
    pub bound: Bound,
    /// A time of day on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
}

/// A day of the lunar calendar, of one year or of each while the instrument lives.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lunar {
    /// The named day.
    pub when: LunarDay,
    /// Whether it is included.
    pub bound: Bound,
    /// A time of day on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
}

/// A day of the Vietnamese lunar calendar (Quyết định 121-CP of 8 August 1967) in the
/// lunar years 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LunarDay {
    /// The lunar year, by the civil year in which it begins: 2025 is Ất Tỵ, whose last
    /// month lies in 2026. Every year when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// The month, 1 (tháng Giêng) to 12 (tháng Chạp).
    pub month: u32,
    /// The day, 1 to 30; -1 is the last day of the month, the 29th or the 30th.
    pub day: i32,
    /// Whether the leap month (tháng nhuận) of that number is meant, which only a stated
    /// year can have; `false` says that the month before it is. Where the year has both
    /// and nothing is said, the first counts and `check` says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leap: Option<bool>,
}

/// A part of the calendar year, or a week from Monday on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Every {
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// A span of days, both ends included unless `bound` leaves the last day out.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct During {
    /// Its beginning.
    pub from: End,
    /// Its last day, `until` in JSON; absent for "từ ngày … trở đi".
    #[serde(rename = "until", default, skip_serializing_if = "Option::is_none")]
    pub last: Option<End>,
    /// Whether the day of `until` is included; it is when absent. With `before`
    /// ("kết thúc trước ngày X") the span ends with the day before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// A time of day at which the span ends on the day of `until` ("đến 17 giờ
    /// ngày X").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<TimeOfDay>,
}

/// An end of a span: a date, or the day of an event.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, deny_unknown_fields)]
pub enum End {
    /// A day; of a month, quarter or year the first day begins a span and the
    /// last day ends it.
    When(When),
    /// The day of an event.
    Event {
        /// The event's id.
        event: String,
    },
}

/// A period counted from something.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Within {
    /// How many units.
    pub length: Amount,
    /// Of what. Working days, hours and working hours can have a half; half a working
    /// day is over with its morning.
    pub unit: TermUnit,
    /// Whether the day from which it counts is itself day one.
    #[serde(default)]
    pub counting: Counting,
    /// What a day that its month lacks becomes.
    #[serde(default)]
    pub rounding: Rounding,
    /// The time of day after which an event counts as one of the next working day, at its
    /// opening: "tiếp nhận sau 15 giờ thì tính từ ngày làm việc tiếp theo".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_day_after: Option<TimeOfDay>,
    /// The days that the period does not count, because instruments have suspended it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suspended: Vec<Suspension>,
    /// What it is counted from. Hours count from the time of an event, or from the end
    /// of a day that is due or ends a period.
    pub after: After,
}

/// Days that a period does not count: "thời gian … không tính vào thời hạn".
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Suspension {
    /// The first of them.
    pub from: Date,
    /// The last one, `until` in JSON.
    #[serde(rename = "until")]
    pub last: Date,
    /// The instrument that suspends the period, by its id.
    pub instrument: String,
}

/// A period before something.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LeadTime {
    /// How many units.
    pub length: Amount,
    /// Of what. Hours and working hours can have a half.
    pub unit: TermUnit,
    /// What it ends with.
    pub before: Anchor,
}

/// Limits that hold together. Those that count from an obligation, from reporting periods
/// or from a day of every lunar year count from the same one; a stated day or an event
/// stands beside these only where there is one occasion.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Limits {
    /// The first day on which the duty can be done: stated, or counted back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<Limit>,
    /// The last day; at least one.
    pub latest: Vec<Limit>,
    /// Which of several last days holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<Holds>,
}

/// One limit of several.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Limit {
    /// A stated day.
    Once(LimitDay),
    /// The last day of a period.
    Within(Within),
    /// A day that is counted back.
    LeadTime(LeadTime),
}

/// A stated day as a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LimitDay {
    /// As in [`Once`]; of an earliest day the first day counts.
    pub when: When,
    /// Whether the named day is included; an earliest day is.
    pub bound: Bound,
}

/// Which of several limits holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Holds {
    /// "tùy thời điểm nào đến trước", "nhưng không quá ngày …".
    Earlier,
    /// "tùy thời điểm nào đến sau".
    Later,
}

/// A stated rate without a date.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Periodic {
    /// The rates: "kế hoạch năm và giai đoạn 5 năm" has two. Empty when the
    /// document says only "định kỳ".
    pub every: Vec<Length>,
}

/// A rule that stands elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AsPrescribed {
    /// The instrument that prescribes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// The obligation of that instrument whose dates hold here. It need not be
    /// loaded yet; until it is, this duty is undated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obligation: Option<String>,
}

/// Whether the named day is included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Bound {
    /// "trước ngày X": X is excluded; due is the day before, until X 00:00.
    Before,
    /// "chậm nhất ngày X", "đến hết ngày X": X is included, until 24:00.
    By,
    /// "vào ngày X": on X, until 24:00.
    On,
}

/// A number of units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Length {
    /// How many.
    pub length: u32,
    /// Of what.
    pub unit: Unit,
}

/// What a period is counted from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum After {
    /// The last day of each reporting period.
    PeriodEnd,
    /// The data cut-off of each reporting period.
    CutOff,
    /// The day of an event, by its id.
    Event(String),
    /// The due day of each occurrence of an obligation, by its id.
    Obligation(String),
    /// A day of the lunar calendar.
    Lunar(LunarDay),
}

/// What a lead time ends with.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Anchor {
    /// The day of an event, by its id.
    Event(String),
    /// The due day of each occurrence of an obligation, by its id.
    Obligation(String),
    /// A day of the lunar calendar ("trước Tết Nguyên đán 15 ngày").
    Lunar(LunarDay),
}

/// A time of day to the minute, `00:00` to `24:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

/// Why a text is not a time of day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a time of day of the form HH:MM between 00:00 and 24:00")]
pub struct TimeOfDayError(String);

impl TimeOfDay {
    /// 24:00, the end of the day.
    pub const END_OF_DAY: TimeOfDay = TimeOfDay(1440);
    /// 00:00, the beginning of the day.
    pub const START_OF_DAY: TimeOfDay = TimeOfDay(0);

    /// Minutes since 00:00, 0 to 1440.
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeOfDayError;

    fn from_str(text: &str) -> Result<TimeOfDay, TimeOfDayError> {
        let parse = || {
            let &[h1, h2, b':', m1, m2] = text.as_bytes() else { return None };
            if ![h1, h2, m1, m2].iter().all(u8::is_ascii_digit) {
                return None;
            }
            let two = |tens: u8, ones: u8| u16::from(tens - b'0') * 10 + u16::from(ones - b'0');
            let (hours, minutes) = (two(h1, h2), two(m1, m2));
            let total = hours * 60 + minutes;
            (minutes < 60 && total <= 1440).then_some(TimeOfDay(total))
        };
        parse().ok_or_else(|| TimeOfDayError(text.chars().take(40).collect()))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

static FORM: Form = Form {
    name: "timeOfDay",
    description: "a time of day of the form HH:MM between 00:00 and 24:00",
};
kyhan_json::from_str!(TimeOfDay, TimeOfDay::START_OF_DAY, FORM);
