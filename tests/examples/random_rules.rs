//! Prints random valid rules as lines `start<TAB>rrule<TAB>from<TAB>until`; its
//! arguments are how many and the seed.

use kyhan_tests::random::Random;
use kyhan_tests::random::rules::rule;

fn main() {
    let mut arguments = std::env::args().skip(1).filter_map(|text| text.parse().ok());
    let count = arguments.next().unwrap_or(1_000_u64);
    let mut random = Random::new(arguments.next().unwrap_or(1));
    for _ in 0..count {
        let start = random.day();
        let rule = rule(&mut random);
        let years = match rule.get(5..7) {
            Some("YE") => 9,
            Some("MO") => 2,
            _ => 1,
        };
        println!("{start}\t{rule}\t{start}\t{}", start + years * 366);
    }
}
