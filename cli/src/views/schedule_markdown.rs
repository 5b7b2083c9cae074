//! A schedule as a Markdown page: dated duties, undated duties, risks.

use std::fmt::Write;

use kyhan::Schedule;

use super::duties::{self, Documents};
use super::risks;
use super::schedule_table::Context;
use super::section::escaped;
use crate::report;

/// The whole page. Nothing is shortened but long lists of agencies.
pub(crate) fn page(schedule: &Schedule, context: &Context<'_>) -> String {
    let lang = context.lang;
    let window = &context.window.0;
    let mut text =
        lang.pick(format!("# Nhiệm vụ đến hạn {window}\n\n"), format!("# Duties due {window}\n\n"));
    let rows = duties::rows(schedule);
    if rows.is_empty() {
        text += lang.pick("Không có nhiệm vụ nào.\n", "None.\n");
    } else {
        text += lang.pick(
            "| Hạn | Việc | Cơ quan thực hiện | Nơi nhận | Vì sao | Mã |\n",
            "| Due | What | Who | To whom | Why | Id |\n",
        );
        text += "|---|---|---|---|---|---|\n";
    }
    let documents = Documents::of(&rows, lang);
    for row in &rows {
        let cells = [
            row.due(lang).join(", "),
            row.what(lang).to_owned(),
            row.bearers(context.engine, lang),
            row.recipients(context.engine, lang),
            row.why(&documents),
            row.source(),
        ];
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| {} |", cells.map(|cell| escaped(&cell)).join(" | "));
    }
    for document in documents.lines(context.engine) {
        let _ = writeln!(text, "\n{}", escaped(&document));
    }
    if schedule.undated().len() > 0 {
        text += lang.pick("\n## Chưa xác định thời hạn\n\n", "\n## Without a computable date\n\n");
        for duty in schedule.undated() {
            let obligation = duty.obligation();
            let title = lang.text(&obligation.title, obligation.title_en.as_deref());
            let _ = writeln!(
                text,
                "- {}: {} (`{}`)",
                escaped(title),
                escaped(&duty.because(lang)),
                obligation.id
            );
        }
    }
    if !context.diagnostics.is_empty() {
        text += lang.pick("\n## Rủi ro\n\n", "\n## Risks\n\n");
        for (count, first) in report::by_code(&context.diagnostics, lang) {
            let _ = writeln!(text, "- {count} × {}", escaped(&risks::in_words(&first, lang)));
        }
    }
    text
}
