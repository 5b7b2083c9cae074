//! JSON Schemas of the values that are written as text or as a number.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Amount, TimeOfDay, When};
use crate::dates::Date;

macro_rules! text {
    ($type:ty, $name:literal, $schema:tt) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed($name)
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

text!(Date, "Date", {
    "description": "A day, YYYY-MM-DD, of the years 0001 to 9999.",
    "type": "string",
    "format": "date",
    "pattern": r"^\d{4}-\d{2}-\d{2}$",
});

text!(When, "When", {
    "description": "A day `2025-12-31`, a month `2025-12`, a quarter `2025-Q4` or a year `2025`.",
    "type": "string",
    "pattern": r"^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
});

text!(TimeOfDay, "TimeOfDay", {
    "description": "A time of day, HH:MM, from 00:00 to 24:00.",
    "type": "string",
    "pattern": r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$",
});

text!(Amount, "Amount", {
    "description": "A number of units, whole or with a half: 2.5.",
    "type": "number",
    "minimum": 0,
    "maximum": 4294967295_u32,
    "multipleOf": 0.5,
});
