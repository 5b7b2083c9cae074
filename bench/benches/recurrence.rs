//! Rules read and expanded, against the `rrule` crate; and a window far from
//! the start against one at the start.
#![allow(clippy::expect_used, reason = "a benchmark fails by panicking")]

use std::hint::black_box;

use chrono::TimeZone;
use kyhan::dates::Date;
use kyhan::dates::recurrence::Recurrence;
use kyhan_bench::figures::figure;
use kyhan_bench::rules::{Found, YEARS, rules};
use kyhan_bench::turns::{geometric_mean, least_seconds};
use rrule::{RRule, Tz, Unvalidated};

fn main() {
    against_the_rrule_crate();
    far_from_the_start();
}

fn expand_with_rrule_crate(start: Date, text: &str, until: Date) -> Found {
    let midnight = |date: Date| {
        let (year, month, day) = date.year_month_day();
        let midnight = Tz::UTC.with_ymd_and_hms(year, month, day, 0, 0, 0);
        midnight.single().expect("UTC has every midnight")
    };
    let rule: RRule<Unvalidated> = text.parse().expect("the rule is right");
    let set = rule.build(midnight(start)).expect("the rule is right");
    let until = midnight(until);
    let days = set.into_iter().take_while(|day| *day < until);
    days.fold((0, 0), |(count, sum), day| (count + 1, sum + day.timestamp() / 86_400))
}

fn against_the_rrule_crate() {
    println!("read and expanded over {YEARS} years, nanoseconds");
    println!("   days    kyhan  rrule crate   ratio  rule");
    let mut ratios = Vec::new();
    for rule in rules() {
        let (start, until) = rule.span();
        // The crate wants a time of day in UNTIL.
        let parts = rule.text.split(';').map(|part| match part.starts_with("UNTIL=") {
            true => format!("{part}T000000Z"),
            false => part.to_owned(),
        });
        let text = parts.collect::<Vec<_>>().join(";");
        let found = rule.expand();
        assert_eq!(found, expand_with_rrule_crate(start, &text, until), "{}", rule.text);
        let [ours, theirs] = least_seconds([
            &mut || {
                black_box(black_box(&rule).expand());
            },
            &mut || {
                black_box(expand_with_rrule_crate(start, black_box(&text), until));
            },
        ]);
        let ratio = theirs / ours;
        println!(
            "{:7}  {:7.0}  {:11.0}  {ratio:6.1}  {}",
            found.0,
            ours * 1e9,
            theirs * 1e9,
            rule.text
        );
        ratios.push(ratio);
    }
    ratios.sort_by(f64::total_cmp);
    figure("peers.rrule-crate.rules", ratios.len() as f64);
    figure("peers.rrule-crate.mean", geometric_mean(&ratios));
    figure("peers.rrule-crate.least", ratios.first().copied().unwrap_or_default());
    figure("peers.rrule-crate.most", ratios.last().copied().unwrap_or_default());
}

fn far_from_the_start() {
    println!("the days of one year, from a start at its beginning and from one 50 years before");
    println!("     near      far   ratio  rule");
    let (from, until) = (Date::new(2026, 1, 1), Date::new(2027, 1, 1));
    let (from, until) = (from.expect("a day"), until.expect("a day"));
    let early = Date::new(1976, 1, 1).expect("a day");
    let mut ratios = Vec::new();
    for rule in rules() {
        let is_endless = !rule.text.contains("COUNT=") && !rule.text.contains("UNTIL=");
        if !is_endless {
            continue;
        }
        let recurrence = |start| {
            Recurrence::new(start, rule.text.parse().expect("the rule is right"), vec![], vec![])
                .expect("the rule has a day")
        };
        let (near, far) = (recurrence(from), recurrence(early));
        let [near, far] = least_seconds([
            &mut || {
                black_box(near.between(black_box(from), until).count());
            },
            &mut || {
                black_box(far.between(black_box(from), until).count());
            },
        ]);
        println!("{:9.0}{:9.0}  {:6.2}  {}", near * 1e9, far * 1e9, far / near, rule.text);
        ratios.push(far / near);
    }
    let most = ratios.iter().copied().fold(0.0, f64::max);
    figure("far.rules", ratios.len() as f64);
    figure("far.mean", geometric_mean(&ratios));
    figure("far.most", most);
}
