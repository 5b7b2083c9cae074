//! The standing of duties, for people.

use std::collections::BTreeMap;

use kyhan::Lang;
use kyhan::dates::Date;
use serde_json::Value;

use super::table::{Column, Share, lay_out};
use crate::words;

/// Names shown before the rest is counted.
const NAMES: usize = 4;
/// Agencies shown before the rest is counted.
const AGENCIES: usize = 10;

/// Counts, what is late, and rates.
pub(crate) fn page(answer: &Value, width: usize, lang: Lang) -> String {
    let on = date(&answer["on"]).map(|on| words::date(on, lang)).unwrap_or_default();
    let counts: Vec<String> = list(&answer["counts"])
        .iter()
        .filter(|count| count["count"] != 0)
        .map(|count| format!("{} {}", count["count"], status(count["status"].as_str(), lang)))
        .collect();
    let total = list(&answer["findings"]).len();
    let counts = counts.join(", ");
    let mut text = lang.pick(
        format!("Ngày {on}: {total} nhiệm vụ – {counts}\n\n"),
        format!("On {on}: {total} duties – {counts}\n\n"),
    );
    text += &late(answer, width, lang);
    text += &rates(answer, width, lang);
    text
}

/// Late and overdue duties, those of one obligation and due day together.
fn late(answer: &Value, width: usize, lang: Lang) -> String {
    let mut groups: BTreeMap<(&str, &str, &str), Vec<&Value>> = BTreeMap::new();
    for finding in list(&answer["findings"]) {
        let part = |name: &str| finding[name].as_str().unwrap_or_default();
        if matches!(part("status"), "overdue" | "submittedLate") {
            let key = (part("due"), part("obligation"), part("status"));
            groups.entry(key).or_default().push(finding);
        }
    }
    if groups.is_empty() {
        return lang.pick("Không có nhiệm vụ nào trễ.\n\n", "Nothing is late.\n\n").to_owned();
    }
    let columns = [
        Column { title: lang.pick("HẠN", "DUE"), width: Share::Content },
        Column { title: lang.pick("NHIỆM VỤ", "DUTY"), width: Share::Of(35) },
        Column { title: lang.pick("TÌNH TRẠNG", "STATUS"), width: Share::Content },
        Column {
            title: lang.pick("CƠ QUAN (SỐ NGÀY TRỄ)", "AGENCY (DAYS LATE)"),
            width: Share::Of(65),
        },
    ];
    let rows = groups
        .into_iter()
        .map(|((due, _, state), findings)| {
            let title = findings.first().and_then(|found| found["title"].as_str());
            vec![
                date_text(due, lang),
                title.unwrap_or_default().to_owned(),
                status(Some(state), lang).to_owned(),
                bearers(&findings, lang),
            ]
        })
        .collect();
    lay_out(&columns, rows, width, None) + "\n"
}

fn bearers(findings: &[&Value], lang: Lang) -> String {
    let mut findings = findings.to_vec();
    findings.sort_by_key(|found| std::cmp::Reverse(found["daysLate"].as_i64()));
    let name = |found: &&Value| {
        let name = found["bearerName"].as_str();
        let name = name.unwrap_or(lang.pick("(không nêu cơ quan)", "(nobody named)"));
        let successor =
            found["responsibleName"].as_str().map(|id| format!(" → {id}")).unwrap_or_default();
        let days = found["daysLate"].as_i64().unwrap_or(0);
        format!("{name}{successor} ({days})")
    };
    let mut text = findings.iter().take(NAMES).map(name).collect::<Vec<_>>().join(", ");
    if findings.len() > NAMES {
        let rest = findings.len() - NAMES;
        text += &lang.pick(format!(" và {rest} cơ quan khác"), format!(" and {rest} more"));
    }
    text
}

/// The five terms for everything, each plan, and the agencies that are late.
fn rates(answer: &Value, width: usize, lang: Lang) -> String {
    let columns = [
        Column { title: lang.pick("TỶ LỆ BÁO CÁO", "REPORTING RATE"), width: Share::Of(100) },
        Column { title: lang.pick("PHẢI NỘP", "EXPECTED"), width: Share::Content },
        Column { title: lang.pick("ĐÃ NỘP", "ACTUAL"), width: Share::Content },
        Column { title: lang.pick("ĐÚNG HẠN", "ON TIME"), width: Share::Content },
        Column { title: lang.pick("TỶ LỆ", "RATE"), width: Share::Content },
        Column { title: lang.pick("ĐÚNG HẠN %", "ON TIME %"), width: Share::Content },
    ];
    let rates = &answer["rates"];
    let mut rows = vec![row(lang.pick("Tất cả", "All"), &rates["total"], lang)];
    for instrument in list(&rates["instruments"]) {
        rows.push(row(instrument["name"].as_str().unwrap_or_default(), instrument, lang));
    }
    let mut agencies: Vec<&Value> = list(&rates["agencies"])
        .iter()
        .filter(|agency| agency["actualOnTime"] != agency["expected"])
        .collect();
    agencies.sort_by(|a, b| {
        let on_time = |agency: &Value| agency["reportingRateOnTime"].as_f64().unwrap_or(0.0);
        on_time(a).total_cmp(&on_time(b)).then_with(|| a["name"].as_str().cmp(&b["name"].as_str()))
    });
    let rest = agencies.len().saturating_sub(AGENCIES);
    for agency in agencies.into_iter().take(AGENCIES) {
        rows.push(row(agency["name"].as_str().unwrap_or_default(), agency, lang));
    }
    let mut text = lay_out(&columns, rows, width, None);
    if rest > 0 {
        text += &lang.pick(
            format!("và {rest} cơ quan khác chưa đạt 100 % đúng hạn (--format csv, json)\n"),
            format!("and {rest} more agencies below 100 % on time (--format csv, json)\n"),
        );
    }
    text
}

fn row(name: &str, rate: &Value, lang: Lang) -> Vec<String> {
    let percent = |value: &Value| match value.as_f64() {
        None => "–".to_owned(),
        Some(percent) => {
            lang.pick(format!("{percent:.1}").replace('.', ","), format!("{percent:.1}"))
        }
    };
    vec![
        name.to_owned(),
        rate["expected"].to_string(),
        rate["actual"].to_string(),
        rate["actualOnTime"].to_string(),
        percent(&rate["reportingRate"]),
        percent(&rate["reportingRateOnTime"]),
    ]
}

fn status(status: Option<&str>, lang: Lang) -> &'static str {
    let (vi, en) = match status {
        Some("scheduled") => ("chưa bắt đầu", "scheduled"),
        Some("open") => ("đang mở", "open"),
        Some("overdue") => ("quá hạn", "overdue"),
        Some("submitted") => ("đã nộp", "submitted"),
        Some("submittedLate") => ("nộp trễ", "submitted late"),
        _ => ("được miễn", "waived"),
    };
    lang.pick(vi, en)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[][..], Vec::as_slice)
}

fn date(value: &Value) -> Option<Date> {
    value.as_str()?.parse().ok()
}

fn date_text(text: &str, lang: Lang) -> String {
    text.parse().map(|day| words::date(day, lang)).unwrap_or_default()
}
