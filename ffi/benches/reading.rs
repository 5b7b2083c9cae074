//! What a million occurrences cost to read through the C interface, against the
//! same fields by the accessors of the Rust library, in one process. All are
//! processor times.
//!
//! ```sh
//! cargo bench -p kyhan-ffi
//! ```
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a benchmark that cannot run has nothing better to do"
)]

use std::env;
use std::ffi::{CString, c_char, c_void};
use std::hint::black_box;
use std::os::unix::ffi::OsStrExt;
use std::process::Command;
use std::ptr::{null, null_mut};
use std::time::Duration;

use cpu_time::ProcessTime;
use kyhan::{Engine, Occurrence, Schedule, ScheduleQuery};

type Handle = *mut c_void;

unsafe extern "C" {
    fn dlopen(path: *const c_char, flags: i32) -> *mut c_void;
    fn dlsym(library: *mut c_void, name: *const c_char) -> *mut c_void;
}

type EngineNew = unsafe extern "C" fn(
    *const *const c_char,
    *const usize,
    usize,
    i32,
    *mut Handle,
    *mut Handle,
) -> i32;
type Ask = unsafe extern "C" fn(
    Handle,
    i32,
    i32,
    *const c_char,
    usize,
    *const c_char,
    usize,
    usize,
    i32,
    *mut Handle,
) -> i32;
type Table = unsafe extern "C" fn(Handle, usize, i32) -> Handle;
type Number = unsafe extern "C" fn(Handle, usize, i32) -> i32;
type Text = unsafe extern "C" fn(Handle, usize, i32, *mut usize) -> *const c_char;
type Rows = unsafe extern "C" fn(Handle) -> usize;
type Free = unsafe extern "C" fn(Handle);

/// The functions of the shared library.
struct Library {
    engine_new: EngineNew,
    schedule: Ask,
    table: Table,
    date: Number,
    int: Number,
    text: Text,
    rows: Rows,
    free: Free,
}

impl Library {
    /// Builds the shared library, which cargo does not do for a benchmark by
    /// itself, and loads it.
    fn load() -> Library {
        let build = ["build", "--quiet", "--release", "--package", "kyhan-ffi"];
        let built = Command::new(env!("CARGO")).args(build).status().expect("cargo runs");
        assert!(built.success(), "the library cannot be built");
        let program = env::current_exe().expect("the path of this program");
        let release = program.ancestors().nth(2).expect("the folder above `deps`");
        let path = release.join("libkyhan_native.so");
        let path = CString::new(path.as_os_str().as_bytes()).expect("a path without NUL");
        const NOW: i32 = 2;
        // SAFETY: the path is a C string.
        let library = unsafe { dlopen(path.as_ptr(), NOW) };
        assert!(!library.is_null(), "the library cannot be loaded");
        let find = |name: &str| {
            let name = CString::new(name).expect("a name without NUL");
            // SAFETY: the library was loaded, the name is a C string.
            let found = unsafe { dlsym(library, name.as_ptr()) };
            assert!(!found.is_null(), "a function is missing");
            found
        };
        // SAFETY: kyhan.h declares these functions with these signatures.
        #[expect(clippy::multiple_unsafe_ops_per_block, reason = "one argument for all")]
        unsafe {
            Library {
                engine_new: std::mem::transmute::<Handle, EngineNew>(find("kyhan_engine_new")),
                schedule: std::mem::transmute::<Handle, Ask>(find("kyhan_schedule")),
                table: std::mem::transmute::<Handle, Table>(find("kyhan_result_table")),
                date: std::mem::transmute::<Handle, Number>(find("kyhan_result_date")),
                int: std::mem::transmute::<Handle, Number>(find("kyhan_result_int")),
                text: std::mem::transmute::<Handle, Text>(find("kyhan_result_text")),
                rows: std::mem::transmute::<Handle, Rows>(find("kyhan_result_rows")),
                free: std::mem::transmute::<Handle, Free>(find("kyhan_result_free")),
            }
        }
    }

    fn engine(&self, register: &str) -> Handle {
        let (document, length) = (register.as_ptr().cast::<c_char>(), register.len());
        let (mut engine, mut error) = (null_mut(), null_mut());
        // SAFETY: one document of that length, two places to write to.
        let status =
            unsafe { (self.engine_new)(&document, &length, 1, 0, &mut engine, &mut error) };
        assert_eq!(status, 0);
        engine
    }

    fn schedule(&self, engine: Handle) -> Handle {
        let mut result = null_mut();
        let (from, until) = (20_240_101, 20_290_101);
        // SAFETY: a live engine, no texts, a place to write to.
        let status = unsafe {
            (self.schedule)(engine, from, until, null(), 0, null(), 0, 0, 0, &mut result)
        };
        assert_eq!(status, 0);
        result
    }
}

/// How C reads a field, and how Rust does.
struct Field {
    name: &'static str,
    column: i32,
    kind: Kind,
    native: fn(&Occurrence<'_>) -> usize,
}

enum Kind {
    Text,
    Date,
    Word,
}

fn number(date: kyhan::dates::Date) -> usize {
    let (year, month, day) = date.year_month_day();
    (year * 10_000 + (month * 100 + day) as i32) as usize
}

const FIELDS: &[Field] = &[
    Field { name: "id", column: 13, kind: Kind::Text, native: |o| o.id().len() },
    Field { name: "obligation", column: 14, kind: Kind::Text, native: |o| o.obligation_id().len() },
    Field { name: "instrument", column: 15, kind: Kind::Text, native: |o| o.instrument_id().len() },
    Field { name: "provision", column: 16, kind: Kind::Text, native: |o| o.provision().len() },
    Field { name: "action", column: 17, kind: Kind::Word, native: |o| o.action() as usize + 1 },
    Field { name: "title", column: 18, kind: Kind::Text, native: |o| o.title().len() },
    Field {
        name: "bearer",
        column: 19,
        kind: Kind::Text,
        native: |o| o.bearer_id().map_or(0, str::len),
    },
    Field {
        name: "bearerAsWritten",
        column: 20,
        kind: Kind::Text,
        native: |o| o.bearer_as_written().map_or(0, str::len),
    },
    Field {
        name: "recurrenceId",
        column: 25,
        kind: Kind::Date,
        native: |o| number(o.recurrence_id()),
    },
    Field { name: "due", column: 28, kind: Kind::Date, native: |o| number(o.due()) },
    Field { name: "dueAt", column: 29, kind: Kind::Text, native: |o| o.due_at().to_string().len() },
    Field {
        name: "lastWorkingDay",
        column: 30,
        kind: Kind::Date,
        native: |o| number(o.last_working_day()),
    },
    Field {
        name: "certainty",
        column: 31,
        kind: Kind::Word,
        native: |o| o.certainty() as usize + 12,
    },
];

/// Sums what the fields give, so that both sides are seen to read the same.
fn read_native(schedule: &Schedule, fields: &[Field]) -> usize {
    let mut sum = 0;
    for occurrence in schedule.occurrences() {
        for field in fields {
            sum += black_box(field.native)(&occurrence);
        }
    }
    sum
}

fn read_c(library: &Library, result: Handle, fields: &[Field]) -> usize {
    // SAFETY: a live result.
    let table = unsafe { (library.table)(result, 0, 4) };
    // SAFETY: a live table.
    let rows = unsafe { (library.rows)(table) };
    let mut sum = 0;
    for row in 0..rows {
        for field in fields {
            let mut length = 0;
            sum += match field.kind {
                Kind::Text => {
                    // SAFETY: a live table and a place for the length.
                    black_box(unsafe { (library.text)(table, row, field.column, &mut length) });
                    length
                }
                // SAFETY: a live table.
                Kind::Date => unsafe { (library.date)(table, row, field.column) as usize },
                // SAFETY: a live table.
                Kind::Word => unsafe { (library.int)(table, row, field.column) as usize },
            };
        }
    }
    sum
}

fn register() -> String {
    let agencies: Vec<String> = (0..420)
        .map(|n| format!(r#"{{"id":"xa-{n}","name":"Ủy ban nhân dân xã {n}","level":"commune"}}"#))
        .collect();
    let members: Vec<String> = (0..420).map(|n| format!("\"xa-{n}\"")).collect();
    let obligations: Vec<String> = (0..40)
        .map(|n| {
            format!(
                r#"{{"id":"kh-1.V.{n}","instrument":"kh-1","provision":"V.{n}","action":"report",
                "title":"Báo cáo tháng {n}","bearers":["cac-xa"],"phrase":"trước ngày {day} hằng tháng",
                "timing":{{"recurring":{{"start":"2020-01-{day:02}",
                "rrule":"FREQ=MONTHLY;BYMONTHDAY={day}","bound":"before"}}}}}}"#,
                day = n % 28 + 1
            )
        })
        .collect();
    format!(
        r#"{{"kyhan":1,"agencies":[{}],"groups":[{{"id":"cac-xa","name":"Các xã",
        "members":[{}]}}],
        "instruments":[{{"id":"kh-1","kind":"plan","title":"Kế hoạch"}}],"obligations":[{}]}}"#,
        agencies.join(","),
        members.join(","),
        obligations.join(",")
    )
}

/// The best of several runs of each, taken in turns so that a noisy machine
/// disturbs both alike. Every run asks anew: a text is made in each.
fn compare(
    library: &Library,
    ours: &Engine,
    theirs: Handle,
    fields: &[Field],
) -> (Duration, Duration) {
    let query = ScheduleQuery::window("2024-01-01", "2029-01-01").expect("two dates");
    let (mut native, mut through_c) = (Duration::MAX, Duration::MAX);
    for _ in 0..7 {
        let schedule = ours.schedule(&query).expect("a schedule");
        let start = ProcessTime::now();
        let expected = read_native(&schedule, fields);
        native = native.min(start.elapsed());
        drop(schedule);
        let result = library.schedule(theirs);
        let start = ProcessTime::now();
        let found = read_c(library, result, fields);
        through_c = through_c.min(start.elapsed());
        // SAFETY: a live result, not used any more.
        unsafe { (library.free)(result) };
        assert_eq!(found, expected, "both sides read the same");
    }
    (native, through_c)
}

fn main() {
    let library = Library::load();
    let register = register();
    let ours = Engine::new(&[&register]).unwrap_or_else(|error| panic!("{error}"));
    let theirs = library.engine(&register);
    let query = ScheduleQuery::window("2024-01-01", "2029-01-01").expect("two dates");
    let rows = ours.schedule(&query).expect("a schedule").len();
    println!("{rows} occurrences; nanoseconds a field, the best of 7 runs");
    println!("{:16} {:>8} {:>8} {:>6}", "", "native", "C", "ratio");
    let each = FIELDS.chunks(1).map(|field| (field.first().map_or("", |field| field.name), field));
    for (name, fields) in each.chain([("all of them", FIELDS)]) {
        let (native, through_c) = compare(&library, &ours, theirs, fields);
        let nanoseconds = |time: Duration| time.as_nanos() as f64 / rows as f64;
        println!(
            "{name:16} {:8.1} {:8.1} {:6.2}",
            nanoseconds(native),
            nanoseconds(through_c),
            nanoseconds(through_c) / nanoseconds(native)
        );
        if fields.len() > 1 {
            println!("figure c.reading {}", nanoseconds(through_c) / nanoseconds(native));
        }
    }
}
