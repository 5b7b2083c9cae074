//! Random valid rules.

use super::Random;

const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A number from 1 to `max`, negative once in three, often near the ends.
fn signed(random: &mut Random, max: u32) -> i32 {
    let size = match random.below(4) {
        0 => 1 + random.below(max.min(3)),
        1 => max - random.below(max.min(3)),
        _ => 1 + random.below(max),
    };
    if random.one_in(3) { -(size as i32) } else { size as i32 }
}

/// Distinct values: some of the other expanders give a day twice for a value given
/// twice.
fn list(random: &mut Random, most: u32, mut value: impl FnMut(&mut Random) -> String) -> String {
    let count = 1 + random.below(most);
    let mut values: Vec<String> = Vec::new();
    for _ in 0..count {
        let value = value(random);
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values.join(",")
}

/// A valid rule over all parts, some with `SKIP`.
pub fn rule(random: &mut Random) -> String {
    let frequency = random.pick(&["YEARLY", "YEARLY", "MONTHLY", "MONTHLY", "WEEKLY", "DAILY"]);
    let mut text = format!("FREQ={frequency}");
    let (yearly, monthly) = (frequency == "YEARLY", frequency == "MONTHLY");
    if random.one_in(6) {
        let skip = random.pick(&["OMIT", "BACKWARD", "FORWARD"]);
        text += &format!(";RSCALE=GREGORIAN;SKIP={skip}");
    }
    if random.one_in(2) {
        let most = if frequency == "DAILY" { 40 } else { 6 };
        text += &format!(";INTERVAL={}", 1 + random.below(most));
    }
    if random.one_in(4) {
        text += &format!(";COUNT={}", 1 + random.below(20));
    } else if random.one_in(4) {
        text += &format!(";UNTIL={}", random.day().to_string().replace('-', ""));
    }
    let mut has_list = false;
    let mut add = |text: &mut String, name: &str, values: String| {
        *text += &format!(";{name}={values}");
        has_list = true;
    };
    if random.one_in(3) {
        let months = list(random, 4, |random| (1 + random.below(12)).to_string());
        add(&mut text, "BYMONTH", months);
    }
    let has_weeks = yearly && random.one_in(4);
    if has_weeks {
        let weeks = list(random, 3, |random| signed(random, 53).to_string());
        add(&mut text, "BYWEEKNO", weeks);
    }
    if yearly && random.one_in(4) {
        let days = list(random, 4, |random| signed(random, 366).to_string());
        add(&mut text, "BYYEARDAY", days);
    }
    if frequency != "WEEKLY" && random.one_in(3) {
        let days = list(random, 4, |random| signed(random, 31).to_string());
        add(&mut text, "BYMONTHDAY", days);
    }
    if random.one_in(2) {
        let days = list(random, 4, |random| {
            let name = random.pick(&WEEKDAYS);
            let most = if yearly { 53 } else { 5 };
            match (monthly || yearly && !has_weeks) && random.one_in(2) {
                true => format!("{}{name}", signed(random, most)),
                false => name.to_string(),
            }
        });
        add(&mut text, "BYDAY", days);
    }
    if has_list && random.one_in(3) {
        let most = if yearly { 12 } else { 5 };
        text += ";BYSETPOS=";
        text += &list(random, 3, |random| signed(random, most).to_string());
    }
    if random.one_in(3) {
        text += &format!(";WKST={}", random.pick(&WEEKDAYS));
    }
    text
}
