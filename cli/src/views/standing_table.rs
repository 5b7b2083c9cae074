//! The standing of duties, for people.

use std::collections::BTreeMap;

use kyhan::answers::{FindingAnswer, RateAnswer, RatesAnswer, StandingAnswer};
use kyhan::dates::Date;
use kyhan::model::Action;
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
    let total = answer.findings.len();
    let mut text =
        lang.pick(format!("Ngày {on}: {total} nhiệm vụ\n"), format!("On {on}: {total} duties\n"));
    type Kind = fn(Action) -> bool;
    let kinds: [(&str, &str, Kind); 3] = [
        ("Báo cáo", "Reports", |action| action.is_report()),
        ("Hoạt động", "Activities", |action| action.is_held()),
        ("Việc khác", "Other duties", |action| !action.is_report() && !action.is_held()),
    ];
    for (vi, en, is_kind) in kinds {
        let counts = counts(answer, is_kind, lang);
        if !counts.is_empty() {
            text += &format!("  {}: {counts}\n", lang.pick(vi, en));
        }
    }
    text += "\n";
    text += &answer.agency.as_ref().map(|agency| words::stands(agency, lang)).unwrap_or_default();
    text += &late(answer, width, lang);
    text += &rates(&answer.rates, width, lang);
    text
}

/// How many duties of a kind have each status.
fn counts(answer: &StandingAnswer<'_>, is_kind: fn(Action) -> bool, lang: Lang) -> String {
    let mut counts: BTreeMap<Status, (Action, usize)> = BTreeMap::new();
    for finding in answer.findings.iter().filter(|found| is_kind(found.action)) {
        counts.entry(finding.status).or_insert((finding.action, 0)).1 += 1;
    }
    let words = counts.iter().map(|(&status, &(action, count))| {
        format!("{count} {}", words::status(status, action, lang))
    });
    words.collect::<Vec<_>>().join(", ")
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
            words::status(first.status, first.action, lang).to_owned(),
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

/// The five terms for all reports, each plan, and the agencies that are late: their own
/// reports, and apart from them those of an agency with all below it.
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
    let mut agencies: Vec<&RateAnswer<'_>> = rates.own.iter().filter(is_late).collect();
    agencies.sort_by(|a, b| {
        let on_time = |agency: &RateAnswer<'_>| agency.reporting_rate_on_time.unwrap_or(0.0);
        on_time(a).total_cmp(&on_time(b)).then_with(|| a.name.cmp(&b.name))
    });
    let rest = agencies.len().saturating_sub(AGENCIES);
    rows.extend(agencies.into_iter().take(AGENCIES).map(named));
    let has_others = |sum: &&RateAnswer<'_>| {
        rates.own.iter().all(|own| own.id != sum.id || own.expected != sum.expected)
    };
    for sum in rates.agencies.iter().filter(has_others).filter(is_late) {
        let name = sum.name.unwrap_or_default();
        let name = lang.pick(
            format!("{name}, tính cả cơ quan cấp dưới"),
            format!("{name}, with the agencies below it"),
        );
        rows.push(row(&name, sum, lang));
    }
    let mut text = lay_out(&columns, rows, width, None);
    if rest > 0 {
        text += &lang.pick(
            format!("và {rest} cơ quan khác chưa đạt 100% đúng hạn (--format csv, json)\n"),
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
        match rate.reporting_rate_by_first_due {
            None => percent(rate.reporting_rate_on_time),
            first => {
                let (last, first) = (percent(rate.reporting_rate_on_time), percent(first));
                lang.pick(
                    format!("{last} (hạn ban đầu: {first})"),
                    format!("{last} (first due day: {first})"),
                )
            }
        },
    ]
}
