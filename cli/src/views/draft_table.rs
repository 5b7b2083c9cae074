//! A draft for people, in a terminal.

use kyhan::Lang;
use kyhan_reading::Confidence;

use super::draft_words as say;
use super::table::{Column, Share, lay_out};
use crate::drafts::Drafted;
use crate::words;

/// Dates that are no deadline, shown before the rest is counted.
const DISMISSED: usize = 12;

/// Duties by risk, then the dates that are no deadline.
pub(crate) fn page(drafted: &Drafted, width: usize, lang: Lang) -> String {
    let draft = &drafted.draft;
    let count = |confidence| drafted.count(confidence);
    let (guess, check, sure) =
        (count(Confidence::Guess), count(Confidence::Check), count(Confidence::Sure));
    let mut text = format!("{}: {}\n", drafted.path.display(), words::harmless(drafted.title()));
    let all = draft.duties.len();
    text += &lang.pick(
        format!(
            "{all} việc có thời gian: {sure} chắc chắn, {check} cần xem lại, {guess} phỏng đoán\n"
        ),
        format!(
            "{}: {sure} sure, {check} to check, {guess} guessed\n",
            words::counted(all, "timed task")
        ),
    );
    for warning in say::warnings(draft, lang) {
        text += &format!("{}: {}\n", lang.pick("lưu ý", "note"), words::harmless(warning));
    }
    for refused in &drafted.refused {
        let label = lang.pick("sổ chưa dùng được", "the register cannot be used");
        text += &format!("{label}: {}\n", words::harmless(refused));
    }
    if !draft.duties.is_empty() {
        text.push('\n');
        text += &duties(drafted, width, lang);
    }
    text.push('\n');
    text += &dismissed(drafted, width, lang);
    text
}

fn duties(drafted: &Drafted, width: usize, lang: Lang) -> String {
    let columns = [
        Column { title: lang.pick("ĐỘ TIN", "TRUST"), width: Share::Content },
        Column { title: lang.pick("CHỮ TRONG VĂN BẢN", "WORDS"), width: Share::Of(22) },
        Column { title: lang.pick("HẠN CUỐI", "LAST DAY"), width: Share::Of(22) },
        Column { title: lang.pick("VIỆC", "TASK"), width: Share::Of(34) },
        Column { title: lang.pick("AI → GỬI AI", "WHO → TO WHOM"), width: Share::Of(22) },
    ];
    let rows = drafted.by_risk().into_iter().map(|duty| {
        let mut when = say::due(drafted, duty, lang);
        if when.is_empty() {
            when = say::timing(drafted, &duty.timing, lang);
        }
        let mut who = duty.bearers.join(", ");
        if who.is_empty() {
            who = lang.pick("(không nêu)", "(nobody named)").to_owned();
        }
        if !duty.recipients.is_empty() {
            who += &format!(" → {}", duty.recipients.join(", "));
        }
        let phrase: Vec<&str> = duty.phrase.split_whitespace().collect();
        vec![
            say::confidence(duty.confidence, lang).to_owned(),
            phrase.join(" "),
            when,
            drafted.text(duty, "title").to_owned(),
            who,
        ]
    });
    lay_out(&columns, rows.collect(), width, Some(4))
}

fn dismissed(drafted: &Drafted, width: usize, lang: Lang) -> String {
    let all = &drafted.draft.dismissed;
    if all.is_empty() {
        return String::new();
    }
    let columns = [
        Column { title: lang.pick("KHÔNG PHẢI HẠN", "NO DEADLINE"), width: Share::Of(40) },
        Column { title: lang.pick("VÌ SAO", "WHY"), width: Share::Of(60) },
    ];
    let rows = all.iter().take(DISMISSED).map(|date| {
        let reason = lang.pick(date.reason.vietnamese(), date.reason.english());
        vec![date.phrase.clone(), reason.to_owned()]
    });
    let mut text = lay_out(&columns, rows.collect(), width, Some(2));
    if all.len() > DISMISSED {
        let rest = all.len() - DISMISSED;
        text += &lang.pick(
            format!("và {rest} mốc khác; xem review.html hoặc `--format json`\n"),
            format!("and {rest} more; see review.html or `--format json`\n"),
        );
    }
    text + "\n"
}
