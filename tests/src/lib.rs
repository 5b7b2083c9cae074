//! Shared helpers of the tests.

pub mod national;
pub mod random_duties;
pub mod random_registers;
pub mod random_rules;
pub mod slow_dates;
pub mod slow_recurrence;
pub mod trials;
pub mod vectors;

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
