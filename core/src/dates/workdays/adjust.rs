//! Business-day conventions.

use super::WorkingDays;
use crate::dates::{Convention, Date};

impl WorkingDays {
    /// Moves a day off by a convention; a working day stays. All results but
    /// that of [`Convention::Unadjusted`] are working days.
    ///
    /// Rolling a counted period is [`Convention::Following`] (Điều 148.5 of the
    /// Civil Code).
    pub fn adjust(&self, date: Date, convention: Convention) -> Date {
        if convention == Convention::Unadjusted || self.is_working(date) {
            return date;
        }
        let (next, previous) = (self.next_working(date), self.previous_working(date));
        let same_month = |other: Date| {
            let ((year, month, _), (other_year, other_month, _)) =
                (date.year_month_day(), other.year_month_day());
            (year, month) == (other_year, other_month)
        };
        match convention {
            Convention::Unadjusted => date,
            Convention::Following => next,
            Convention::ModifiedFollowing if same_month(next) => next,
            Convention::ModifiedFollowing => previous,
            Convention::HalfMonthModifiedFollowing => {
                let crosses_the_15th = date.day() <= 15 && next.day() > 15;
                if same_month(next) && !crosses_the_15th { next } else { previous }
            }
            Convention::Preceding => previous,
            Convention::ModifiedPreceding if same_month(previous) => previous,
            Convention::ModifiedPreceding => next,
            Convention::Nearest if next - date <= date - previous => next,
            Convention::Nearest => previous,
        }
    }
}
