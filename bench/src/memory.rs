//! The memory of this process, as Linux counts it.

use std::fs;

/// Forgets the peak so far. Where the system has no such thing, the peak is
/// that of the whole run.
pub fn reset_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

/// The most resident memory since the last reset, in megabytes; `None` where
/// the system does not say.
pub fn peak_megabytes() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}
