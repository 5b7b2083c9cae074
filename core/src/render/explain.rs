//! The derivation of one date, as a text that a reader can redo by hand.

use std::fmt::Write;

use super::Lang;
use super::citation;
use crate::dates::Certainty;
use crate::schedule::Occurrence;

/// A plain text of some fifteen lines.
pub(crate) fn explain(occurrence: &Occurrence<'_>, lang: Lang) -> String {
    let text = occurrence.text();
    let mut out = String::new();
    let title = lang.text(&text.title, text.title_en.as_deref());
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}: {title}", lang.pick("Nhiệm vụ", "Duty"));
    details(&mut out, occurrence, lang);
    out
}

/// What [`explain`] says after the duty's title.
pub(crate) fn details(out: &mut String, occurrence: &Occurrence<'_>, lang: Lang) {
    let plan = occurrence.plan;
    let name = |party| {
        let party = plan.party(party);
        lang.text(party.name().unwrap_or_else(|| nobody(lang)), party.name_en()).to_owned()
    };
    let names = |parties: &[_]| {
        occurrence.resolved(parties).into_iter().map(name).collect::<Vec<_>>().join(", ")
    };
    let row = occurrence.obligation_row();
    let due_at = occurrence.due_at();
    let mut line = |label: &str, value: &str| {
        if !value.is_empty() {
            let _ = writeln!(out, "{label}: {value}");
        }
    };
    line(lang.pick("Căn cứ", "Basis"), &citation::provision(plan, occurrence.row.obligation, lang));
    line(lang.pick("Thực hiện", "Bearer"), &name(occurrence.row.bearer));
    line(
        lang.pick("Ghi trong văn bản", "As written"),
        occurrence.bearer_as_written().unwrap_or_else(|| nobody(lang)),
    );
    line(lang.pick("Nơi nhận", "Recipients"), &names(&row.recipients));
    line(lang.pick("Gửi qua", "Via"), &names(&row.via));
    if let Some(period) = occurrence.period() {
        line(
            lang.pick("Kỳ báo cáo", "Reporting period"),
            &format!(
                "{} – {}, {} {}",
                lang.date(period.from),
                lang.date(period.until),
                lang.pick("chốt số liệu", "data cut-off"),
                lang.date(period.cut_off)
            ),
        );
    }
    line(lang.pick("Hạn", "Due"), &format!("{} ({due_at})", lang.long_date(occurrence.due())));
    line(
        lang.pick("Ngày làm việc cuối cùng", "Last working day"),
        &lang.long_date(occurrence.last_working_day()).to_string(),
    );
    if occurrence.certainty() == Certainty::Provisional {
        line(
            lang.pick("Lưu ý", "Note"),
            lang.pick(
                "dự kiến: phụ thuộc lịch nghỉ lễ chưa được quyết định",
                "provisional: it rests on public holidays that are not decided yet",
            ),
        );
    }
    let _ = writeln!(out, "\n{}", lang.pick("Vì sao ngày này:", "Why this day:"));
    for (number, step) in (1..).zip(occurrence.trace(lang)) {
        let _ = write!(out, "{number:>3}. {}  {}", step.date, step.because);
        if let Some(basis) = step.basis {
            let _ = write!(out, " [{basis}]");
        }
        if let Some(certainty) = step.certainty {
            let note = match certainty {
                "provisional" => lang.pick("dự kiến", "provisional"),
                _ => lang.pick("chưa kiểm chứng", "unconfirmed"),
            };
            let _ = write!(out, " ({note})");
        }
        out.push('\n');
    }
}

fn nobody(lang: Lang) -> &'static str {
    lang.pick("(văn bản không nêu)", "(the document names nobody)")
}
