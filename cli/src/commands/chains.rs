use std::process::ExitCode;

use clap::Args;
use kyhan::answers::{ChainsAnswer, EndAnswer, LinkAnswer, UndatedEnds, WhatIfAnswer};
use kyhan::dates::Date;
use kyhan::{ChainsQuery, Engine, Error, Lang, WhatIfQuery};

use crate::arguments::{InLanguage, Part, Registers, TableJsonOrCsv};
use crate::failure::Failure;
use crate::views::table::{Column, Share, lay_out};
use crate::{output, sources, words};

/// Show the reporting chains: who feeds whom, and the slack between them.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    #[command(flatten)]
    part: Part,
    /// Suppose that an occurrence falls due on another day, and list what
    /// would change
    #[arg(
        long,
        value_name = "OCCURRENCE=DATE",
        value_parser = supposed,
        conflicts_with_all = ["from", "until", "agency", "instrument"]
    )]
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
    match arguments.what_if {
        Some((occurrence, due)) => {
            what_if(&engine, &WhatIfQuery { occurrence, due, lang }, arguments.format)
        }
        None => {
            let Part { from, until, agency, instrument } = arguments.part;
            let query = ChainsQuery { from, until, agency, instrument, lang };
            chains(&engine, &query, arguments.format)
        }
    }
}

fn what_if(
    engine: &Engine,
    query: &WhatIfQuery,
    format: TableJsonOrCsv,
) -> Result<ExitCode, Failure> {
    let refused = |error: Error| Failure::question(&error, query.lang);
    let what_if = engine.what_if(query).map_err(refused)?;
    let answer = what_if.answer();
    match format {
        TableJsonOrCsv::Json => output::write_text(&what_if.to_json().map_err(refused)?),
        TableJsonOrCsv::Csv => {
            let columns = ["obligation", "title", "recurrenceId", "from", "to", "bearers"];
            output::csv(&columns, &answer.changes, |row, change| {
                row.text(change.obligation)
                    .text(change.title)
                    .value(change.recurrence_id)
                    .value(change.from)
                    .value(change.to)
                    .value(change.bearers)
                    .end();
            })
        }
        TableJsonOrCsv::Table => output::write_text(&changes(&answer, query.lang)),
    }
}

fn chains(
    engine: &Engine,
    query: &ChainsQuery,
    format: TableJsonOrCsv,
) -> Result<ExitCode, Failure> {
    let refused = |error: Error| Failure::question(&error, query.lang);
    let chains = engine.chains(query).map_err(refused)?;
    let answer = chains.answer();
    match format {
        TableJsonOrCsv::Json => {
            output::write_text(&chains.to_json().map_err(refused)?)
        }
        TableJsonOrCsv::Csv => {
            let columns = [
                "contributor",
                "collector",
                "contributorDue",
                "collectorDue",
                "slackDays",
                "slackWorkingDays",
                "undated",
            ];
            // A row for each meeting, and one for each link without any.
            let meetings = answer.links.iter().flat_map(|link| {
                let dated = link.meetings.iter().map(move |meeting| (link, Some(meeting)));
                dated.chain(link.meetings.is_empty().then_some((link, None)))
            });
            output::csv(&columns, meetings, |row, (link, meeting)| {
                row.text(link.contributor.obligation)
                    .text(link.collector.obligation)
                    .optional(meeting.map(|meeting| meeting.contributor_due))
                    .optional(meeting.map(|meeting| meeting.collector_due))
                    .optional(meeting.map(|meeting| meeting.slack_days))
                    .optional(meeting.map(|meeting| meeting.slack_working_days))
                    .optional(link.undated.map(UndatedEnds::name))
                    .end();
            })
        }
        TableJsonOrCsv::Table => output::write_text(&page(&answer, query.lang)),
    }
}

fn page(answer: &ChainsAnswer<'_>, lang: Lang) -> String {
    if answer.links.is_empty() {
        return lang.pick("Không có chuỗi báo cáo nào.", "No reporting chains.").to_owned();
    }
    let columns = [
        Column { title: lang.pick("ĐƠN VỊ GỬI", "CONTRIBUTOR"), width: Share::Of(50) },
        Column { title: lang.pick("HẠN", "DUE"), width: Share::Content },
        Column { title: lang.pick("CƠ QUAN TỔNG HỢP", "COLLECTOR"), width: Share::Of(50) },
        Column { title: lang.pick("HẠN", "DUE"), width: Share::Content },
        Column { title: lang.pick("KHOẢNG CÁCH", "SLACK"), width: Share::Content },
    ];
    let rows = answer.links.iter().flat_map(|link| rows(link, lang)).collect();
    let mut text = lay_out(&columns, rows, output::width(), None);
    if let Some(tightest) = &answer.tightest {
        let path = tightest.obligations.join(" → ");
        let (days, working) = (tightest.slack_days, tightest.slack_working_days);
        text += &lang.pick(
            format!("\nChặt nhất: {days} ngày ({working} ngày làm việc): {path}\n"),
            format!("\nTightest: {days} days ({working} working days): {path}\n"),
        );
    }
    text
}

fn rows(link: &LinkAnswer<'_>, lang: Lang) -> Vec<Vec<String>> {
    let end = |end: &EndAnswer<'_>| {
        let bearer = end.bearer.unwrap_or(lang.pick("(không nêu cơ quan)", "(nobody named)"));
        let count =
            if end.bearers > 1 { format!(" ({})", end.bearers) } else { String::new() };
        format!("{bearer}{count}: {} [{}]", end.title, end.obligation)
    };
    let (contributor, collector) = (end(&link.contributor), end(&link.collector));
    if link.meetings.is_empty() {
        let missing = lang.pick("chưa có ngày", "no date");
        let at = |side| match link.undated {
            Some(undated) if undated == side || undated == UndatedEnds::Both => missing.to_owned(),
            _ => String::new(),
        };
        let (first, second) = (at(UndatedEnds::Contributor), at(UndatedEnds::Collector));
        return vec![vec![contributor, first, collector, second, "–".to_owned()]];
    }
    link.meetings
        .iter()
        .map(|meeting| {
            let (days, working) = (meeting.slack_days, meeting.slack_working_days);
            vec![
                contributor.clone(),
                words::date(meeting.contributor_due, lang),
                collector.clone(),
                words::date(meeting.collector_due, lang),
                lang.pick(
                    format!("{days} ngày ({working} làm việc)"),
                    format!("{days} days ({working} working)"),
                ),
            ]
        })
        .collect()
}

/// What would change.
fn changes(answer: &WhatIfAnswer<'_>, lang: Lang) -> String {
    if answer.changes.is_empty() {
        return lang.pick("Không có gì thay đổi.", "Nothing would change.").to_owned();
    }
    let mut text = String::new();
    for change in &answer.changes {
        text += &format!(
            "{} → {}  {} [{}] ({})\n",
            change.from,
            change.to,
            change.title,
            change.obligation,
            lang.pick(
                format!("{} cơ quan", change.bearers),
                format!("bearers: {}", change.bearers)
            ),
        );
    }
    for slack in &answer.slack {
        let (before, after) = (slack.before.slack_working_days, slack.after.slack_working_days);
        let ends = format!("{} → {}", slack.contributor, slack.collector);
        text += &lang.pick(
            format!("khoảng cách {ends}: {before} → {after} ngày làm việc\n"),
            format!("slack {ends}: {before} → {after} working days\n"),
        );
    }
    text += &format!(
        "{}: {}\n",
        lang.pick("lịch thay đổi của cơ quan", "calendars that change, agencies"),
        answer.agencies.join(", ")
    );
    text += &format!(
        "{}: {}\n",
        lang.pick("lịch thay đổi của văn bản", "calendars that change, instruments"),
        answer.instruments.join(", ")
    );
    text
}
