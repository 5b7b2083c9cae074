//! The dates of a recurrence rule, asked for by a query.

use serde::Serialize;

use crate::dates::Date;
use crate::dates::recurrence::{Recurrence, Rule, RuleError};
use crate::limits::MAX_DATES;
use crate::plan::shortened;
use crate::problem::{Problem, ends_in_order};
use crate::request::ExpandQuery;

/// The dates of a recurrence rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ExpandAnswer {
    /// In ascending order, each once.
    pub dates: Vec<Date>,
}

/// The dates that a query asks for.
///
/// # Errors
///
/// The rule is invalid; without a limit, there are too many dates.
pub(crate) fn expand(query: &ExpandQuery) -> Result<ExpandAnswer, Problem> {
    let invalid = |error: RuleError| Problem::InvalidRule {
        text: shortened(&query.rrule),
        detail: error.to_string(),
    };
    ends_in_order(query.from, query.until)?;
    let rule: Rule = query.rrule.parse().map_err(invalid)?;
    let recurrence = Recurrence::new(query.start, rule, query.rdate.clone(), query.exdate.clone())
        .map_err(invalid)?;
    let from = query.from.unwrap_or(Date::MIN);
    let dates = match query.until {
        Some(until) => recurrence.between(from, until),
        None => recurrence.since(from),
    };
    if let Some(limit) = query.limit {
        return Ok(ExpandAnswer { dates: dates.take(limit).collect() });
    }
    let dates: Vec<Date> = dates.take(MAX_DATES + 1).collect();
    if dates.len() > MAX_DATES {
        let found = dates.len() as u64;
        return Err(Problem::LimitExceeded { what: "dates", found, limit: MAX_DATES });
    }
    Ok(ExpandAnswer { dates })
}
