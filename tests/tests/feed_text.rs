//! Texts in calendars: what is written, folded and escaped, comes back as it
//! was. The reader here is made after RFC 5545 alone and shares nothing with
//! the writer.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "tests fail by panicking"
)]

use kyhan::{Engine, FeedQuery, FeedStyle, Format};
use serde_json::json;

/// A small generator of random numbers (SplitMix64), so that a seed says all.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    /// Syllables, blanks, separators, line ends, letters of every width.
    fn text(&mut self, longest: usize) -> String {
        const PARTS: [&str; 28] = [
            "a",
            "ế",
            "ợ",
            "Đ",
            "kế hoạch",
            "nghị quyết",
            "bình đẳng giới",
            "Ủy ban",
            " ",
            "  ",
            ",",
            ";",
            "\\",
            "\\n",
            "\\,",
            "\n",
            "\n\n",
            ":",
            "\"",
            "“",
            "”",
            "…",
            "–",
            "🗓",
            "𝒳",
            "\t",
            "=",
            "x",
        ];
        let mut text = String::from("T");
        for _ in 0..self.below(longest) {
            text.push_str(PARTS[self.below(PARTS.len())]);
        }
        text
    }
}

/// The value of a property of the only event.
fn property(calendar: &str, name: &str) -> String {
    for line in calendar.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    let event = calendar.split("BEGIN:VEVENT\r\n").nth(1).unwrap().replace("\r\n ", "");
    let head = format!("{name}:");
    let value = event.split("\r\n").find_map(|line| line.strip_prefix(&head)).unwrap();
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next() {
                Some('n') => '\n',
                Some(escaped @ ('\\' | ',' | ';')) => escaped,
                other => panic!("a backslash escapes {other:?}: {value}"),
            },
            ',' | ';' => panic!("a bare separator: {value}"),
            letter => letter,
        });
    }
    text
}

#[test]
fn texts_come_back_as_they_were() {
    let mut random = Random(20_240_115);
    for round in 0..2_000 {
        let title = random.text(80);
        let phrase = random.text(200);
        let register = json!({
            "kyhan": 1,
            "agencies": [{"id": "a", "name": random.text(30), "level": "province"}],
            "instruments": [{"id": "i", "kind": "plan", "title": "Kế hoạch"}],
            "obligations": [{
                "id": "o", "instrument": "i", "provision": "1", "title": title,
                "action": "report", "bearers": ["a"], "phrase": phrase,
                "timing": {"once": {"when": "2024-12-15", "bound": "by"}},
            }],
        });
        let engine = Engine::new(&[register.to_string()]).unwrap();
        let window = ("2024-01-01".parse().unwrap(), "2025-01-01".parse().unwrap());
        let query =
            FeedQuery { agency: Some("a".to_owned()), ..FeedQuery::window(window.0, window.1) };
        let feed = engine.feed(&query).unwrap();
        let calendar = feed.render(Format::Ics, &FeedStyle::default());
        assert_eq!(property(&calendar, "SUMMARY"), title, "round {round}");
        let description = property(&calendar, "DESCRIPTION");
        let quoted = format!("Văn bản ghi: “{phrase}”\n");
        assert!(description.starts_with(&quoted), "round {round}: {description:?}");
        let again = engine.feed(&query).unwrap().render(Format::Ics, &FeedStyle::default());
        assert_eq!(calendar, again);
    }
}
