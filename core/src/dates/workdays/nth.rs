//! The n-th working day of a span of days.

use super::{Certainty, WorkingDays};
use crate::dates::Date;

impl WorkingDays {
    /// The `n`-th working day of a span, both ends included; from its end when `n` is
    /// negative. `None` when the span has not so many.
    ///
    /// ```
    /// use kyhan::dates::{Date, WorkingDays};
    ///
    /// let calendar = WorkingDays::vn_public_sector();
    /// let (first, last): (Date, Date) = ("2026-05-01".parse()?, "2026-05-31".parse()?);
    /// assert_eq!(calendar.nth_of(first, last, 1), Some("2026-05-04".parse()?));
    /// assert_eq!(calendar.nth_of(first, last, -1), Some("2026-05-29".parse()?));
    /// assert_eq!(calendar.nth_of(first, last, 21), None);
    /// # Ok::<(), kyhan::dates::DateError>(())
    /// ```
    pub fn nth_of(&self, first: Date, last: Date, n: i32) -> Option<Date> {
        let origin = if n > 0 { first.checked_add(-1)? } else { last.checked_add(1)? };
        let found = self.add(origin, n);
        (n != 0 && first <= found && found <= last).then_some(found)
    }

    /// Whether it is decided which day [`nth_of`](WorkingDays::nth_of) finds.
    pub(crate) fn certainty_of_nth(
        &self,
        (first, last): (Date, Date),
        n: i32,
        found: Date,
    ) -> Certainty {
        match n {
            1.. => self.certainty_between(first, found + 1),
            _ => self.certainty_between(found, last + 1),
        }
    }
}
