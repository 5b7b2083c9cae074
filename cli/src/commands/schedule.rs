use std::process::ExitCode;

use clap::{Args, ValueEnum};
use kyhan::{Engine, FeedQuery, FeedStyle, Lang, MAX_OCCURRENCES, Schedule, ScheduleQuery};
use serde_json::json;

use crate::arguments::{InLanguage, Registers, Window};
use crate::failure::Failure;
use crate::views::{schedule_csv, schedule_markdown, schedule_table};
use crate::{output, sources, words};

/// List what falls due in a window: for whom, by when and why.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    #[command(flatten)]
    window: Window,
    /// Only duties of this agency, by name or in somebody's place
    #[arg(long, value_name = "ID")]
    agency: Option<String>,
    /// Only duties of this instrument
    #[arg(long, value_name = "ID")]
    instrument: Option<String>,
    /// A table for people; or every duty by itself: the answer as JSON, CSV, a
    /// Markdown page, or a calendar
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// List the duties without a computable date in the table
    #[arg(long)]
    undated: bool,
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
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    arguments.window.check()?;
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.registers.paths, lang)?;
    if let Format::Json = arguments.format {
        let request = arguments.request().to_string();
        let answer = engine
            .answer(request.as_bytes())
            .map_err(|document| Failure::document(&document, lang))?;
        return output::write_text(&answer);
    }
    if let Format::Ics = arguments.format {
        let feed = engine
            .feed(&FeedQuery {
                agency: arguments.agency.clone(),
                instrument: arguments.instrument.clone(),
                ..FeedQuery::window(arguments.window.from, arguments.window.until)
            })
            .map_err(|error| Failure::question(&error, lang))?;
        let style = FeedStyle { lang, ..FeedStyle::default() };
        return output::write_text(&feed.render(kyhan::Format::Ics, &style));
    }
    let schedule =
        engine.schedule(&arguments.query()).map_err(|error| Failure::question(&error, lang))?;
    match arguments.format {
        Format::Csv => {
            output::write_machine(|out| schedule_csv::write(&schedule, &engine, lang, out))
        }
        Format::Md => {
            let context = arguments.context(&engine, &schedule, lang);
            output::write_text(&schedule_markdown::page(&schedule, &context))
        }
        Format::Table | Format::Json | Format::Ics => {
            let context = arguments.context(&engine, &schedule, lang);
            output::write_text(&schedule_table::page(&schedule, &context))
        }
    }
}

impl Arguments {
    fn query(&self) -> ScheduleQuery {
        ScheduleQuery {
            from: self.window.from,
            until: self.window.until,
            agency: self.agency.clone(),
            instrument: self.instrument.clone(),
            limit: MAX_OCCURRENCES,
        }
    }

    fn request(&self) -> serde_json::Value {
        json!({
            "call": "schedule",
            "from": self.window.from,
            "until": self.window.until,
            "agency": self.agency,
            "instrument": self.instrument,
            "lang": self.language.name(),
        })
    }

    fn context<'e>(
        &self,
        engine: &'e Engine,
        schedule: &Schedule<'_>,
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
        schedule_table::Context {
            engine,
            diagnostics: schedule.diagnostics(&engine.check()).into_iter().cloned().collect(),
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
