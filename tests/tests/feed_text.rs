//! Texts in calendars: what is written, folded and escaped, comes back as it was.

use kyhan_tests::random::Random;
use kyhan_tests::trials::FeedTexts;

/// Syllables, blanks, separators, line ends, letters of every width.
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

fn text(random: &mut Random, longest: u32) -> String {
    let parts = (0..random.below(longest)).map(|_| random.pick(&PARTS));
    "T".to_owned() + &parts.collect::<String>()
}

#[test]
fn texts_come_back_as_they_were() {
    let mut random = Random::new(20_240_115);
    for round in 0..2_000 {
        let (title, phrase, agency) =
            (text(&mut random, 80), text(&mut random, 200), text(&mut random, 30));
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
