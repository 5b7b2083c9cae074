//! The part of what the check found that a query asks for.

use super::{checked, checked_beyond};
use crate::dates::Date;
use crate::plan::Plan;
use crate::problem::{Diagnostic, Kind, List, Place, Problem, ends_in_order};
use crate::request::CheckQuery;
use crate::schedule::Selection;

/// What is risky about the duties that a query asks for.
///
/// # Errors
///
/// An unknown agency or instrument.
pub(crate) fn asked(plan: &Plan, query: &CheckQuery) -> Result<Vec<Diagnostic>, Problem> {
    ends_in_order(query.from, query.until)?;
    let selection = Selection {
        from: query.from.unwrap_or(Date::MIN),
        until: query.until.unwrap_or(Date::MAX),
        agency: plan.find(Kind::Party, query.agency.as_deref())?,
        instrument: plan.find(Kind::Instrument, query.instrument.as_deref())?,
    };
    let asked = plan.obligations.iter().filter(|row| selection.asks_for(plan, row));
    let mut duties: Vec<(usize, usize)> =
        asked.map(|row| (row.source.document as usize, row.source.position as usize)).collect();
    duties.sort_unstable();
    let window = (query.from, query.until);
    let beyond = checked_beyond(plan, Some((selection.from, selection.until)));
    Ok(beyond
        .as_deref()
        .unwrap_or_else(|| checked(plan))
        .iter()
        .filter(|found| selection.is_whole() || is_about(plan, query, &duties, &found.place))
        .filter_map(|found| within(window, found))
        .collect())
}

/// Whether a place is in an asked duty, or in the agency or instrument itself.
fn is_about(plan: &Plan, query: &CheckQuery, duties: &[(usize, usize)], place: &Place) -> bool {
    let (Some(list), Some(entry)) = (place.list, place.entry) else { return false };
    let Some(register) = plan.documents.get(place.document) else { return false };
    if list == List::Obligations {
        return duties.binary_search(&(place.document, entry)).is_ok();
    }
    let (of_agency, instrument) = match list {
        List::Agencies => (register.agencies.get(entry).map(|entry| &entry.id), None),
        List::Groups => (register.groups.get(entry).map(|entry| &entry.id), None),
        List::Instruments => (None, register.instruments.get(entry).map(|entry| &entry.id)),
        List::Goals => (None, register.goals.get(entry).map(|entry| &entry.instrument)),
        List::Indicators => (None, register.indicators.get(entry).map(|entry| &entry.instrument)),
        List::Funding => (None, register.funding.get(entry).map(|entry| &entry.instrument)),
        List::Themes => (None, register.themes.get(entry).map(|entry| &entry.instrument)),
        _ => (None, None),
    };
    // What is asked for by both is a duty.
    match (&query.agency, &query.instrument) {
        (Some(agency), None) => of_agency == Some(agency),
        (None, Some(asked)) => instrument == Some(asked),
        _ => false,
    }
}

/// A diagnostic with those of its due days that lie in a half-open window; `None`
/// when it speaks of due days and none does.
fn within((from, until): (Option<Date>, Option<Date>), found: &Diagnostic) -> Option<Diagnostic> {
    let is_in =
        |due: Date| from.is_none_or(|from| due >= from) && until.is_none_or(|until| due < until);
    let mut found = found.clone();
    let is_empty = match &mut found.problem {
        Problem::DueOnRestDay { dates } => {
            dates.retain(|day| is_in(day.due));
            dates.is_empty()
        }
        Problem::ActSetTwice { dates, .. } => {
            *dates =
                dates.iter().copied().filter(|(one, other)| is_in(*one) || is_in(*other)).collect();
            dates.is_empty()
        }
        Problem::DueBeforeActivityEnds { dates, .. }
        | Problem::DueBeforeCutOff { dates, .. }
        | Problem::OffsetMissing { dates }
        | Problem::CutOffTooClose { dates, .. } => {
            dates.retain(|(due, _)| is_in(*due));
            dates.is_empty()
        }
        Problem::CollectorTooSoon { dates, .. } => {
            dates.retain(|(contributor, collector, _)| is_in(*contributor) || is_in(*collector));
            dates.is_empty()
        }
        Problem::DateOutsideLife { dates, .. } | Problem::DueBeforeOpened { dates, .. } => {
            *dates = dates.iter().copied().filter(|due| is_in(*due)).collect();
            dates.is_empty()
        }
        Problem::MovedTogether { dates } => {
            *dates = dates.iter().copied().filter(|(due, _)| is_in(*due)).collect();
            dates.is_empty()
        }
        _ => false,
    };
    (!is_empty).then_some(found)
}
