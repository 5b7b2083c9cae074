//! Times of several ways to do the same work. All are times of this process on
//! a core, so that waiting for one while others work does not count.

use std::time::Duration;

use cpu_time::ProcessTime;

/// What a sample should last, so that the clock's own step does not count.
const SAMPLE: Duration = Duration::from_millis(2);
/// Samples of each way.
const ROUNDS: usize = 15;

/// The least time that one call of each way takes, in seconds. The ways run in
/// turns; the least of the samples is what the work costs when nothing
/// interferes.
pub fn least_seconds<const WAYS: usize>(ways: [&mut dyn FnMut(); WAYS]) -> [f64; WAYS] {
    let mut ways = ways.map(|way| (calls_per_sample(way), way));
    let mut least = [f64::INFINITY; WAYS];
    for _ in 0..ROUNDS {
        for (least, (calls, way)) in least.iter_mut().zip(&mut ways) {
            let started = ProcessTime::now();
            for _ in 0..*calls {
                way();
            }
            *least = least.min(started.elapsed().as_secs_f64() / f64::from(*calls));
        }
    }
    least
}

fn calls_per_sample(way: &mut dyn FnMut()) -> u32 {
    way();
    let mut calls = 1;
    loop {
        let started = ProcessTime::now();
        for _ in 0..calls {
            way();
        }
        if started.elapsed() >= SAMPLE || calls >= 1 << 20 {
            return calls;
        }
        calls *= 2;
    }
}

/// The result of a piece of work and the seconds it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let started = ProcessTime::now();
    let result = work();
    (result, started.elapsed().as_secs_f64())
}

/// The geometric mean; of ratios the mean that does not depend on which side is
/// the divisor.
pub fn geometric_mean(ratios: &[f64]) -> f64 {
    let sum: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
    (sum / ratios.len() as f64).exp()
}
