//! The earlier or the later of several last days, and an earliest day.

use kyhan::model::{
    After, Anchor, Bound, Holds, Limit, LimitDay, Limits, Obligation, Once, Timing,
};

use super::{Convention, Day, Due, Law, day, when_first};

impl Law<'_> {
    /// Each limit as a duty of its own, those of one occasion side by side.
    pub(super) fn limits(&self, text: &Obligation, limits: &Limits) -> Vec<Due> {
        let alone = |limit: &Limit, convention: Option<Convention>| {
            let timing = match limit {
                Limit::Once(day) => {
                    let LimitDay { when, bound } = *day;
                    Timing::Once(Once { when, bound, time: None, tentative: None })
                }
                Limit::Within(within) => Timing::Within(within.clone()),
                Limit::LeadTime(lead) => Timing::LeadTime(lead.clone()),
            };
            let is_fixed = is_fixed(&timing);
            (is_fixed, self.dues(&Obligation { timing, convention, ..text.clone() }))
        };
        let latest: Vec<(bool, Vec<Due>)> =
            limits.latest.iter().map(|limit| alone(limit, text.convention)).collect();
        let earliest = limits.earliest.as_ref().map(|limit| match limit {
            Limit::Once(stated) => {
                let first = day(when_first(stated.when));
                (true, vec![Due { named: first, ..self.stated(first, Bound::On, None) }])
            }
            limit => alone(limit, Some(Convention::Unadjusted)),
        });
        let all = || latest.iter().chain(&earliest);
        let source = all().find(|(is_fixed, _)| !is_fixed).or_else(|| all().next());
        let Some((_, occasions)) = source else { return Vec::new() };
        let of = |(is_fixed, dues): &(bool, Vec<Due>), named: Day| -> Option<usize> {
            if *is_fixed { Some(0) } else { dues.iter().position(|due| due.named == named) }
        };
        let mut found = Vec::new();
        for named in occasions.iter().map(|due| due.named) {
            let last_days = latest.iter().filter_map(|limit| limit.1.get(of(limit, named)?));
            let counted_from = last_days.clone().filter_map(|due| due.counted_from).min();
            let chosen = match limits.holds {
                Some(Holds::Later) => last_days.rev().max_by_key(|due| (due.day, due.minutes)),
                _ => last_days.min_by_key(|due| (due.day, due.minutes)),
            };
            let opens =
                earliest.as_ref().and_then(|limit| Some(limit.1.get(of(limit, named)?)?.day));
            if let Some(due) = chosen {
                found.push(Due {
                    named,
                    unmoved: due.unmoved,
                    day: due.day,
                    minutes: due.minutes,
                    opens,
                    counted_from,
                });
            }
        }
        found
    }
}

/// Whether a limit is the same for all time.
fn is_fixed(timing: &Timing) -> bool {
    match timing {
        Timing::Once(_) => true,
        Timing::Within(within) => match &within.after {
            After::Event(_) => true,
            After::Lunar(day) => day.year.is_some(),
            _ => false,
        },
        Timing::LeadTime(lead) => match &lead.before {
            Anchor::Event(_) => true,
            Anchor::Lunar(day) => day.year.is_some(),
            Anchor::Obligation(_) => false,
        },
        _ => false,
    }
}
