//! What amendments leave of the dates of a duty: each occasion has the day of the
//! version that was in force on it, and no second one.

use chrono::Datelike;
use kyhan::model::{Obligation, Timing};

use super::{Dated, Day, Law, day};

/// A year, a part of it and a day of that, as far as they tell occasions apart.
type Occasion = (i32, u32, u32);

impl Law<'_> {
    /// As [`Law::dates`], of a duty and all that states it anew.
    pub fn amended_dates(&self, text: &Obligation, from: Day, until: Day) -> Vec<Dated> {
        let mut versions = vec![(None, text)];
        let amending = self.register.obligations.iter();
        for other in amending.filter(|other| other.amends.as_ref() == Some(&text.id)) {
            versions.push((Some(self.amends_from(other, text)), other));
        }
        if versions.len() == 1 {
            return self.dates(text, from, until);
        }
        // One day, and then the later document: the sort is stable.
        versions.sort_by_key(|(from, other)| (*from, self.issued(other)));
        let mut taken: Vec<(Occasion, Dated)> = Vec::new();
        for (position, (begins, version)) in versions.iter().enumerate() {
            let ends = versions.get(position + 1).and_then(|(begins, _)| *begins);
            let name = self.names(version);
            let mut own = self.dates(version, self.first, self.last);
            own.retain(|date| begins.is_none_or(|begins| begins <= date.due));
            own.retain(|date| ends.is_none_or(|ends| date.due < ends));
            own.retain(|date| taken.iter().all(|(occasion, _)| *occasion != name(date.named)));
            taken.extend(own.into_iter().map(|date| (name(date.named), date)));
        }
        let mut dates: Vec<Dated> = taken.into_iter().map(|(_, date)| date).collect();
        dates.retain(|date| from <= date.due && date.due < until);
        dates.sort_by_key(|date| (date.due, date.named));
        dates
    }

    fn amends_from(&self, version: &Obligation, text: &Obligation) -> Day {
        let found = self.register.instruments.iter().find(|found| found.id == version.instrument);
        let relation = found.and_then(|instrument| {
            let relations = instrument.relations.iter();
            relations.into_iter().find(|relation| relation.instrument == text.instrument)
        });
        let from = relation.and_then(|relation| relation.from);
        from.map(day).or_else(|| self.issued(version)).unwrap_or_default()
    }

    fn issued(&self, text: &Obligation) -> Option<Day> {
        let found = self.register.instruments.iter().find(|found| found.id == text.instrument)?;
        found.issued.map(day)
    }

    /// What the occasions of a duty are called: the longest span of the calendar that
    /// has no two of its days.
    fn names(&self, text: &Obligation) -> impl Fn(Day) -> Occasion {
        let spans: [fn(Day) -> Occasion; 4] = [
            |on| (on.year(), 0, 0),
            |on| (on.year(), 100 + on.month0() / 3, 0),
            |on| (on.year(), on.month(), 0),
            |on| (on.year(), on.month(), on.day()),
        ];
        let only: fn(Day) -> Occasion = |_| (0, 0, 0);
        let Timing::Recurring(recurring) = &text.timing else { return only };
        let days = self.rule_days(recurring);
        let tells_apart = |name: &fn(Day) -> Occasion| {
            let mut names: Vec<Occasion> = days.iter().map(|on| name(*on)).collect();
            names.sort_unstable();
            names.iter().zip(names.iter().skip(1)).all(|(one, next)| one != next)
        };
        spans.into_iter().find(tells_apart).unwrap_or(only)
    }
}
