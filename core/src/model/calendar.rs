use serde::{Deserialize, Serialize};

use crate::dates::{Certainty, Date, DayKind, Weekday};

/// A working-day calendar.
///
/// With `base` it adds its days to another calendar (the built-in one is
/// `vn-public-sector`); without, it stands alone. A calendar whose id is that
/// of the built-in one takes its place everywhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, expecting = "a calendar object")]
pub struct Calendar {
    /// Unique among calendars.
    pub id: String,
    /// The calendar that this one adds to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
    /// The weekly days of rest; taken from `base` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "weekdays")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<weekdays::Code>>"))]
    pub weekend: Option<Vec<Weekday>>,
    /// Days off and worked days of rest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<CalendarDay>,
    /// The days for which this calendar is complete; days outside are provisional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Coverage>,
}

/// One day that differs from the weekly rhythm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, expecting = "a calendar day object")]
pub struct CalendarDay {
    /// The day.
    pub date: Date,
    /// Off or worked.
    pub kind: DayKind,
    /// What the day is, in Vietnamese.
    pub name: String,
    /// The document that says so.
    pub basis: String,
    /// Whether it is decided.
    #[serde(default)]
    pub certainty: Certainty,
}

/// The days for which a calendar is complete, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "an object with `from` and `until`"
)]
pub struct Coverage {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

/// Weekdays as RFC 5545 abbreviates them: `MO`, `TU`, … `SU`.
mod weekdays {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    use crate::dates::Weekday;

    #[derive(Clone, Copy, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "UPPERCASE")]
    pub(super) enum Code {
        Mo,
        Tu,
        We,
        Th,
        Fr,
        Sa,
        Su,
    }

    const CODES: [Code; 7] = [Code::Mo, Code::Tu, Code::We, Code::Th, Code::Fr, Code::Sa, Code::Su];

    pub(super) fn serialize<S: Serializer>(
        days: &Option<Vec<Weekday>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let codes = days.as_ref().map(|days| {
            days.iter().filter_map(|day| CODES.get(*day as usize - 1).copied()).collect::<Vec<_>>()
        });
        codes.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Vec<Weekday>>, D::Error> {
        let codes = Vec::<Code>::deserialize(deserializer)?;
        codes
            .into_iter()
            .map(|code| Weekday::ALL.get(code as usize).copied())
            .collect::<Option<Vec<_>>>()
            .map(Some)
            .ok_or_else(|| de::Error::custom("not a weekday"))
    }
}
