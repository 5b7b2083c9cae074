use std::fmt;

use kyhan_json::{Expected, Form, FromJson, Refusal, Scalar, Slot};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::dates::Unit;

/// A number of units, whole or with a half: "2,5 ngày làm việc".
///
/// ```
/// use kyhan::model::Amount;
///
/// let amount: Amount = serde_json::from_str("2.5")?;
/// assert_eq!((amount.whole(), amount.has_half()), (2, true));
/// assert_eq!(Amount::from(5).to_string(), "5");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    whole: u32,
    has_half: bool,
}

impl Amount {
    /// So many and a half.
    pub const fn and_a_half(whole: u32) -> Amount {
        Amount { whole, has_half: true }
    }

    /// The number of whole ones.
    pub const fn whole(self) -> u32 {
        self.whole
    }

    /// Whether a half comes after them.
    pub const fn has_half(self) -> bool {
        self.has_half
    }

    /// Neither a whole one nor a half.
    pub const fn is_zero(self) -> bool {
        self.whole == 0 && !self.has_half
    }

    /// The minutes of so many hours.
    pub(crate) fn minutes(self) -> i64 {
        i64::from(self.whole) * 60 + if self.has_half { 30 } else { 0 }
    }
}

impl From<u32> for Amount {
    fn from(whole: u32) -> Amount {
        Amount { whole, has_half: false }
    }
}

/// `2.5`, as JSON has it.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.whole, if self.has_half { ".5" } else { "" })
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.has_half {
            true => serializer.serialize_f64(f64::from(self.whole) + 0.5),
            false => serializer.serialize_u32(self.whole),
        }
    }
}

static FORM: Form = Form {
    name: "amount",
    description: "a number from 0 on, whole or with a half, such as 2 or 2.5",
};

impl Slot for Amount {
    fn expected(&self) -> Expected {
        Self::EXPECTED
    }

    fn scalar(&mut self, scalar: Scalar<'_>) -> Result<(), Refusal> {
        *self = match scalar {
            Scalar::Unsigned(value) => {
                Amount::from(u32::try_from(value).map_err(|_| Refusal::Range)?)
            }
            Scalar::Float(value) => {
                // Halves are exact in binary.
                let is_of_halves =
                    (0.0..=f64::from(u32::MAX)).contains(&value) && (value * 2.0).fract() == 0.0;
                if !is_of_halves {
                    return Err(Refusal::Range);
                }
                #[allow(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "checked"
                )]
                let whole = value.trunc() as u32;
                Amount { whole, has_half: value.fract() != 0.0 }
            }
            Scalar::Signed(_) => return Err(Refusal::Range),
            _ => return Err(Refusal::Type),
        };
        Ok(())
    }
}

impl FromJson for Amount {
    const EXPECTED: Expected = Expected::Form(&FORM);

    fn blank() -> Amount {
        Amount::default()
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Amount, D::Error> {
        kyhan_json::deserialize(deserializer)
    }
}

/// A unit of counted periods: of days, or of hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, FromJson)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum TermUnit {
    Days,
    WorkingDays,
    Weeks,
    Months,
    /// Three months each.
    Quarters,
    Years,
    /// Hours one after another, days off included, from the very minute (Điều 147.1 of
    /// the Civil Code).
    Hours,
    /// Hours of the calendar's office hours alone.
    WorkingHours,
}

impl TermUnit {
    /// The unit of whole days; `None` for hours.
    pub const fn of_days(self) -> Option<Unit> {
        Some(match self {
            TermUnit::Days => Unit::Days,
            TermUnit::WorkingDays => Unit::WorkingDays,
            TermUnit::Weeks => Unit::Weeks,
            TermUnit::Months => Unit::Months,
            TermUnit::Quarters => Unit::Quarters,
            TermUnit::Years => Unit::Years,
            TermUnit::Hours | TermUnit::WorkingHours => return None,
        })
    }
}

impl From<Unit> for TermUnit {
    fn from(unit: Unit) -> TermUnit {
        match unit {
            Unit::Days => TermUnit::Days,
            Unit::WorkingDays => TermUnit::WorkingDays,
            Unit::Weeks => TermUnit::Weeks,
            Unit::Months => TermUnit::Months,
            Unit::Quarters => TermUnit::Quarters,
            Unit::Years => TermUnit::Years,
        }
    }
}
