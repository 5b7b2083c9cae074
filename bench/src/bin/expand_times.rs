//! Answers each rule of `tests/peers/rules.tsv` with the seconds that reading
//! and expanding it takes, the number of its days and the sum of their numbers.

use std::hint::black_box;

use kyhan_bench::rules::rules;
use kyhan_bench::turns::least_seconds;

fn main() {
    for rule in rules() {
        let (count, sum) = rule.expand();
        let [seconds] = least_seconds([&mut || {
            black_box(black_box(&rule).expand());
        }]);
        println!("{seconds:e}\t{count}\t{sum}");
    }
}
