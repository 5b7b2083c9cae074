//! Indicators with targets and owners, as rows.

use kyhan::Lang;
use kyhan::answers::SheetIndicatorAnswer;

use super::sheet::{names, role};
use super::table::{Column, Share};

/// The columns of [`row`].
pub(crate) fn columns(lang: Lang) -> Vec<Column> {
    vec![
        Column { title: lang.pick("CHỈ TIÊU", "INDICATOR"), width: Share::Of(50) },
        Column { title: lang.pick("PHẢI ĐẠT", "TARGET"), width: Share::Of(36) },
        Column { title: lang.pick("VAI TRÒ", "ROLE"), width: Share::Of(14) },
        Column { title: lang.pick("CHỦ TRÌ", "LEADS"), width: Share::Of(28) },
        Column {
            title: lang.pick("CUNG CẤP SỐ LIỆU", "SUPPLIES DATA"), width: Share::Of(24)
        },
    ]
}

/// One indicator.
pub(crate) fn row(found: &SheetIndicatorAnswer<'_>, lang: Lang) -> Vec<String> {
    let goal = found.goal_number.map(|goal| {
        let title = found.goal_title.filter(|_| found.title.is_none()).unwrap_or_default();
        format!("{} {goal} {title}", lang.pick("mục tiêu", "goal")).trim_end().to_owned()
    });
    let number =
        found.number.map(|number| format!("{} {number}", lang.pick("chỉ tiêu", "indicator")));
    let place = [goal, number].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let mut what = match found.title {
        Some(title) if place.is_empty() => title.to_owned(),
        Some(title) => format!("{title} ({place})"),
        None => place,
    };
    if let Some(aspect) = found.aspect {
        what += &format!(" – {aspect}");
    }
    let mut targets: Vec<String> = found.targets.iter().map(|target| target.text.clone()).collect();
    if let Some(baseline) = found.baseline {
        let value =
            lang.pick(baseline.value.to_string().replace('.', ","), baseline.value.to_string());
        let unit = found.unit.unwrap_or_default();
        targets
            .push(lang.pick(format!("so với {value} {unit}"), format!("against {value} {unit}")));
    }
    vec![
        what,
        targets.join("\n"),
        role(found, lang).to_owned(),
        names(&found.leads, lang),
        names(&found.supplies_data, lang),
    ]
}
