//! Texts in calendars: what is written, folded and escaped, comes back as it
//! was.
#![allow(clippy::indexing_slicing, reason = "tests fail by panicking")]

use kyhan_tests::trials::FeedTexts;

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

#[test]
fn texts_come_back_as_they_were() {
    let mut random = Random(20_240_115);
    for round in 0..2_000 {
        let (title, phrase, agency) = (random.text(80), random.text(200), random.text(30));
        let texts = FeedTexts {
            title: &title,
            phrase: &phrase,
            agency: &agency,
            instrument: "Kế hoạch",
            provision: "1",
            day: round,
            ..FeedTexts::default()
        };
        texts.come_back();
    }
}
