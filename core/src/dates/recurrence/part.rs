//! The names of a rule's parts.

/// A part of a rule that whole days can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Frequency,
    Interval,
    Count,
    Until,
    Months,
    WeekNumbers,
    YearDays,
    MonthDays,
    Weekdays,
    Positions,
    WeekStart,
    Scale,
    Skip,
}

const PARTS: [(&str, Part); 13] = [
    ("FREQ", Part::Frequency),
    ("INTERVAL", Part::Interval),
    ("COUNT", Part::Count),
    ("UNTIL", Part::Until),
    ("BYMONTH", Part::Months),
    ("BYWEEKNO", Part::WeekNumbers),
    ("BYYEARDAY", Part::YearDays),
    ("BYMONTHDAY", Part::MonthDays),
    ("BYDAY", Part::Weekdays),
    ("BYSETPOS", Part::Positions),
    ("WKST", Part::WeekStart),
    ("RSCALE", Part::Scale),
    ("SKIP", Part::Skip),
];

impl Part {
    /// The bits of all parts that `BYSETPOS` can choose from.
    pub(super) const BY_DAYS: u32 = 1 << Part::Months as u32
        | 1 << Part::WeekNumbers as u32
        | 1 << Part::YearDays as u32
        | 1 << Part::MonthDays as u32
        | 1 << Part::Weekdays as u32;

    pub(super) fn named(name: &str) -> Option<Part> {
        PARTS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, part)| *part)
    }

    pub(super) fn is_time_of_day(name: &str) -> bool {
        ["BYHOUR", "BYMINUTE", "BYSECOND"].iter().any(|known| known.eq_ignore_ascii_case(name))
    }

    pub(super) fn name(self) -> &'static str {
        PARTS.iter().find(|(_, part)| *part == self).map_or("", |(name, _)| *name)
    }

    /// A bit of its own.
    pub(super) fn bit(self) -> u32 {
        1 << self as u32
    }

    pub(super) fn is_list(self) -> bool {
        (Part::Months as u32..=Part::Positions as u32).contains(&(self as u32))
    }

    /// What its value must be, after "write".
    pub(super) fn accepted(self) -> &'static str {
        match self {
            Part::Frequency => "YEARLY, MONTHLY, WEEKLY or DAILY",
            Part::Interval => "a number from 1 to 3652059",
            Part::Count => "a number from 1 to 4294967295",
            Part::Until => "a date such as `UNTIL=20301231`",
            Part::Months => "months from 1 to 12",
            Part::WeekNumbers => "weeks from 1 to 53 or from -53 to -1",
            Part::YearDays => "days of the year from 1 to 366 or from -366 to -1",
            Part::MonthDays => "days of the month from 1 to 31 or from -31 to -1",
            Part::Weekdays => {
                "MO, TU, WE, TH, FR, SA or SU, each alone or after a number \
                 from 1 to 53 or from -53 to -1"
            }
            Part::Positions => "positions from 1 to 366 or from -366 to -1",
            Part::WeekStart => "MO, TU, WE, TH, FR, SA or SU",
            Part::Scale => "GREGORIAN, the only calendar of rules here",
            Part::Skip => "OMIT, BACKWARD or FORWARD",
        }
    }
}
