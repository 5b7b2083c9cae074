use std::fmt;
use std::str::FromStr;

use kyhan_json::{Form, FromJson};
use serde::{Serialize, Serializer};

use crate::dates::Date;

/// What happened to an occurrence, as the host keeps it. A record is never
/// changed: a later one says what happened next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Record {
    /// The occurrence's id. A decision for several bearers is one record: a waiver or an
    /// extension names a [`BearerClass`](super::BearerClass) in the bearer's place, as in
    /// `kh-14.V.1/group=cac-so/1`. Those of the class that are done, waived or have a later
    /// last day stay as they are.
    ///
    /// Of what [`Happened`](RecordEvent::Happened), the id of an event: of one that
    /// happened to an agency or group by itself followed by `/` and its id, as in
    /// `nhan-chung-tu/so-y-te`.
    pub occurrence: String,
    /// What happened.
    pub event: RecordEvent,
    /// The day on which it happened. Exactly one of `on` and `at` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The instant at which it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
    /// The new last day, of an extension. `until` in JSON.
    #[serde(rename = "until", default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Date>,
    /// The document that waives or extends, or that shows what happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// Where the proof is: a document number, a URL, a receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}

/// What happened to an occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, FromJson)]
#[serde(rename_all = "camelCase")]
pub enum RecordEvent {
    /// The result was handed in.
    Submitted,
    /// What was handed in was taken back: the duty is open again.
    Withdrawn,
    /// The duty was lifted.
    Waived,
    /// The last day was moved to `last`.
    Extended,
    /// An event happened from which duties count.
    Happened,
}

/// An instant in RFC 3339 form: `2024-12-13T16:30:00+07:00`, or with `Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    /// Seconds since 1970-01-01 00:00 UTC.
    seconds: i64,
}

/// Why a text is not an instant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an instant of the form 2024-12-13T16:30:00+07:00")]
pub struct TimestampError(String);

const DAY_SECONDS: i64 = 86_400;
const VIETNAM_OFFSET: i64 = 7 * 3600;

impl Timestamp {
    /// Seconds since 1970-01-01 00:00 UTC.
    pub const fn epoch_seconds(self) -> i64 {
        self.seconds
    }

    /// The day in UTC+07.
    pub fn day(self) -> Date {
        let days = (self.seconds + VIETNAM_OFFSET).div_euclid(DAY_SECONDS);
        Date::clamped(days)
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Timestamp, TimestampError> {
        parse(text).ok_or_else(|| TimestampError(text.chars().take(40).collect()))
    }
}

fn parse(text: &str) -> Option<Timestamp> {
    let (date, rest) = text.split_once('T')?;
    let date: Date = date.parse().ok()?;
    let two = |text: &str| -> Option<i64> {
        let is_number = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { text.parse().ok().map(u32::into) } else { None }
    };
    let (clock, offset) = match rest.strip_suffix('Z') {
        Some(clock) => (clock, 0),
        None => {
            let sign_at = rest.find(['+', '-'])?;
            let (clock, offset) = rest.split_at_checked(sign_at)?;
            let (hours, minutes) = offset.get(1..)?.split_once(':')?;
            let seconds = two(hours)? * 3600 + two(minutes)? * 60;
            (clock, if offset.starts_with('-') { -seconds } else { seconds })
        }
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut parts = clock.split(':');
    let (hours, minutes) = (two(parts.next()?)?, two(parts.next()?)?);
    let seconds = parts.next().map_or(Some(0), two)?;
    let is_clock = hours < 24 && minutes < 60 && seconds < 60 && parts.next().is_none();
    is_clock.then(|| Timestamp {
        seconds: i64::from(date.day_number()) * DAY_SECONDS + hours * 3600 + minutes * 60 + seconds
            - offset,
    })
}

/// In UTC+07.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = (self.seconds + VIETNAM_OFFSET).rem_euclid(DAY_SECONDS);
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        write!(f, "{}T{hours:02}:{minutes:02}:{:02}+07:00", self.day(), seconds % 60)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

static FORM: Form =
    Form { name: "timestamp", description: "an instant of the form 2024-12-13T16:30:00+07:00" };
kyhan_json::from_str!(Timestamp, Timestamp { seconds: 0 }, FORM);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_read_in_any_offset_and_written_in_utc_plus_7() {
        for (text, written) in [
            ("2024-12-13T16:30:00+07:00", "2024-12-13T16:30:00+07:00"),
            ("2024-12-14T17:00:00Z", "2024-12-15T00:00:00+07:00"),
            ("2024-12-14T12:00:00.250-05:00", "2024-12-15T00:00:00+07:00"),
            ("2024-12-13T16:30+07:00", "2024-12-13T16:30:00+07:00"),
        ] {
            assert_eq!(text.parse::<Timestamp>().map(|at| at.to_string()), Ok(written.to_owned()));
        }
        for text in ["2024-12-13", "2024-12-13T25:00:00Z", "2024-12-13T10:00:00", "T10:00Z", ""] {
            assert!(text.parse::<Timestamp>().is_err(), "{text}");
        }
    }
}
