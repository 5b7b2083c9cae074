use std::process::ExitCode;

use clap::Args;
use kyhan::answers::{
    CoverageAnswer, CoverageStatus, IndicatorAnswer, OwnerAnswer,
};
use kyhan::model::Role;
use kyhan::{CoverageQuery, Engine, Lang};

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
    let coverage = engine.coverage(&CoverageQuery { lang });
    match arguments.format {
        TableOrJson::Json => {
            let text = coverage.to_json().map_err(|error| Failure::question(&error, lang))?;
            output::write_text(&text)
        }
        TableOrJson::Table => output::write_text(&page(&engine, &coverage.answer(), lang)),
    }
}

fn page(engine: &Engine, answer: &CoverageAnswer<'_>, lang: Lang) -> String {
    let indicators = &answer.indicators;
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
        let of = Some(indicator.instrument);
        if of != instrument && !rows.is_empty() {
            text += &section(engine, instrument, &columns, std::mem::take(&mut rows), lang);
        }
        instrument = of;
        let (position, status) = match indicator.status {
            CoverageStatus::Covered => (0, lang.pick("đã giao", "covered")),
            CoverageStatus::Gap => (1, lang.pick("BỎ TRỐNG", "GAP")),
            CoverageStatus::Overlap => (2, lang.pick("CHỒNG NHAU", "OVERLAP")),
        };
        if let Some(count) = counts.get_mut(position) {
            *count += 1;
        }
        rows.push(vec![
            indicator.indicator.to_owned(),
            title(indicator, lang),
            status.to_owned(),
            owners(&indicator.owners, lang),
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

fn owners(owners: &[OwnerAnswer<'_>], lang: Lang) -> String {
    let owner = |owner: &OwnerAnswer<'_>| {
        let mut text = owner.name.to_owned();
        if let Some(aspect) = owner.aspect {
            text += &format!(" – {aspect}");
        }
        text += match owner.role {
            Role::Leads => "",
            Role::SuppliesData => lang.pick(" (cung cấp số liệu)", " (supplies data)"),
            Role::Contributes => lang.pick(" (phối hợp)", " (contributes)"),
        };
        format!("{text} ({})", owner.provision)
    };
    owners.iter().map(owner).collect::<Vec<_>>().join("\n")
}

/// The indicator's title, or the number by which the document calls it.
fn title(indicator: &IndicatorAnswer<'_>, lang: Lang) -> String {
    match (indicator.title, indicator.number) {
        (Some(title), _) => title.to_owned(),
        (None, Some(number)) => format!("{} {number}", lang.pick("chỉ tiêu", "indicator")),
        (None, None) => String::new(),
    }
}
