//! Rates and occasions: what comes again and again, or when the case arises.

use crate::duties::{Confidence, Reader};
use crate::prose::Found;
use crate::reason::Reason;
use crate::times::phrase::{Op, Phrase, Said};
use crate::times::resolve::{Around, Place};

/// Verbs of a report or of a work that comes again and again.
const REPORTS: [&str; 14] = [
    "báo cáo",
    "sơ kết",
    "tổng kết",
    "giao ban",
    "họp",
    "tổng hợp",
    "gửi",
    "trình",
    "rà soát",
    "nộp",
    "cung cấp",
    "sơ, tổng kết",
    "đánh giá",
    "kiểm tra",
];

/// Nouns that a rate describes: "kế hoạch hằng năm".
const DESCRIBED: [&str; 16] = [
    "kế hoạch",
    "dự toán",
    "ngân sách",
    "chương trình",
    "chỉ tiêu",
    "nhiệm vụ",
    "kinh phí",
    "chi",
    "công tác",
    "viên chức",
    "công chức",
    "tăng",
    "giảm",
    "bình quân",
    "trợ cấp",
    "mức",
];

impl Reader<'_> {
    /// Rates and occasions that ask for nothing where they stand.
    pub(crate) fn idle(
        &self,
        here: &Phrase,
        sentence: (usize, usize),
        place: Place,
    ) -> Option<Reason> {
        let t = self.t;
        let near = |n: usize, words: &[&str]| {
            t.contains(
                here.from.saturating_sub(n).max(sentence.0),
                (here.to + n).min(sentence.1),
                words,
            )
        };
        match &here.said {
            Said::Rate(every) => {
                if place != Place::Prose {
                    return None;
                }
                let before = here.from.saturating_sub(6).max(sentence.0);
                let word = t.word(here.from);
                let described = word != "định"
                    && t.contains(before, here.from, &DESCRIBED)
                    && here.from > sentence.0;
                if described && !t.contains(here.to, (here.to + 5).min(sentence.1), &REPORTS) {
                    return Some(Reason::Attribute);
                }
                // Titles and scopes of rules: "quy định chế độ báo cáo định kỳ về …".
                let ruled = t.contains(
                    here.from.saturating_sub(6).max(sentence.0),
                    here.from,
                    &["quy định chế độ báo cáo", "quy định về chế độ báo cáo"],
                );
                if every.is_empty() && ruled {
                    return Some(Reason::Attribute);
                }
                let asked = if every.is_empty() {
                    t.contains(sentence.0, sentence.1, &REPORTS)
                } else {
                    near(8, &REPORTS)
                };
                if asked { None } else { Some(Reason::NoDuty) }
            }
            Said::AdHoc | Said::OnRequest if place != Place::Prose => None,
            // "Báo cáo đột xuất: trong vòng 24 giờ …": the name of a report, whose time follows.
            Said::AdHoc | Said::OnRequest if t.sign(here.to, ':') && here.to + 1 < sentence.1 => {
                Some(Reason::NoDuty)
            }
            Said::AdHoc | Said::OnRequest => {
                (!near(8, &["báo cáo", "gửi", "chuyển", "trình", "thông báo", "nộp", "cung cấp"]))
                    .then_some(Reason::NoDuty)
            }
            Said::Continuous | Said::AsPrescribed => {
                (place == Place::Prose).then_some(Reason::NoDuty)
            }
            _ => None,
        }
    }

    /// "kịp thời báo cáo", "gửi ngay": reports at once, without a date.
    pub(crate) fn at_once(&mut self, at: usize, sentence: (usize, usize), found: &mut Vec<Found>) {
        let t = self.t;
        if !found.is_empty() {
            return;
        }
        const NOW: [&str; 6] = [
            "kịp thời",
            "ngay",
            "nhanh chóng",
            "khẩn trương",
            "kịp thời phản ánh",
            "phải kịp thời",
        ];
        const SENT: [&str; 5] = ["báo cáo", "gửi", "chuyển", "phản ánh", "thông báo"];
        let place = (sentence.0..sentence.1).find_map(|place| {
            let after = t.any_phrase(place, &NOW)?;
            let sends = t.any_phrase(after, &SENT);
            let before = place
                .checked_sub(2)
                .filter(|_| place >= sentence.0 + 2)
                .and_then(|b| t.any_phrase(b, &SENT).or_else(|| t.any_phrase(b + 1, &SENT)));
            match (sends, before) {
                (Some(end), _) => Some((place, end)),
                (None, Some(_)) => Some((place.saturating_sub(2).max(sentence.0), after)),
                _ => None,
            }
        });
        // "nếu có khó khăn, vướng mắc, … báo cáo về"
        let occasion = || {
            let place = (sentence.0..sentence.1).find(|&place| {
                t.any_phrase(place, &["nếu có", "khi có", "nếu phát sinh"]).is_some()
            })?;
            let sent =
                (place..sentence.1).find_map(|i| t.any_phrase(i, &["báo cáo", "phản ánh"]))?;
            t.contains(place, sent, &["vướng mắc", "khó khăn", "phát sinh"])
                .then_some((place, sent))
        };
        let Some((from, to)) = place.or_else(occasion) else { return };
        let here = Phrase {
            from,
            to,
            op: Op::Bare,
            said: Said::AdHoc,
            time: None,
            tentative: false,
            mixed: false,
        };
        let Some(setting) = self.setting(at, sentence, Place::Prose, false) else { return };
        for resolved in self.settle(&here, &setting, Around::default()) {
            found.push(Found {
                phrase: here.clone(),
                resolved,
                labelled: false,
                place: Place::Prose,
                confidence: Confidence::Check,
            });
        }
    }
}
