use super::error::{RuleError, RuleProblem};
use super::pattern::Pattern;
use super::rule::{End, Rule};
use super::walk::Walk;
use crate::dates::Date;
use crate::grouped::distinct;

/// The days of a rule from a start on, with days added (RDATE) and days left out
/// (EXDATE).
///
/// The start (DTSTART) is a day of it only when it follows the rule; RFC 5545
/// leaves open what happens otherwise. It supplies what the rule does not say:
/// the day of the month, the month or the weekday, and the first of the years,
/// months, weeks or days that `INTERVAL` counts. With `BYWEEKNO` years are years
/// of weeks, there and for the first year.
///
/// `COUNT` counts the days of the rule; days left out count, days added do not.
/// A day that comes more than once, or that is also added, is one day.
///
/// Cost: a window costs what lies in it, wherever the start is. Making a
/// recurrence with `COUNT` walks once through its days, many at a time; looking
/// for a first day that never comes ends at 9999-12-31, within milliseconds.
///
/// ```
/// use kyhan::dates::Date;
/// use kyhan::dates::recurrence::Recurrence;
///
/// let start: Date = "2024-01-31".parse()?;
/// let rule = "FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD".parse()?;
/// let month_ends = Recurrence::new(start, rule, vec![], vec![])?;
/// let spring: Vec<String> = month_ends
///     .between("2025-02-01".parse()?, "2025-05-01".parse()?)
///     .map(|date| date.to_string())
///     .collect();
/// assert_eq!(spring, ["2025-02-28", "2025-03-31", "2025-04-30"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Recurrence {
    rule: Rule,
    pattern: Pattern,
    /// The day after the rule's last possible one.
    end: i32,
    added: Vec<Date>,
    left_out: Vec<Date>,
}

impl Recurrence {
    /// The days of `rule` from `start` on, with `rdate` and without `exdate`, both
    /// in any order.
    ///
    /// # Errors
    ///
    /// [`RuleProblem::NoDay`] when no day follows the rule, as with 30 February
    /// or with an `UNTIL` before the start.
    pub fn new(
        start: Date,
        rule: Rule,
        rdate: Vec<Date>,
        exdate: Vec<Date>,
    ) -> Result<Recurrence, RuleError> {
        let pattern = Pattern::new(&rule, start);
        let after_all = Date::MAX.day_number() + 1;
        let whole = Walk::new(&pattern, pattern.start, after_all);
        let end = match rule.end {
            End::Never => after_all,
            End::Until(last) => last.day_number() + 1,
            End::Count(count) => whole.nth_day(count).map_or(after_all, |day| day + 1),
        };
        if Walk::new(&pattern, pattern.start, end).next().is_none() {
            let problem = RuleProblem::NoDay { rule: rule.to_string(), start };
            return Err(RuleError::new(vec![problem]));
        }
        Ok(Recurrence { rule, pattern, end, added: distinct(rdate), left_out: distinct(exdate) })
    }

    /// The rule it was made of.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// Whether the rule itself gives a day, whatever is added or left out.
    pub(crate) fn rule_has(&self, day: Date) -> bool {
        let number = day.day_number();
        Walk::new(&self.pattern, number, self.end.min(number + 1)).next() == Some(day)
    }

    /// The days that are added to the rule's, ascending.
    pub(crate) fn added(&self) -> &[Date] {
        &self.added
    }

    /// The day from which the rule counts (DTSTART).
    pub fn start(&self) -> Date {
        Date::clamped(i64::from(self.pattern.start))
    }

    /// All days, ascending; up to 9999-12-31 when the rule has no end.
    pub fn iter(&self) -> Dates<'_> {
        self.days_between(i32::MIN, i32::MAX)
    }

    /// The days from `from` on and before `until`, ascending.
    pub fn between(&self, from: Date, until: Date) -> Dates<'_> {
        self.days_between(from.day_number(), until.day_number())
    }

    /// The days from `from` on, ascending; up to and with 9999-12-31 when the
    /// rule has no end.
    pub fn since(&self, from: Date) -> Dates<'_> {
        self.days_between(from.day_number(), i32::MAX)
    }

    /// The first day; `None` when all are left out.
    pub fn first(&self) -> Option<Date> {
        self.iter().next()
    }

    /// The last day; `None` when the rule has neither `COUNT` nor `UNTIL`, or
    /// when all days are left out.
    pub fn last(&self) -> Option<Date> {
        if self.rule.end == End::Never {
            return None;
        }
        let last_added = self.added.last().map_or(i32::MIN, |date| date.day_number());
        let end = (self.end - 1).max(last_added).saturating_add(1);
        let first = self.first()?.day_number();
        // Looks back over ever longer stretches, so that a far start costs little.
        let mut length = 64;
        loop {
            let from = end.saturating_sub(length);
            let last = self.days_between(from, end).last();
            if last.is_some() || from <= first {
                return last;
            }
            length = length.saturating_mul(8);
        }
    }

    fn days_between(&self, from: i32, until: i32) -> Dates<'_> {
        let window = |dates: &'_ Vec<Date>| {
            let first = dates.partition_point(|date| date.day_number() < from);
            let end = dates.partition_point(|date| date.day_number() < until);
            first..end.max(first)
        };
        Dates {
            rule: Walk::new(&self.pattern, from, until.min(self.end)),
            pending: None,
            added: self.added.get(window(&self.added)).unwrap_or(&[]),
            left_out: self.left_out.get(window(&self.left_out)).unwrap_or(&[]),
        }
    }
}

impl<'a> IntoIterator for &'a Recurrence {
    type Item = Date;
    type IntoIter = Dates<'a>;

    fn into_iter(self) -> Dates<'a> {
        self.iter()
    }
}

/// Days of a [`Recurrence`], ascending, each once.
#[derive(Clone, Debug)]
pub struct Dates<'a> {
    rule: Walk<'a>,
    /// A day of the rule that waits for an earlier added one.
    pending: Option<Date>,
    added: &'a [Date],
    left_out: &'a [Date],
}

impl Dates<'_> {
    fn next_with_added(&mut self) -> Option<Date> {
        let Some((&added, rest)) = self.added.split_first() else {
            return self.pending.take().or_else(|| self.rule.next());
        };
        self.pending = self.pending.or_else(|| self.rule.next());
        match self.pending {
            Some(day) if day < added => self.pending.take(),
            Some(day) => {
                self.added = rest;
                if day == added {
                    self.pending = None;
                }
                Some(added)
            }
            None => {
                self.added = rest;
                Some(added)
            }
        }
    }
}

impl Iterator for Dates<'_> {
    type Item = Date;

    fn next(&mut self) -> Option<Date> {
        loop {
            let day = self.next_with_added()?;
            while let Some((first, rest)) = self.left_out.split_first()
                && *first < day
            {
                self.left_out = rest;
            }
            if self.left_out.first() != Some(&day) {
                return Some(day);
            }
        }
    }
}
