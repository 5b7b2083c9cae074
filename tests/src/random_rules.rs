//! Random valid rules, the same for the same seed.

use kyhan::dates::Date;

/// A small generator of random numbers (xorshift64*).
pub struct Random(u64);

impl Random {
    /// Any seed but 0.
    pub fn new(seed: u64) -> Random {
        Random(seed.max(1))
    }

    /// A number from 0 up to and without `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32;
        ((high * u64::from(end)) >> 32) as u32
    }

    /// True once in `times`.
    pub fn one_in(&mut self, times: u32) -> bool {
        self.below(times) == 0
    }

    fn pick<'a>(&mut self, values: &[&'a str]) -> &'a str {
        values.get(self.below(values.len() as u32) as usize).copied().unwrap_or("")
    }

    /// A number from 1 to `max`, negative once in three, often near the ends.
    fn signed(&mut self, max: u32) -> i32 {
        let size = match self.below(4) {
            0 => 1 + self.below(max.min(3)),
            1 => max - self.below(max.min(3)),
            _ => 1 + self.below(max),
        };
        if self.one_in(3) { -(size as i32) } else { size as i32 }
    }

    fn list(&mut self, most: u32, mut value: impl FnMut(&mut Random) -> String) -> String {
        let count = 1 + self.below(most);
        let mut values: Vec<String> = Vec::new();
        for _ in 0..count {
            // Some of the foreign expanders give a day twice for a value given twice.
            let value = value(self);
            if !values.contains(&value) {
                values.push(value);
            }
        }
        values.join(",")
    }

    /// A day from 1995 to 2035, often at the end of a month or year.
    pub fn day(&mut self) -> Date {
        let first = Date::new(1995, 1, 1).map_or(0, Date::day_number);
        let day = Date::clamped(i64::from(first) + i64::from(self.below(41 * 365)));
        match self.below(4) {
            0 => day.month_end(),
            1 => Date::new(day.year(), 12, 29).unwrap_or(day) + self.below(7) as i32,
            _ => day,
        }
    }
}

const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A valid rule over all parts, by chance with `SKIP`.
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
        let months = random.list(4, |random| (1 + random.below(12)).to_string());
        add(&mut text, "BYMONTH", months);
    }
    let has_weeks = yearly && random.one_in(4);
    if has_weeks {
        let weeks = random.list(3, |random| random.signed(53).to_string());
        add(&mut text, "BYWEEKNO", weeks);
    }
    if yearly && random.one_in(4) {
        let days = random.list(4, |random| random.signed(366).to_string());
        add(&mut text, "BYYEARDAY", days);
    }
    if frequency != "WEEKLY" && random.one_in(3) {
        let days = random.list(4, |random| random.signed(31).to_string());
        add(&mut text, "BYMONTHDAY", days);
    }
    if random.one_in(2) {
        let days = random.list(4, |random| {
            let name = random.pick(&WEEKDAYS);
            let most = if yearly { 53 } else { 5 };
            match (monthly || yearly && !has_weeks) && random.one_in(2) {
                true => format!("{}{name}", random.signed(most)),
                false => name.to_string(),
            }
        });
        add(&mut text, "BYDAY", days);
    }
    if has_list && random.one_in(3) {
        let most = if yearly { 12 } else { 5 };
        text += ";BYSETPOS=";
        text += &random.list(3, |random| random.signed(most).to_string());
    }
    if random.one_in(3) {
        text += &format!(";WKST={}", random.pick(&WEEKDAYS));
    }
    text
}
