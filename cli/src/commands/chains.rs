#![expect(clippy::indexing_slicing, reason = "a JSON value gives null for what it lacks")]

use std::process::ExitCode;

use clap::Args;
use kyhan::Lang;
use kyhan::dates::Date;
use serde_json::{Value, json};

use crate::arguments::{InLanguage, Registers, TableJsonOrCsv};
use crate::failure::Failure;
use crate::views::table::{Column, Share, lay_out};
use crate::{output, sources, words};

/// Show the reporting chains: who feeds whom, and the slack between them.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    /// Suppose that an occurrence falls due on another day, and list what
    /// would change
    #[arg(long, value_name = "OCCURRENCE=DATE", value_parser = supposed)]
    what_if: Option<(String, Date)>,
    /// A table for people, the answer as JSON, or the meetings as CSV
    #[arg(long, value_enum, default_value = "table")]
    format: TableJsonOrCsv,
    #[command(flatten)]
    language: InLanguage,
}

fn supposed(text: &str) -> Result<(String, Date), String> {
    let (occurrence, due) = text
        .rsplit_once('=')
        .ok_or("write the occurrence's id, `=` and a date of the form YYYY-MM-DD")?;
    Ok((occurrence.to_owned(), due.parse().map_err(|error| format!("{error}"))?))
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.registers.paths, lang)?;
    let what_if = arguments
        .what_if
        .as_ref()
        .map(|(occurrence, due)| json!({"occurrence": occurrence, "due": due}));
    let request =
        json!({"call": "chains", "lang": arguments.language.name(), "whatIf": what_if});
    let text = engine
        .answer(request.to_string().as_bytes())
        .map_err(|document| Failure::document(&document, lang))?;
    let answer: Value = serde_json::from_str(&text).unwrap_or_default();
    let is_supposed = arguments.what_if.is_some();
    match arguments.format {
        TableJsonOrCsv::Json => output::write_text(&text),
        TableJsonOrCsv::Csv if is_supposed => output::write_machine(|out| {
            let columns = ["obligation", "title", "recurrenceId", "from", "to", "bearers"];
            output::csv(&answer["changes"], &columns, out)
        }),
        TableJsonOrCsv::Csv => output::write_machine(|out| {
            let columns = [
                "contributor",
                "collector",
                "contributorDue",
                "collectorDue",
                "slackDays",
                "slackWorkingDays",
                "undated",
            ];
            output::csv(&meetings(&answer), &columns, out)
        }),
        TableJsonOrCsv::Table if is_supposed => output::write_text(&changes(&answer, lang)),
        TableJsonOrCsv::Table => output::write_text(&page(&answer, lang)),
    }
}

/// A row for each meeting, and one for each link without any.
fn meetings(answer: &Value) -> Value {
    let links = answer["links"].as_array().map_or(&[][..], Vec::as_slice);
    let rows = links.iter().flat_map(|link| {
        let ends = json!({
            "contributor": link["contributor"]["obligation"],
            "collector": link["collector"]["obligation"],
            "undated": link["undated"],
        });
        let meetings = link["meetings"].as_array().map_or(&[][..], Vec::as_slice);
        let dated: Vec<Value> = meetings
            .iter()
            .map(|meeting| {
                let mut row = ends.clone();
                if let (Some(row), Some(meeting)) = (row.as_object_mut(), meeting.as_object()) {
                    row.extend(meeting.clone());
                }
                row
            })
            .collect();
        if dated.is_empty() { vec![ends] } else { dated }
    });
    Value::Array(rows.collect())
}

fn page(answer: &Value, lang: Lang) -> String {
    let links = answer["links"].as_array().map_or(&[][..], Vec::as_slice);
    if links.is_empty() {
        return lang.pick("Không có chuỗi báo cáo nào.", "No reporting chains.").to_owned();
    }
    let columns = [
        Column { title: lang.pick("ĐƠN VỊ GỬI", "CONTRIBUTOR"), width: Share::Of(50) },
        Column { title: lang.pick("HẠN", "DUE"), width: Share::Content },
        Column { title: lang.pick("CƠ QUAN TỔNG HỢP", "COLLECTOR"), width: Share::Of(50) },
        Column { title: lang.pick("HẠN", "DUE"), width: Share::Content },
        Column { title: lang.pick("KHOẢNG CÁCH", "SLACK"), width: Share::Content },
    ];
    let rows = links.iter().flat_map(|link| rows(link, lang)).collect();
    let mut text = lay_out(&columns, rows, output::width(), None);
    if let Some(obligations) = answer["tightest"]["obligations"].as_array() {
        let path: Vec<&str> = obligations.iter().filter_map(Value::as_str).collect();
        let (days, working) =
            (&answer["tightest"]["slackDays"], &answer["tightest"]["slackWorkingDays"]);
        let path = path.join(" → ");
        text += &lang.pick(
            format!("\nChặt nhất: {days} ngày ({working} ngày làm việc): {path}\n"),
            format!("\nTightest: {days} days ({working} working days): {path}\n"),
        );
    }
    text
}

fn rows(link: &Value, lang: Lang) -> Vec<Vec<String>> {
    let end = |end: &Value| {
        let part = |name: &str| end[name].as_str().unwrap_or_default();
        let bearer = end["bearer"].as_str();
        let bearer = bearer.unwrap_or(lang.pick("(không nêu cơ quan)", "(nobody named)"));
        let count = end["bearers"].as_u64().unwrap_or(0);
        let count = if count > 1 { format!(" ({count})") } else { String::new() };
        format!("{bearer}{count}: {} [{}]", part("title"), part("obligation"))
    };
    let day = |value: &Value| {
        value
            .as_str()
            .and_then(|text| text.parse().ok())
            .map(|day| words::date(day, lang))
            .unwrap_or_default()
    };
    let (contributor, collector) = (end(&link["contributor"]), end(&link["collector"]));
    let meetings = link["meetings"].as_array().map_or(&[][..], Vec::as_slice);
    if meetings.is_empty() {
        let missing = lang.pick("chưa có ngày", "no date");
        let at = |side: &str| match link["undated"].as_str() {
            Some(undated) if undated == side || undated == "both" => missing.to_owned(),
            _ => String::new(),
        };
        let (first, second) = (at("contributor"), at("collector"));
        return vec![vec![contributor, first, collector, second, "–".to_owned()]];
    }
    meetings
        .iter()
        .map(|meeting| {
            let (days, working) = (&meeting["slackDays"], &meeting["slackWorkingDays"]);
            vec![
                contributor.clone(),
                day(&meeting["contributorDue"]),
                collector.clone(),
                day(&meeting["collectorDue"]),
                lang.pick(
                    format!("{days} ngày ({working} làm việc)"),
                    format!("{days} days ({working} working)"),
                ),
            ]
        })
        .collect()
}

/// What would change.
fn changes(answer: &Value, lang: Lang) -> String {
    let list = |name: &str| answer[name].as_array().map_or(&[][..], Vec::as_slice);
    if list("changes").is_empty() {
        return lang.pick("Không có gì thay đổi.", "Nothing would change.").to_owned();
    }
    let mut text = String::new();
    for change in list("changes") {
        let part = |name: &str| change[name].as_str().unwrap_or_default();
        text += &format!(
            "{} → {}  {} [{}] ({})\n",
            part("from"),
            part("to"),
            part("title"),
            part("obligation"),
            lang.pick(
                format!("{} cơ quan", change["bearers"]),
                format!("bearers: {}", change["bearers"])
            ),
        );
    }
    for slack in list("slack") {
        let (before, after) =
            (&slack["before"]["slackWorkingDays"], &slack["after"]["slackWorkingDays"]);
        let ends = format!(
            "{} → {}",
            slack["contributor"].as_str().unwrap_or_default(),
            slack["collector"].as_str().unwrap_or_default()
        );
        text += &lang.pick(
            format!("khoảng cách {ends}: {before} → {after} ngày làm việc\n"),
            format!("slack {ends}: {before} → {after} working days\n"),
        );
    }
    let ids = |name: &str| list(name).iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ");
    text += &format!(
        "{}: {}\n",
        lang.pick("lịch thay đổi của cơ quan", "calendars that change, agencies"),
        ids("agencies")
    );
    text += &format!(
        "{}: {}\n",
        lang.pick("lịch thay đổi của văn bản", "calendars that change, instruments"),
        ids("instruments")
    );
    text
}
