//! Days of the lunar calendar, which the register holds as they are written.

use super::phrase::{Op, Phrase, Said};
use super::resolve::{Around, Doubt, Resolved};
use super::values::{Grain, Value};
use crate::dates::{Bound, Date, LunarDay, Timing};
use crate::frame::Frame;
use crate::reason::Reason;

/// The timings of a phrase that names lunar days; `None` if it names none.
pub(super) fn lunar(
    phrase: &Phrase,
    frame: &Frame,
    around: Around,
    time: Option<&str>,
) -> Option<Result<Vec<Resolved>, Reason>> {
    let (days, is_span) = match &phrase.said {
        Said::Points(values) | Said::Yearly(values) => (values.list.clone(), false),
        Said::Span { from, to, .. } | Said::YearlySpan { from, to } => (vec![*from, *to], true),
        Said::Open(from, _) | Said::Toward { from, .. } => (vec![*from], false),
        _ => return None,
    };
    if !days.iter().any(|day| day.is_lunar) {
        return None;
    }
    // The register holds no months of that calendar, and no spans of it.
    if days.iter().any(|day| day.grain != Grain::Day || !day.is_lunar) {
        return Some(Err(Reason::Lunar));
    }
    let bound = match phrase.op {
        Op::Before => Bound::Before,
        Op::By | Op::To => Bound::By,
        _ if is_span => Bound::By,
        _ => Bound::On,
    };
    let every = around.yearly || matches!(phrase.said, Said::Yearly(_) | Said::YearlySpan { .. });
    let mut out = Vec::new();
    // Of a span the last day is the deadline.
    for day in days.get(usize::from(is_span)..).unwrap_or_default() {
        let mut doubts = Vec::new();
        let mut year = day.year;
        if year.is_none() && !every {
            let Some(issued) = frame.issued else { return Some(Err(Reason::NoYear)) };
            let next = next_year(*day, issued);
            year = Some(next);
            doubts.push(Doubt {
                kind: "year",
                readings: vec![next.to_string(), (next + 1).to_string()],
                chosen: next.to_string(),
            });
        }
        if is_span {
            let named = |day: &Value| format!("{}/{}", day.day, day.part);
            let readings = days.iter().map(named).collect();
            doubts.push(Doubt { kind: "window", readings, chosen: named(day) });
        }
        let when = LunarDay { year, month: day.part, day: day.day };
        let timing = Timing::Lunar { when, bound, time: time.map(str::to_owned) };
        let inferred = !doubts.is_empty();
        out.push(Resolved { timing, first: None, last: None, inferred, doubts, event: None });
    }
    Some(Ok(out))
}

/// The lunar year whose day comes next after the document: a month of it begins 21
/// January at the earliest, and the twelfth ends in the civil year after.
fn next_year(day: Value, issued: Date) -> i32 {
    let about = |year: i32| {
        let first = Date { year, month: 2, day: 5 }.number();
        first + (i32::from(day.part) - 1) * 59 / 2 + i32::from(day.day)
    };
    let years = issued.year - 1..=issued.year;
    years.into_iter().find(|&year| about(year) + 15 >= issued.number()).unwrap_or(issued.year + 1)
}
