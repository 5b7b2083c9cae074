//! What Prometheus asks for, in its text form, version 0.0.4.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Method, route and status.
type Sort = (String, String, u16);

/// Counted since the service began.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    requests: Mutex<BTreeMap<Sort, (u64, Duration)>>,
    pub(crate) appended: AtomicU64,
    pub(crate) reloads: AtomicU64,
    pub(crate) failed_reloads: AtomicU64,
}

/// What is so now.
#[derive(Debug)]
pub(crate) struct Now {
    pub(crate) agencies: usize,
    pub(crate) plans_are_current: bool,
    /// Records and broken lines, unless their file cannot be read.
    pub(crate) records: Option<(usize, usize)>,
}

impl Metrics {
    /// Counts a request. Its route is a pattern, because addresses hold tokens.
    pub(crate) fn count(&self, method: &str, route: &str, status: u16, taken: Duration) {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        let (count, sum) =
            requests.entry((method.to_owned(), route.to_owned(), status)).or_default();
        *count += 1;
        *sum += taken;
    }

    pub(crate) fn text(&self, now: &Now) -> String {
        let mut out = String::new();
        head(&mut out, "kyhan_requests", "summary", "Requests and the seconds they took.");
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        for ((method, route, status), (count, sum)) in &*requests {
            let labels = format!("{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}}");
            // Writing to a string cannot fail.
            let _ = writeln!(out, "kyhan_requests_count{labels} {count}");
            let _ = writeln!(out, "kyhan_requests_sum{labels} {}", sum.as_secs_f64());
        }
        drop(requests);
        let counter = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let (records, broken) = now.records.unwrap_or_default();
        for (name, kind, help, value) in [
            (
                "kyhan_records_appended_total",
                "counter",
                "Records appended here.",
                counter(&self.appended),
            ),
            ("kyhan_reloads_total", "counter", "Plans taken up.", counter(&self.reloads)),
            (
                "kyhan_reloads_failed_total",
                "counter",
                "Changed plans that were refused.",
                counter(&self.failed_reloads),
            ),
            (
                "kyhan_plans_current",
                "gauge",
                "1 while the plans in the files are those served.",
                now.plans_are_current.into(),
            ),
            (
                "kyhan_records_readable",
                "gauge",
                "1 while the file of records can be read.",
                now.records.is_some().into(),
            ),
            ("kyhan_records", "gauge", "Records in the file.", records as u64),
            (
                "kyhan_records_broken_lines",
                "gauge",
                "Lines of the file that are no record.",
                broken as u64,
            ),
            ("kyhan_agencies", "gauge", "Agencies with a calendar.", now.agencies as u64),
        ] {
            head(&mut out, name, kind, help);
            let _ = writeln!(out, "{name} {value}");
        }
        out
    }
}

fn head(out: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}");
}
