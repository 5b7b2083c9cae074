//! Signs of life on standard error while long work goes on.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// Shorter work shows nothing.
const LONG_WORK_BYTES: u64 = 4 * 1024 * 1024;
/// Fewer pieces show nothing.
const MANY_PIECES: u64 = 200;

/// A bar over the bytes to read; hidden unless it is long and somebody looks.
pub(crate) fn reading(bytes: u64, label: &'static str) -> ProgressBar {
    if !is_shown(bytes) {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{msg} {bar:30} {bytes}/{total_bytes}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(bytes).with_style(style).with_message(label)
}

/// A spinner while bytes are worked on; hidden unless that is long and somebody
/// looks.
pub(crate) fn working(bytes: u64, label: &'static str) -> ProgressBar {
    if !is_shown(bytes) {
        return ProgressBar::hidden();
    }
    let spinner = ProgressBar::new_spinner().with_message(label);
    spinner.enable_steady_tick(Duration::from_millis(120));
    spinner
}

/// A bar over so many pieces of work; hidden unless they are many and somebody
/// looks.
pub(crate) fn counting(pieces: u64, label: &'static str) -> ProgressBar {
    if pieces < MANY_PIECES || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(pieces).with_style(style).with_message(label)
}

fn is_shown(bytes: u64) -> bool {
    bytes >= LONG_WORK_BYTES && io::stderr().is_terminal()
}
