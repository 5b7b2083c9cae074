use std::process::ExitCode;

use clap::{Args, ValueEnum};
use kyhan::dates::Date;
use kyhan::{Engine, Error, FeedQuery, FeedStyle, Lang, Schedule, ScheduleQuery};

use crate::arguments::{Guesses, InLanguage, Registers, Window};
use crate::failure::Failure;
#[cfg(feature = "arrow")]
use crate::views::schedule_columns;
use crate::views::{schedule_csv, schedule_markdown, schedule_table, workbook, workbooks};
use crate::{output, sources, words};

/// List what falls due in a window: for whom, by when and why.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    #[command(flatten)]
    window: Window,
    /// Only duties of this agency, borne by name or in somebody's place: its name or its id
    #[arg(long, value_name = "NAME")]
    agency: Option<String>,
    /// Only duties of this instrument
    #[arg(long, value_name = "ID")]
    instrument: Option<String>,
    /// A table for people; or every duty by itself: the answer as JSON, CSV, a
    /// Markdown page, a calendar, or a workbook for Excel
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// List the duties without a computable date in the table
    #[arg(long)]
    undated: bool,
    /// As known on this day, YYYY-MM-DD: without what instruments say that were issued
    /// later
    #[arg(long, value_name = "DATE")]
    as_known_on: Option<Date>,
    #[command(flatten)]
    guesses: Guesses,
    #[command(flatten)]
    language: InLanguage,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
    Md,
    Ics,
    Xlsx,
    /// A stream of Apache Arrow
    #[cfg(feature = "arrow")]
    Arrow,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let paths = &arguments.registers.paths;
    let engine = match arguments.format {
        // A calendar goes out to others.
        Format::Ics => sources::publishable(paths, &arguments.guesses, lang)?,
        _ => sources::engine(paths, lang)?,
    };
    let refused = |error: Error| Failure::question(&error, lang);
    let engine = match arguments.as_known_on {
        Some(day) => engine.as_known_on(day).map_err(refused)?,
        None => engine,
    };
    let Window { from, until } = arguments.window;
    if let Format::Ics = arguments.format {
        let query = FeedQuery {
            agency: arguments.agency,
            instrument: arguments.instrument,
            lang,
            ..FeedQuery::window(kyhan::Format::Ics, from, until)
        };
        let feed = engine.feed(&query).map_err(refused)?;
        return output::write_text(&feed.render(query.format, &FeedStyle::from(&query)));
    }
    let query = ScheduleQuery {
        agency: arguments.agency.clone(),
        instrument: arguments.instrument.clone(),
        lang,
        ..ScheduleQuery::between(from, until)
    };
    let schedule = engine.schedule(&query).map_err(refused)?;
    match arguments.format {
        Format::Json => output::write_text(&schedule.to_json().map_err(refused)?),
        Format::Xlsx => {
            workbook::write(&workbooks::schedule(&schedule, &engine, lang), lang)
        }
        Format::Csv => schedule_csv::write(&schedule, &engine, lang),
        #[cfg(feature = "arrow")]
        Format::Arrow => schedule_columns::write(&schedule, &engine, lang),
        Format::Md => {
            let context = arguments.context(&engine, &schedule, lang);
            output::write_text(&schedule_markdown::page(&schedule, &context))
        }
        Format::Table | Format::Ics => {
            let context = arguments.context(&engine, &schedule, lang);
            output::write_text(&schedule_table::page(&schedule, &context))
        }
    }
}

impl Arguments {
    fn context<'e>(
        &self,
        engine: &'e Engine,
        schedule: &'e Schedule,
        lang: Lang,
    ) -> schedule_table::Context<'e> {
        let Window { from, until } = self.window;
        let (first, end) = (words::date(from, lang), words::date(until, lang));
        let mut asked = format!("--from {from} --until {until}");
        for (name, id) in [("agency", &self.agency), ("instrument", &self.instrument)] {
            if let Some(id) = id {
                asked += &format!(" --{name} {id}");
            }
        }
        if let Some(day) = self.as_known_on {
            asked += &format!(" --as-known-on {day}");
        }
        schedule_table::Context {
            engine,
            diagnostics: schedule.diagnostics(),
            lang,
            width: output::width(),
            paths: words::shell_paths(&self.registers.paths),
            window: (
                lang.pick(
                    format!("từ {first} đến trước {end}"),
                    format!("from {first} up to, not including, {end}"),
                ),
                asked,
            ),
            lists_undated: self.undated,
        }
    }
}
