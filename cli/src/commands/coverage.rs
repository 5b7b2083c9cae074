use std::process::ExitCode;

use clap::Args;
use kyhan::{Engine, Lang};
use serde_json::{Value, json};

use crate::arguments::{InLanguage, Registers, TableOrJson};
use crate::failure::Failure;
use crate::views::table::{Column, Share, lay_out};
use crate::{output, sources};

/// Show which agency answers for which indicator: gaps and overlaps.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    /// A table for people, or the answer as JSON
    #[arg(long, value_enum, default_value = "table")]
    format: TableOrJson,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.registers.paths, lang)?;
    let request = json!({"call": "coverage", "lang": arguments.language.name()});
    let answer = engine
        .answer(request.to_string().as_bytes())
        .map_err(|document| Failure::document(&document, lang))?;
    match arguments.format {
        TableOrJson::Json => output::write_text(&answer),
        TableOrJson::Table => output::write_text(&page(&engine, &answer, lang)),
    }
}

fn page(engine: &Engine, answer: &str, lang: Lang) -> String {
    let answer: Value = serde_json::from_str(answer).unwrap_or_default();
    let indicators = answer.pointer("/indicators").and_then(Value::as_array);
    let indicators = indicators.map_or(&[][..], Vec::as_slice);
    let columns = [
        Column { title: lang.pick("CHỈ TIÊU", "INDICATOR"), width: Share::Content },
        Column { title: lang.pick("NỘI DUNG", "TITLE"), width: Share::Of(45) },
        Column { title: lang.pick("TÌNH TRẠNG", "STATUS"), width: Share::Content },
        Column { title: lang.pick("CƠ QUAN (MỤC)", "AGENCY (PROVISION)"), width: Share::Of(50) },
    ];
    let mut counts = [0_usize; 3];
    let mut text = String::new();
    let mut instrument = None;
    let mut rows = Vec::new();
    for indicator in indicators {
        let of = indicator["instrument"].as_str();
        if of != instrument && !rows.is_empty() {
            text += &section(engine, instrument, &columns, std::mem::take(&mut rows), lang);
        }
        instrument = of;
        let (position, status) = match indicator["status"].as_str() {
            Some("covered") => (0, lang.pick("đã giao", "covered")),
            Some("gap") => (1, lang.pick("BỎ TRỐNG", "GAP")),
            _ => (2, lang.pick("CHỒNG NHAU", "OVERLAP")),
        };
        if let Some(count) = counts.get_mut(position) {
            *count += 1;
        }
        rows.push(vec![
            indicator["indicator"].as_str().unwrap_or_default().to_owned(),
            title(indicator, lang),
            status.to_owned(),
            owners(&indicator["owners"], lang),
        ]);
    }
    if !rows.is_empty() {
        text += &section(engine, instrument, &columns, rows, lang);
    }
    let [covered, gaps, overlaps] = counts;
    text + &lang.pick(
        format!(
            "{} chỉ tiêu: {covered} đã giao, {gaps} bỏ trống, {overlaps} chồng nhau",
            indicators.len()
        ),
        format!(
            "{} indicators: {covered} covered, {gaps} gaps, {overlaps} overlaps",
            indicators.len()
        ),
    )
}

fn section(
    engine: &Engine,
    instrument: Option<&str>,
    columns: &[Column],
    rows: Vec<Vec<String>>,
    lang: Lang,
) -> String {
    let heading = instrument.and_then(|id| engine.citation(id, lang)).unwrap_or_default();
    format!("{heading}\n{}\n", lay_out(columns, rows, output::width(), None))
}

fn owners(owners: &Value, lang: Lang) -> String {
    let owner = |owner: &Value| {
        let part = |name: &str| owner[name].as_str();
        let mut text = part("name").unwrap_or_default().to_owned();
        if let Some(aspect) = part("aspect") {
            text += &format!(" – {aspect}");
        }
        text += match part("role") {
            Some("suppliesData") => lang.pick(" (cung cấp số liệu)", " (supplies data)"),
            Some("contributes") => lang.pick(" (phối hợp)", " (contributes)"),
            _ => "",
        };
        format!("{text} ({})", part("provision").unwrap_or_default())
    };
    let owners = owners.as_array().map_or(&[][..], Vec::as_slice);
    owners.iter().map(owner).collect::<Vec<_>>().join("\n")
}

/// The indicator's title, or the number by which the document calls it.
fn title(indicator: &Value, lang: Lang) -> String {
    let part = |name: &str| indicator[name].as_str();
    match (part("title"), part("number")) {
        (Some(title), _) => title.to_owned(),
        (None, Some(number)) => format!("{} {number}", lang.pick("chỉ tiêu", "indicator")),
        (None, None) => String::new(),
    }
}
