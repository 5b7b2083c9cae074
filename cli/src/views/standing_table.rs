//! The standing of duties, for people.

use std::collections::BTreeMap;

use kyhan::answers::{FindingAnswer, RateAnswer, RatesAnswer, StandingAnswer};
use kyhan::dates::Date;
use kyhan::{Lang, Status};

use super::table::{Column, Share, lay_out};
use crate::words;

/// Names shown before the rest is counted.
const NAMES: usize = 4;
/// Agencies shown before the rest is counted.
const AGENCIES: usize = 10;

/// Counts, what is late, and rates.
pub(crate) fn page(answer: &StandingAnswer<'_>, width: usize, lang: Lang) -> String {
    let on = words::date(answer.on, lang);
    let counts = answer.counts.iter().filter(|count| count.count != 0);
    let counts = counts.map(|count| format!("{} {}", count.count, status(count.status, lang)));
    let counts = counts.collect::<Vec<_>>().join(", ");
    let total = answer.findings.len();
    let mut text = lang.pick(
        format!("Ngày {on}: {total} nhiệm vụ – {counts}\n\n"),
        format!("On {on}: {total} duties – {counts}\n\n"),
    );
    text += &answer.agency.as_ref().map(|agency| words::stands(agency, lang)).unwrap_or_default();
    text += &late(answer, width, lang);
    text += &rates(&answer.rates, width, lang);
    text
}

/// Late and overdue duties, those of one obligation and due day together.
fn late(answer: &StandingAnswer<'_>, width: usize, lang: Lang) -> String {
    let mut groups: BTreeMap<(Date, &str, &str), Vec<FindingAnswer<'_>>> = BTreeMap::new();
    for finding in answer.findings.iter() {
        if matches!(finding.status, Status::Overdue | Status::SubmittedLate) {
            let key = (finding.due, finding.obligation, finding.status.name());
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
    let row = |((due, _, _), findings): ((Date, _, _), Vec<FindingAnswer<'_>>)| {
        let first = findings.first()?;
        Some(vec![
            words::date(due, lang),
            first.title.to_owned(),
            status(first.status, lang).to_owned(),
            bearers(&findings, lang),
        ])
    };
    lay_out(&columns, groups.into_iter().filter_map(row).collect(), width, None) + "\n"
}

fn bearers(findings: &[FindingAnswer<'_>], lang: Lang) -> String {
    let mut findings: Vec<&FindingAnswer<'_>> = findings.iter().collect();
    findings.sort_by_key(|found| std::cmp::Reverse(found.days_late));
    let name = |found: &&FindingAnswer<'_>| {
        let name = found.bearer_name.unwrap_or(lang.pick("(không nêu cơ quan)", "(nobody named)"));
        let successor = found.responsible_name.map(|name| format!(" → {name}")).unwrap_or_default();
        format!("{name}{successor} ({})", found.days_late.unwrap_or(0))
    };
    let mut text = findings.iter().take(NAMES).map(name).collect::<Vec<_>>().join(", ");
    if findings.len() > NAMES {
        let rest = findings.len() - NAMES;
        text += &lang.pick(format!(" và {rest} cơ quan khác"), format!(" and {rest} more"));
    }
    text
}

/// The five terms for everything, each plan, and the agencies that are late.
fn rates(rates: &RatesAnswer<'_>, width: usize, lang: Lang) -> String {
    let columns = [
        Column { title: lang.pick("TỶ LỆ BÁO CÁO", "REPORTING RATE"), width: Share::Of(100) },
        Column { title: lang.pick("PHẢI NỘP", "EXPECTED"), width: Share::Content },
        Column { title: lang.pick("ĐÃ NỘP", "ACTUAL"), width: Share::Content },
        Column { title: lang.pick("ĐÚNG HẠN", "ON TIME"), width: Share::Content },
        Column { title: lang.pick("TỶ LỆ", "RATE"), width: Share::Content },
        Column { title: lang.pick("ĐÚNG HẠN %", "ON TIME %"), width: Share::Content },
    ];
    let named = |rate: &RateAnswer<'_>| row(rate.name.unwrap_or_default(), rate, lang);
    let mut rows = vec![row(lang.pick("Tất cả", "All"), &rates.total, lang)];
    rows.extend(rates.instruments.iter().map(named));
    let is_late = |agency: &&RateAnswer<'_>| agency.actual_on_time != agency.expected;
    let mut agencies: Vec<&RateAnswer<'_>> = rates.agencies.iter().filter(is_late).collect();
    agencies.sort_by(|a, b| {
        let on_time = |agency: &RateAnswer<'_>| agency.reporting_rate_on_time.unwrap_or(0.0);
        on_time(a).total_cmp(&on_time(b)).then_with(|| a.name.cmp(&b.name))
    });
    let rest = agencies.len().saturating_sub(AGENCIES);
    rows.extend(agencies.into_iter().take(AGENCIES).map(named));
    let mut text = lay_out(&columns, rows, width, None);
    if rest > 0 {
        text += &lang.pick(
            format!("và {rest} cơ quan khác chưa đạt 100 % đúng hạn (--format csv, json)\n"),
            format!("and {rest} more agencies below 100 % on time (--format csv, json)\n"),
        );
    }
    text
}

fn row(name: &str, rate: &RateAnswer<'_>, lang: Lang) -> Vec<String> {
    let percent = |value: Option<f64>| match value {
        None => "–".to_owned(),
        Some(percent) => {
            lang.pick(format!("{percent:.1}").replace('.', ","), format!("{percent:.1}"))
        }
    };
    vec![
        name.to_owned(),
        rate.expected.to_string(),
        rate.actual.to_string(),
        rate.actual_on_time.to_string(),
        percent(rate.reporting_rate),
        percent(rate.reporting_rate_on_time),
    ]
}

fn status(status: Status, lang: Lang) -> &'static str {
    let (vi, en) = match status {
        Status::Scheduled => ("chưa bắt đầu", "scheduled"),
        Status::Open => ("đang mở", "open"),
        Status::Overdue => ("quá hạn", "overdue"),
        Status::Submitted => ("đã nộp", "submitted"),
        Status::SubmittedLate => ("nộp trễ", "submitted late"),
        Status::Waived => ("được miễn", "waived"),
        Status::Elapsed => ("đã qua", "elapsed"),
    };
    lang.pick(vi, en)
}
