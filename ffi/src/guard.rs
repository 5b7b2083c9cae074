//! Where panics end.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs the body of an export. A panic, which would be undefined behaviour in
/// the caller's frames, becomes the fallback. The host's panic hook is left
/// alone: swapping it per call would be a race between threads.
///
/// Unwind safety: engines and results are immutable, so a panic cannot leave
/// one half-changed; texts that are made on first reading are kept only whole.
#[inline]
pub(crate) fn guard<T>(fallback: T, body: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(|| {
        #[cfg(feature = "panic-on-purpose")]
        on_purpose::strike();
        body()
    }))
    .unwrap_or(fallback)
}

/// The switch with which a test build panics in every export.
#[cfg(feature = "panic-on-purpose")]
mod on_purpose {
    use std::sync::atomic::{AtomicBool, Ordering};

    static ARMED: AtomicBool = AtomicBool::new(false);

    pub(super) fn strike() {
        if ARMED.load(Ordering::Relaxed) {
            #[expect(clippy::panic, reason = "it is what this switch is for")]
            std::panic::panic_any("on purpose");
        }
    }

    /// Not zero: from now on every other function panics inside.
    #[unsafe(no_mangle)]
    pub extern "C" fn kyhan_test_panic_on_purpose(armed: i32) {
        ARMED.store(armed != 0, Ordering::Relaxed);
    }
}
