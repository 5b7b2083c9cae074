use std::process::ExitCode;

use clap::{Args, ValueEnum};
use kyhan::answers::{UndatedEnds, WhatIfAnswer};
use kyhan::dates::Date;
use kyhan::{ChainsQuery, Engine, Error, Lang, WhatIfQuery};

use crate::arguments::{InLanguage, Part, Registers};
use crate::failure::Failure;
use crate::{output, sources, views, words};

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
    /// A table for people, the answer as JSON, the meetings as CSV, or a Markdown page
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    #[command(flatten)]
    language: InLanguage,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
    Md,
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
    format: Format,
) -> Result<ExitCode, Failure> {
    let refused = |error: Error| Failure::question(&error, query.lang);
    let what_if = engine.what_if(query).map_err(refused)?;
    let answer = what_if.answer();
    match format {
        Format::Json => output::write_text(&what_if.to_json().map_err(refused)?),
        Format::Csv => {
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
        Format::Table | Format::Md => output::write_text(&changes(&answer, engine, query.lang)),
    }
}

fn chains(
    engine: &Engine,
    query: &ChainsQuery,
    format: Format,
) -> Result<ExitCode, Failure> {
    let refused = |error: Error| Failure::question(&error, query.lang);
    let chains = engine.chains(query).map_err(refused)?;
    let answer = chains.answer();
    match format {
        Format::Json => {
            output::write_text(&chains.to_json().map_err(refused)?)
        }
        Format::Csv => {
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
        Format::Md => {
            output::write_text(&views::chains::markdown_page(&answer, engine, query.lang))
        }
        Format::Table => {
            let page = views::chains::page(&answer, engine, output::width(), query.lang);
            output::write_text(&page)
        }
    }
}

/// What would change.
fn changes(answer: &WhatIfAnswer<'_>, engine: &Engine, lang: Lang) -> String {
    if answer.changes.is_empty() {
        return lang.pick("Không có gì thay đổi.", "Nothing would change.").to_owned();
    }
    let mut text = String::new();
    for change in &answer.changes {
        text += &format!(
            "{} → {}  {} [{}] ({})\n",
            words::date(change.from, lang),
            words::date(change.to, lang),
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
        names(&answer.agencies, &|id| engine.party_name(id, lang).map(str::to_owned))
    );
    text += &format!(
        "{}: {}\n",
        lang.pick("lịch thay đổi của văn bản", "calendars that change, instruments"),
        names(&answer.instruments, &|id| engine.citation(id, lang))
    );
    text
}

fn names(ids: &[&str], name: &dyn Fn(&str) -> Option<String>) -> String {
    ids.iter().map(|id| name(id).unwrap_or_else(|| (*id).to_owned())).collect::<Vec<_>>().join(", ")
}
