use super::error::RuleProblem;
use super::part::Part;
use super::rule::{Frequency, Rule};

/// Parts that exclude each other (RFC 5545 section 3.3.10, RFC 7529 section 4.1).
/// `seen` has the bit of every part that stands in the text.
pub(super) fn conflicts(rule: &Rule, seen: u32, problems: &mut Vec<RuleProblem>) {
    let has = |part: Part| seen & part.bit() != 0;
    let mut refuse = |part, advice| problems.push(RuleProblem::Conflict { part, advice });

    if has(Part::Count) && has(Part::Until) {
        refuse("COUNT", "and `UNTIL` exclude each other; keep one of them");
    }
    if has(Part::Skip) && !has(Part::Scale) {
        refuse("SKIP", "needs `RSCALE=GREGORIAN` beside it");
    }
    if has(Part::Positions) && (Part::BY_DAYS & seen) == 0 {
        refuse(
            "BYSETPOS",
            "chooses from the days of another part; add one such as `BYDAY`, or leave it out",
        );
    }
    if !has(Part::Frequency) {
        return problems.push(RuleProblem::NoFrequency);
    }
    let yearly = rule.frequency == Frequency::Yearly;
    if has(Part::WeekNumbers) && !yearly {
        refuse("BYWEEKNO", "goes with `FREQ=YEARLY` only");
    }
    if has(Part::YearDays) && !yearly {
        refuse("BYYEARDAY", "goes with `FREQ=YEARLY` only");
    }
    if has(Part::MonthDays) && rule.frequency == Frequency::Weekly {
        refuse("BYMONTHDAY", "does not go with `FREQ=WEEKLY`; use `FREQ=MONTHLY` or DAILY");
    }
    if rule.has_numbered_weekdays() {
        match rule.frequency {
            Frequency::Weekly | Frequency::Daily => {
                refuse("BYDAY", "takes a number before the day with `FREQ=MONTHLY` or YEARLY only")
            }
            Frequency::Yearly if has(Part::WeekNumbers) => {
                refuse("BYDAY", "takes no number before the day beside `BYWEEKNO`");
            }
            _ => {}
        }
    }
}
