//! Every command on the five plans.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    unreachable_pub,
    dead_code,
    reason = "tests fail by panicking, and each file uses a part of the support"
)]

mod support;

use std::io::Read;
use std::process::Stdio;

use serde_json::Value;
use support::{command, kyhan, read};

const PLANS: &str = "examples/plans";
const DECADE: [&str; 4] = ["--from", "2021-01-01", "--until", "2031-01-01"];

fn schedule(more: &[&str]) -> support::Run {
    kyhan(&[&["schedule", PLANS], &DECADE[..], more].concat())
}

/// Compares with a file of `tests/expected`; `KYHAN_BLESS=1` writes it.
#[track_caller]
fn assert_expected(name: &str, found: &str) {
    let path = format!("{}/tests/expected/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("KYHAN_BLESS").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap();
    assert_eq!(found, expected, "{name}: KYHAN_BLESS=1 writes it anew");
}

#[test]
fn the_first_table_of_a_newcomer_fits_its_width() {
    for (lang, width) in [("vi", 80), ("vi", 120), ("en", 120), ("en", 160)] {
        let page = read(
            command(&[&["schedule", PLANS], &DECADE[..], &["--lang", lang]].concat())
                .env("COLUMNS", width.to_string())
                .output()
                .unwrap(),
        )
        .answer();
        // Commands to copy are not broken into lines.
        for line in page.lines().filter(|line| !line.contains(": kyhan ")) {
            let columns = unicode_width::UnicodeWidthStr::width(line);
            assert!(columns <= width, "{columns} columns: {line}");
        }
        assert_expected(&format!("decade.{lang}.{width}.txt"), &page);
    }
}

#[test]
fn a_pipe_gets_no_colours_and_a_forced_one_does() {
    let plain = schedule(&[]).answer();
    assert!(!plain.contains('\u{1b}'));
    let mut forced = command(&[&["schedule", PLANS], &DECADE[..]].concat());
    let coloured = read(forced.env("CLICOLOR_FORCE", "1").output().unwrap()).answer();
    assert!(coloured.contains("\u{1b}[1m"));
}

#[test]
fn json_is_the_answer_of_the_library() {
    let documents: Vec<Vec<u8>> = {
        let mut files: Vec<_> = std::fs::read_dir(format!("../{PLANS}"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        files.iter().map(|file| std::fs::read(file).unwrap()).collect()
    };
    let request =
        br#"{"call": "schedule", "from": "2021-01-01", "until": "2031-01-01", "lang": "en"}"#;
    let expected = kyhan::answer(&documents, request).unwrap();
    assert_eq!(schedule(&["--format", "json", "--lang", "en"]).answer(), expected + "\n");
    let expected = kyhan::answer(&documents, br#"{"call": "coverage"}"#).unwrap();
    assert_eq!(kyhan(&["coverage", PLANS, "--format", "json"]).answer(), expected + "\n");
}

#[test]
fn csv_leaves_no_duty_out() {
    let json: Value = serde_json::from_str(&schedule(&["--format", "json"]).answer()).unwrap();
    let ids = |list: &str, field: &str| -> Vec<String> {
        let entries = json[list].as_array().unwrap();
        entries.iter().map(|entry| entry[field].as_str().unwrap().to_owned()).collect()
    };
    let text = schedule(&["--format", "csv"]).answer();
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let column = |name: &str| {
        let mut head = csv::Reader::from_reader(text.as_bytes());
        head.headers().unwrap().iter().position(|title| title == name).unwrap()
    };
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    let of = |kind: &str, name: &str| -> Vec<String> {
        let (kind_column, column) = (column("kind"), column(name));
        rows.iter()
            .filter(|row| &row[kind_column] == kind)
            .map(|row| row[column].to_owned())
            .collect()
    };
    assert_eq!(of("dated", "id"), ids("occurrences", "id"));
    assert_eq!(of("undated", "obligation"), ids("undated", "obligation"));
    assert_eq!(of("undated", "reason"), ids("undated", "reason"));
    assert!(of("dated", "because").iter().all(|because| !because.is_empty()));
    assert!(text.contains("\r\n"));
}

#[test]
fn markdown_and_the_undated_list_name_every_duty() {
    let json: Value = serde_json::from_str(&schedule(&["--format", "json"]).answer()).unwrap();
    let markdown = schedule(&["--format", "md"]).answer();
    let listed = read(
        command(&[&["schedule", PLANS], &DECADE[..], &["--undated"]].concat())
            .env("COLUMNS", "4000")
            .output()
            .unwrap(),
    )
    .answer();
    for duty in json["undated"].as_array().unwrap() {
        let id = duty["obligation"].as_str().unwrap();
        assert!(markdown.contains(&format!("`{id}`")), "{id}");
        assert!(listed.contains(duty["title"].as_str().unwrap()), "{id}");
    }
    let cells: Vec<usize> = markdown
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(|line| line.replace("\\|", "").matches('|').count())
        .collect();
    assert!(cells.len() > 20 && cells.iter().all(|count| *count == 7));
}

#[test]
fn chains_say_who_sends_what_without_codes() {
    for format in ["table", "md"] {
        let text = kyhan(&["chains", PLANS, "--format", format]).answer();
        for words in ["21 cấp tỉnh", "chưa xác định", "09/6/2024", "24/11/2030", "Gấp nhất: "]
        {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(!text.contains("qnam-2024"), "{text}");
    }
}

#[test]
fn one_agency_and_one_instrument() {
    let arguments = ["--agency", "so-y-te-qnam", "--format", "json"];
    let answer: Value = serde_json::from_str(&schedule(&arguments).answer()).unwrap();
    let bearers: Vec<&str> = answer["occurrences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|occurrence| occurrence["bearer"].as_str().unwrap())
        .collect();
    assert_eq!(bearers, ["so-y-te-qnam"; 3]);
    let page = schedule(&["--instrument", "qtri-2021-2030", "--lang", "en"]).answer();
    assert!(page.contains("24 Nov every year"), "{page}");
    assert!(!page.contains("2024 plan"), "{page}");
}

#[test]
fn an_empty_window_says_so() {
    let arguments =
        ["schedule", PLANS, "--from", "1990-01-01", "--until", "1991-01-01", "--lang", "en"];
    let page = kyhan(&arguments).answer();
    let first = "Nothing falls due from 1 Jan 1990 up to, not including, 1 Jan 1991.";
    assert_eq!(page.lines().next(), Some(first));
    // None of the documents was in force then.
    assert!(!page.contains("without a computable date"), "{page}");
}

#[test]
fn check_lists_the_risks_with_their_places() {
    let page = kyhan(&["check", PLANS, "--lang", "en"]).answer();
    assert!(page.contains(
        "examples/plans/quang-nam-2024.json:2136:5: warning[unidentified-document]: the document \
         has no number, symbol and day of issue\n"
    ));
    assert!(page.ends_with("0 errors, 64 warnings in 6 files\n"), "{page}");

    let json = kyhan(&["check", PLANS, "--format", "json"]).answer();
    let answer: Value = serde_json::from_str(&json).unwrap();
    let diagnostics = answer["diagnostics"].as_array().unwrap();
    assert_eq!(diagnostics.len(), 64);
    for found in diagnostics {
        let file = found["file"].as_str().unwrap();
        let line = found["line"].as_u64().unwrap() as usize;
        let text = std::fs::read_to_string(format!("../{file}")).unwrap();
        // The line holds the last name of the pointer, or begins the entry.
        let last = found["pointer"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        let there = text.lines().nth(line - 1).unwrap().trim_start();
        let is_entry = last.parse::<usize>().is_ok() && there.starts_with(['{', '"']);
        let is_member = there.contains(&format!("\"{last}\""));
        let is_absent = last == "bearers" && there.starts_with('{');
        assert!(is_entry || is_member || is_absent, "{found} is not at {there}");
    }
}

#[test]
fn explain_tells_each_step() {
    let id = "qnam-2024.V.1.annual/so-y-te-qnam/2024-12-15";
    let text = kyhan(&["explain", PLANS, id, "--lang", "en"]).answer();
    assert_expected("explain.en.txt", &text);
    assert_expected("explain.vi.txt", &kyhan(&["explain", PLANS, id]).answer());
}

#[test]
fn coverage_shows_owners_and_overlaps() {
    let page = kyhan(&["coverage", PLANS, "--lang", "en"]).answer();
    assert!(page.ends_with("64 indicators: 48 covered, 14 gaps, 2 overlaps\n"), "{page}");
    assert_eq!(page.matches("OVERLAP").count(), 2);
}

#[test]
fn workdays_prints_six_fields_a_line() {
    let arguments = ["workdays", "--from", "2025-04-01", "--until", "2025-05-03"];
    let text = kyhan(&arguments).answer();
    let fields: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert!(
        fields.iter().all(|line| line.len() == 6 && line.iter().all(|field| !field.is_empty()))
    );
    let days: Vec<(&str, &str)> = fields.iter().map(|line| (line[0], line[1])).collect();
    assert_eq!(
        days,
        [
            ("2025-04-07", "off"),
            ("2025-04-26", "working"),
            ("2025-04-30", "off"),
            ("2025-05-01", "off"),
            ("2025-05-02", "off"),
        ]
    );
    let far = kyhan(&["workdays", "--from", "2040-01-01", "--until", "2040-01-02"]).answer();
    assert!(far.ends_with("\tprovisional\tvn-public-sector,vn-statutory\n"), "{far}");
    let of = |date: &str| fields.iter().find(|line| line[0] == date).map(|line| line[5]);
    assert_eq!(of("2025-05-01"), Some("vn-public-sector,vn-statutory"));
    assert_eq!(of("2025-05-02"), Some("vn-public-sector"));
    let statutory = kyhan(&[&arguments[..], &["--calendar", "vn-statutory"]].concat()).answer();
    assert!(!statutory.contains("2025-04-26"), "{statutory}");
}

#[test]
fn expand_prints_dates_to_the_end_of_the_calendar() {
    let every = |more: &[&str]| {
        kyhan(&[&["expand", "--start", "2024-01-31", "--rrule"], more].concat()).answer()
    };
    let month_ends = ["RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD", "--limit", "3"];
    assert_eq!(every(&month_ends), "2024-01-31\n2024-02-29\n2024-03-31\n");
    let window = ["FREQ=DAILY", "--from", "2025-03-01", "--until", "2025-03-03"];
    assert_eq!(every(&window), "2025-03-01\n2025-03-02\n");
    let endless = every(&["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"]);
    assert_eq!(endless.lines().count(), 9999 - 2024 + 1);
    assert!(endless.ends_with("\n9999-12-31\n"));
    assert_eq!(every(&["FREQ=DAILY", "--limit", "0"]), "");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let decade = [&["schedule", PLANS, "--format", "csv"], &DECADE[..]].concat();
    for arguments in [vec!["expand", "--start", "2024-01-01", "--rrule", "FREQ=DAILY"], decade] {
        let mut child =
            command(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = [0; 4];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let run = read(child.wait_with_output().unwrap());
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    }
}

#[test]
fn a_file_named_twice_is_read_once() {
    let file = "examples/plans/quang-nam-2024.json";
    let once = kyhan(&["check", PLANS, "--lang", "en"]).answer();
    assert_eq!(kyhan(&["check", PLANS, file, "./examples", "--lang", "en"]).code, Some(1));
    assert_eq!(kyhan(&["check", PLANS, file, "--lang", "en"]).answer(), once);
}

#[test]
fn calendars_are_the_same_bytes_on_one_core_and_on_several() {
    let published = |threads: &str| {
        let folder = support::folder(&format!("calendars-{threads}"));
        let out = folder.to_str().unwrap();
        let arguments = [&["calendars", PLANS], &DECADE[..], &["--out", out]].concat();
        read(command(&arguments).env("RAYON_NUM_THREADS", threads).output().unwrap()).answer();
        let mut files: Vec<_> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| (entry.file_name(), std::fs::read(entry.path()).unwrap()))
            .collect();
        files.sort();
        files
    };
    let one = published("1");
    assert!(one.len() > 100, "{} files", one.len());
    assert_eq!(one, published("3"));
}
