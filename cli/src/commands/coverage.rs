use std::process::ExitCode;

use clap::Args;
use kyhan::answers::{
    CoverageAnswer, CoverageStatus, IndicatorAnswer, OwnerAnswer,
};
use kyhan::dates::Date;
use kyhan::model::Role;
use kyhan::{CoverageQuery, Engine, Error, Lang};

use crate::arguments::{InLanguage, Registers, TableOrJson};
use crate::failure::Failure;
use crate::views::table::{Column, Share, lay_out};
use crate::{output, sources};

/// Show which agency answers for which indicator: gaps and overlaps.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    registers: Registers,
    /// The day on which owners are looked up; as the documents name them when absent
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// Only indicators of this agency, by its name or its id
    #[arg(long, value_name = "NAME")]
    agency: Option<String>,
    /// Only indicators of this goal
    #[arg(long, value_name = "ID")]
    goal: Option<String>,
    /// Only indicators of this instrument
    #[arg(long, value_name = "ID")]
    instrument: Option<String>,
    /// A table for people, or the answer as JSON
    #[arg(long, value_enum, default_value = "table")]
    format: TableOrJson,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let engine = sources::engine(&arguments.registers.paths, lang)?;
    let Arguments { on, agency, goal, instrument, .. } = arguments;
    let query = CoverageQuery { on, agency, goal, instrument, lang };
    let refused = |error: Error| Failure::question(&error, lang);
    let coverage = engine.coverage(&query).map_err(refused)?;
    match arguments.format {
        TableOrJson::Json => {
            output::write_text(&coverage.to_json().map_err(refused)?)
        }
        TableOrJson::Table => output::write_text(&page(&engine, &coverage.answer(), lang)),
    }
}

fn page(engine: &Engine, answer: &CoverageAnswer<'_>, lang: Lang) -> String {
    let indicators = &answer.indicators;
    let columns = [
        Column { title: lang.pick("CHỈ TIÊU", "INDICATOR"), width: Share::Of(45) },
        Column { title: lang.pick("TÌNH TRẠNG", "STATUS"), width: Share::Content },
        Column { title: lang.pick("CHỦ TRÌ (MỤC)", "LEADS (PROVISION)"), width: Share::Of(32) },
        Column { title: lang.pick("CUNG CẤP SỐ LIỆU", "SUPPLIES DATA"), width: Share::Of(24) },
        Column { title: lang.pick("PHỐI HỢP", "CONTRIBUTES"), width: Share::Of(20) },
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
            CoverageStatus::Covered => (0, lang.pick("có chủ trì", "covered")),
            CoverageStatus::Gap => (1, lang.pick("CHƯA CÓ CHỦ TRÌ", "GAP")),
            CoverageStatus::Overlap => (2, lang.pick("CHỒNG CHÉO", "OVERLAP")),
        };
        if let Some(count) = counts.get_mut(position) {
            *count += 1;
        }
        rows.push(vec![
            title(indicator, lang),
            status.to_owned(),
            owners(&indicator.owners, Role::Leads),
            owners(&indicator.owners, Role::SuppliesData),
            owners(&indicator.owners, Role::Contributes),
        ]);
    }
    if !rows.is_empty() {
        text += &section(engine, instrument, &columns, rows, lang);
    }
    let [covered, gaps, overlaps] = counts;
    text + &lang.pick(
        format!(
            "{} chỉ tiêu: {covered} có chủ trì, {gaps} chưa có, {overlaps} chồng chéo",
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

/// The owners of a role, each with where its duty stands.
fn owners(owners: &[OwnerAnswer<'_>], role: Role) -> String {
    let owner = |owner: &OwnerAnswer<'_>| {
        let aspect = owner.aspect.map(|aspect| format!(" – {aspect}")).unwrap_or_default();
        format!("{}{aspect} ({})", owner.name, owner.provision)
    };
    let of_role = owners.iter().filter(|owner| owner.role == role);
    of_role.map(owner).collect::<Vec<_>>().join("\n")
}

/// The goal and the number of an indicator in its document, and its title.
fn title(indicator: &IndicatorAnswer<'_>, lang: Lang) -> String {
    let mut parts = Vec::new();
    if let Some(goal) = indicator.goal_number {
        parts.push(format!("{} {goal}", lang.pick("mục tiêu", "goal")));
    }
    if let Some(number) = indicator.number {
        parts.push(format!("{} {number}", lang.pick("chỉ tiêu", "indicator")));
    }
    let place = parts.join(", ");
    match indicator.title {
        Some(title) if place.is_empty() => title.to_owned(),
        Some(title) => format!("{title} ({place})"),
        None => place,
    }
}
