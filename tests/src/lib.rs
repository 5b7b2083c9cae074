//! Shared helpers of the tests.

pub mod national;
pub mod random;
pub mod slow_dates;
pub mod slow_recurrence;
pub mod trials;
pub mod vectors;

/// How many cases a long test tries, of `all`: a tenth. `KYHAN_CASES=full` asks
/// for all of them, a number for so many times all.
///
/// # Panics
///
/// When `KYHAN_CASES` says something else.
#[expect(clippy::expect_used, reason = "tests fail by panicking")]
pub fn cases(all: usize) -> usize {
    match std::env::var("KYHAN_CASES").as_deref() {
        Err(_) => all.div_ceil(10),
        Ok("full") => all,
        Ok(times) => all * times.parse::<usize>().expect("KYHAN_CASES is `full` or a number"),
    }
}

/// The documents of `examples/plans`, by name.
///
/// # Panics
///
/// When the folder cannot be read.
#[expect(clippy::unwrap_used, reason = "tests fail by panicking")]
pub fn plans() -> Vec<Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/plans");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files.iter().map(|file| std::fs::read(file).unwrap()).collect()
}
