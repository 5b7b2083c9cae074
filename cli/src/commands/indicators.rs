use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::answers::{IndicatorsAnswer, SheetIndicatorAnswer};
use kyhan::cells::CsvRow;
use kyhan::dates::Date;
use kyhan::{Engine, Error, IndicatorsQuery, Lang};

use crate::arguments::{InLanguage, TableJsonCsvOrXlsx};
use crate::failure::Failure;
use crate::views::indicators::{columns, row};
use crate::views::table::lay_out;
use crate::views::{workbook, workbooks};
use crate::{output, sources, words};

/// Show what is to be reached in a year, and who answers for it.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Register files, or folders of them: every *.json file of a folder, by name
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Only targets of this year; of an indicator without one, the next that it has
    #[arg(long)]
    year: Option<i32>,
    /// The day on which owners are looked up; the first of the year when absent
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// Only indicators of this agency, by its name or its id
    #[arg(long, value_name = "NAME")]
    agency: Option<String>,
    /// Only indicators of this instrument
    #[arg(long, value_name = "ID")]
    instrument: Option<String>,
    /// A table for people, the answer as JSON, a row for each target as CSV, or a
    /// workbook for Excel
    #[arg(long, value_enum, default_value = "table")]
    format: TableJsonCsvOrXlsx,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let Arguments { paths, year, on, agency, instrument, format, language } = arguments;
    let lang = language.lang();
    let engine = sources::engine(&paths, lang)?;
    let refused = |error: Error| Failure::question(&error, lang);
    let query = IndicatorsQuery { year, on, agency, instrument, lang };
    let found = engine.indicators(&query).map_err(refused)?;
    let answer = found.answer();
    match format {
        TableJsonCsvOrXlsx::Json => output::write_text(&found.to_json().map_err(refused)?),
        TableJsonCsvOrXlsx::Csv => csv(&answer),
        TableJsonCsvOrXlsx::Xlsx => {
            workbook::write(&workbooks::targets(&answer, &engine, lang), lang)
        }
        TableJsonCsvOrXlsx::Table => output::write_text(&page(&engine, &answer, lang)),
    }
}

/// A table for each instrument.
fn page(engine: &Engine, answer: &IndicatorsAnswer<'_>, lang: Lang) -> String {
    let (count, on) = (answer.indicators.len(), words::date(answer.on, lang));
    let of = answer.agency.as_ref().map(|agency| format!(", {}", agency.name)).unwrap_or_default();
    let year = answer.year.map(|year| lang.pick(format!(" năm {year}"), format!(" of {year}")));
    let year = year.unwrap_or_default();
    let mut text = lang.pick(
        format!("{count} chỉ tiêu{year}{of}; cơ quan phụ trách ngày {on}\n"),
        format!("{}{year}{of}; owners on {on}\n", words::counted(count, "indicator")),
    );
    for of in answer.indicators.chunk_by(|left, right| left.instrument == right.instrument) {
        let citation = of.first().and_then(|found| engine.citation(found.instrument, lang));
        text += &format!("\n{}\n", words::harmless(&citation.unwrap_or_default()));
        let rows = of.iter().map(|found| row(found, lang)).collect();
        text += &lay_out(&columns(lang), rows, output::width(), None);
    }
    text
}

const COLUMNS: [&str; 13] = [
    "indicator",
    "instrument",
    "goal",
    "number",
    "title",
    "unit",
    "target",
    "value",
    "baseline",
    "role",
    "leads",
    "suppliesData",
    "contributes",
];

fn csv(answer: &IndicatorsAnswer<'_>) -> Result<ExitCode, Failure> {
    let targets = |found: &SheetIndicatorAnswer<'_>| 0..found.targets.len().max(1);
    let rows = answer.indicators.iter();
    let rows = rows.flat_map(|found| targets(found).map(move |target| (found, target)));
    output::csv(&COLUMNS, rows, |row: CsvRow<'_>, (found, target)| {
        let target = found.targets.get(target);
        let ids = |parties: &[kyhan::answers::PartyAnswer]| {
            parties.iter().map(|party| &*party.id).collect::<Vec<_>>().join(";")
        };
        row.text(found.indicator)
            .text(found.instrument)
            .text(found.goal_number.unwrap_or_default())
            .text(found.number.unwrap_or_default())
            .text(found.title.unwrap_or_default())
            .text(found.unit.unwrap_or_default())
            .text(target.map(|target| target.text.as_str()).unwrap_or_default())
            .optional(target.and_then(|target| target.value))
            .optional(found.baseline.map(|baseline| baseline.value))
            .optional(found.role.map(|role| role.name()))
            .text(&ids(&found.leads))
            .text(&ids(&found.supplies_data))
            .text(&ids(&found.contributes))
            .end();
    })
}
