//! Why a phrase sets no deadline where it stands.

use super::phrase::{Op, Phrase, Said};
use super::resolve::{Place, Resolved};
use super::values::Grain;
use crate::frame::Frame;
use crate::parties::{party, subject, verb};
use crate::reason::Reason;
use crate::tokens::Tokens;

/// Where a phrase stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting<'a> {
    pub(crate) t: &'a Tokens,
    pub(crate) frame: &'a Frame,
    /// The sentence.
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) place: Place,
    /// Grounds ("Căn cứ …").
    pub(crate) basis: bool,
    /// Before the first heading.
    pub(crate) preamble: bool,
    /// Title and headings.
    pub(crate) heading: bool,
    /// Below a heading of aims, targets, or the state of things.
    pub(crate) goals: bool,
    /// Right behind a colon or at the head of its line, before one.
    pub(crate) labelled: bool,
}

impl Setting<'_> {
    /// Whether one of the phrases stands in the `n` tokens before a place, within
    /// the sentence.
    fn before(&self, at: usize, n: usize, phrases: &[&str]) -> bool {
        let from = at.saturating_sub(n).max(self.from);
        self.t.contains(from, at, phrases)
    }

    /// The beginning of the clause of a place: behind the last comma, colon or
    /// bracket.
    fn clause(&self, at: usize) -> usize {
        (self.from.max(at.saturating_sub(200))..at)
            .rev()
            .find(|&place| matches!(self.t.any_sign(place), Some(',' | ':' | '(' | ';')))
            .map_or(self.from, |place| place + 1)
    }
}

/// Acts of law, whose day stands behind their name.
const ACTS: [&str; 15] = [
    "luật",
    "bộ luật",
    "pháp lệnh",
    "nghị định",
    "nghị quyết",
    "quyết định",
    "thông tư",
    "chỉ thị",
    "kết luận",
    "công văn",
    "công điện",
    "tờ trình",
    "hiến pháp",
    "thông báo số",
    "văn bản số",
];

/// Whether the day is that of a document: "Quyết định số 12/QĐ-TTg ngày …",
/// "Luật Thống kê ngày …", "ngày … của Thủ tướng Chính phủ", "ký ngày …".
fn is_cited(s: &Setting, phrase: &Phrase) -> bool {
    let t = s.t;
    let at = phrase.from;
    let start = at.saturating_sub(18).max(s.from);
    let numbered =
        (start..at).rev().take(16).find(|&place| t.word(place) == "số" || t.sign(place, '/'));
    if let Some(place) = numbered {
        let symbol = t.word(place) == "số"
            && (place + 1..at).any(|i| t.sign(i, '/') || t.sign(i, '-'))
            || t.sign(place, '/')
                && (!t.word(place + 1).is_empty() || !t.word(place.wrapping_sub(1)).is_empty());
        let broken = (place..at).any(|i| {
            matches!(t.any_sign(i), Some('.' | ';' | ':'))
                || verb(t, i).is_some_and(|_| !t.get(i).is_some_and(|token| token.capital))
        });
        if symbol && !broken {
            return true;
        }
    }
    let near = (start..at)
        .rev()
        .take_while(|&i| !matches!(t.any_sign(i), Some('.' | ';' | ':' | '(' | ')')))
        .last();
    let act = near.is_some_and(|near| {
        (near..at).any(|i| {
            t.any_phrase(i, &ACTS).is_some() && t.get(i).is_some_and(|token| token.capital)
        })
    });
    let comma = at.checked_sub(1).is_some_and(|i| t.sign(i, ','));
    if act && !comma {
        return true;
    }
    if s.before(
        at,
        3,
        &[
            "ký",
            "ban hành",
            "sinh",
            "lập",
            "được cấp",
            "phê duyệt",
            "thông qua",
            "công bố",
            "xác nhận",
        ],
    ) && phrase.op == Op::Bare
    {
        return true;
    }
    // "ngày 30/9/2013 của Thủ tướng Chính phủ"
    t.word(phrase.to) == "của" && party(t, phrase.to + 1, s.to).is_some()
}

/// Why the phrase is no deadline, if it is none.
pub(crate) fn veto(s: &Setting, phrase: &Phrase, resolved: &Resolved) -> Option<Reason> {
    let t = s.t;
    let at = phrase.from;
    let prose = s.place == Place::Prose;
    let clause = s.clause(at);
    // Of force: any time of a sentence that says when a text comes into force.
    if t.contains(
        s.from,
        s.to,
        &[
            "có hiệu lực",
            "hiệu lực thi hành",
            "hiệu lực từ",
            "hiệu lực kể từ",
            "thi hành kể từ",
            "thi hành từ",
            "áp dụng kể từ",
            "được áp dụng từ",
            "kể từ ngày ký",
        ],
    ) && !matches!(phrase.op, Op::Before | Op::By)
    {
        return Some(Reason::Effect);
    }
    if t.contains(clause, at, &["có hiệu lực", "hết hiệu lực", "áp dụng từ"]) {
        return Some(Reason::Effect);
    }
    let floor = s.frame.floor;
    let past = resolved.last.zip(floor).is_some_and(|(last, floor)| last < floor);
    let grain = grain(&phrase.said);
    let dated = resolved.timing.is_dated();
    match &phrase.said {
        Said::Points(values)
            if values.list.iter().all(|v| v.grain == Grain::Day)
                && phrase.op == Op::Bare
                && is_cited(s, phrase)
                && !s.labelled =>
        {
            return Some(Reason::Citation);
        }
        Said::Rate(_) | Said::Continuous | Said::AdHoc | Said::OnRequest | Said::AsPrescribed => {
            return None;
        }
        _ => {}
    }
    if past {
        return Some(Reason::Past);
    }
    if s.basis && dated {
        return Some(if grain == Some(Grain::Day) { Reason::Citation } else { Reason::Topic });
    }
    // Rules of reports: "tính từ ngày 15 tháng 12 năm trước", also behind the name of the report.
    if matches!(phrase.said, Said::Yearly(_) | Said::Monthly(_) | Said::Quarterly { .. })
        && t.any_phrase(at, &["tính từ", "tính đến"]).is_some()
    {
        return Some(Reason::ReportingPeriod);
    }
    if !prose {
        return None;
    }
    // "dự trữ đủ dùng đến hết tháng 01": how long something lasts.
    const LASTS: [&str; 9] = [
        "đủ dùng",
        "đủ sử dụng",
        "dùng",
        "có giá trị",
        "kéo dài",
        "còn hạn",
        "có thời hạn",
        "sử dụng",
        "áp dụng",
    ];
    if dated && matches!(t.word(at), "đến" | "tới") && s.before(at, 2, &LASTS) {
        return Some(Reason::Horizon);
    }
    // Days off: "nghỉ Quốc khánh ngày 01 và 02/9".
    const DAYS_OFF: [&str; 4] = ["nghỉ lễ", "nghỉ tết", "nghỉ quốc khánh", "nghỉ bù"];
    if dated && !matches!(phrase.op, Op::Before | Op::By) && s.before(at, 6, &DAYS_OFF) {
        return Some(Reason::NoDuty);
    }
    // A condition: what has happened before a day.
    const DONE: [&str; 2] = ["đã", "từng"];
    const AROSE: [&str; 8] = [
        "phát sinh",
        "được cấp",
        "tuyển dụng",
        "nhập ngũ",
        "nghỉ hưu",
        "thành lập",
        "hình thành",
        "xảy ra",
    ];
    // "Hợp đồng ký trước ngày A được tiếp tục thực hiện"
    let predicate = matches!(t.word(phrase.to), "được" | "thì" | "vẫn" | "mà" | "nhưng" | "còn");
    let asks = t.contains(
        clause,
        at,
        &[
            "phải",
            "hoàn thành",
            "báo cáo",
            "gửi",
            "nộp",
            "trình",
            "xong",
            "tổ chức",
            "thực hiện xong",
        ],
    );
    // Looks back: "Đã tổ chức khai giảng ngày 05/9/2026".
    let told = t.word(clause) == "đã" && verb(t, clause + 1).is_some();
    if dated && told && matches!(phrase.op, Op::Bare | Op::In | Op::From) {
        return Some(Reason::Past);
    }
    let born = s.before(at, 1, &["sinh"]);
    if dated && (s.before(at, 9, &DONE) || s.before(at, 2, &AROSE) || born || predicate) && !asks {
        return Some(Reason::Condition);
    }
    let cases =
        t.contains(clause, at, &["các trường hợp", "những trường hợp", "trường hợp"]) && !asks;
    if dated && cases && phrase.op != Op::By {
        return Some(Reason::Condition);
    }
    let conditional = t.any_phrase(s.from, &["nếu", "trường hợp"]).is_some()
        && !(s.from..at).any(|i| t.sign(i, ',') || t.word(i) == "thì");
    if dated && conditional {
        return Some(Reason::Condition);
    }
    // Letters that press: "Sau ngày 30/6, đơn vị nào chưa xong thì …".
    if dated && phrase.op == Op::Bare && s.before(at, 1, &["sau"]) {
        return Some(Reason::Condition);
    }
    if dated && t.any_phrase(phrase.to, &["trở về trước", "về trước"]).is_some() {
        return Some(Reason::Condition);
    }
    // The days of figures: "tính đến ngày", "số liệu từ … đến …".
    const FIGURES: [&str; 9] = [
        "tính đến",
        "tính từ",
        "số liệu",
        "chốt số liệu",
        "tại thời điểm",
        "thời điểm",
        "kỳ báo cáo",
        "tính",
        "thời điểm báo cáo",
    ];
    // Steps of a survey: "Nghiệm thu số liệu: Tháng 8/2025" is a task and its time.
    let step = at > s.from && t.sign(at - 1, ':') && verb(t, s.from).is_some();
    let limits = matches!(phrase.op, Op::Before | Op::By);
    let reckoned = t.any_phrase(at, &["tính đến", "tính từ"]).is_some();
    // Surveys: "Thời điểm điều tra: ngày 01/4/2026" is the day of which is asked.
    let asked_of = s.before(at, 12, &["thời điểm điều tra"]);
    if dated && !limits && (reckoned || asked_of || !step && s.before(at, 4, &FIGURES)) {
        return Some(Reason::ReportingPeriod);
    }
    // Rules of reports: "tính từ ngày 15 của tháng trước … đến ngày 14 của tháng cuối quý".
    if matches!(phrase.op, Op::To | Op::From) && s.before(at, 20, &["tính từ ngày"]) {
        return Some(Reason::ReportingPeriod);
    }
    if matches!(phrase.said, Said::Span { .. })
        && s.before(
            at,
            10,
            &[
                "số liệu",
                "kỳ báo cáo",
                "kết quả thực hiện",
                "thời gian báo cáo số liệu",
                "thống kê",
            ],
        )
    {
        return Some(Reason::ReportingPeriod);
    }
    // "tổng kết năm học trước ngày 05/6": the date is that of the work.
    if !limits
        && s.before(
            at,
            2,
            &["giai đoạn", "nhiệm kỳ", "thời kỳ", "khóa", "niên khóa", "năm học", "từ nay"],
        )
    {
        return Some(Reason::Topic);
    }
    if s.before(at, 1, &["cho"]) && phrase.op == Op::Bare {
        return Some(Reason::NoDuty);
    }
    match &phrase.said {
        Said::Points(_) => points(s, phrase, clause, grain?),
        Said::Span { from, to, .. } => {
            // "kỷ niệm 95 năm Ngày thành lập Đoàn (26/3/1931 - 26/3/2026)"
            let same_day = from.grain == Grain::Day
                && (from.part, from.day) == (to.part, to.day)
                && from.year != to.year;
            if same_day || phrase.op == Op::Bare && s.before(at, 14, &MARKED) {
                return Some(Reason::Commemoration);
            }
            if from.grain == Grain::Year || to.grain == Grain::Year {
                return Some(Reason::Horizon);
            }
            // "Lịch công tác (từ ngày 08/6 đến ngày 12/6)"
            if s.frame.title.is_some_and(|(first, end)| first <= at && at < end) {
                return Some(Reason::Title);
            }
            let service = ["tham gia", "công tác", "phục vụ", "kháng chiến", "giữ chức"];
            if s.before(at, 8, &service) && t.contains(clause, at, &["đã", "thời gian"]) {
                return Some(Reason::Service);
            }
            None
        }
        Said::Open(from, said) => {
            // "Từ ngày A, các đơn vị báo cáo …" begins a work; "kể từ ngày A" says
            // from when something holds.
            let acts =
                at == s.from && t.word(at) != "kể" && subject(t, phrase.to + 1, s.to).is_some()
                    || t.word(s.from) == "giao";
            let applies = t.contains(
                s.from,
                s.to,
                &["áp dụng", "mức", "hưởng", "bãi bỏ", "thay thế", "chấm dứt"],
            );
            if from.grain == Grain::Year || applies || !(acts || s.labelled || *said) {
                return Some(Reason::Start);
            }
            None
        }
        Said::Yearly(_) if s.goals => Some(Reason::Target),
        // Reports on what was done: "gửi chậm so với thời hạn (trước ngày 10 hằng tháng)".
        Said::Monthly(_) | Said::Quarterly { .. } | Said::Weekly(_) | Said::WorkingDay { .. }
            if s.goals =>
        {
            Some(Reason::NoDuty)
        }
        _ => None,
    }
}

fn grain(said: &Said) -> Option<Grain> {
    match said {
        Said::Points(values) | Said::Yearly(values) => values.list.first().map(|v| v.grain),
        Said::Span { from, .. }
        | Said::Toward { from, .. }
        | Said::Open(from, _)
        | Said::YearlySpan { from, .. } => Some(from.grain),
        _ => None,
    }
}

/// Words before a day that is commemorated.
const MARKED: [&str; 9] = [
    "kỷ niệm",
    "chào mừng",
    "hưởng ứng",
    "mừng",
    "lập thành tích",
    "nhân dịp",
    "nhân ngày",
    "phát động nhân",
    "ngày quốc tế",
];

/// How far from a date the words of its sentence are looked at, in tokens.
const NEAR: usize = 120;

/// Points in running words.
fn points(s: &Setting, phrase: &Phrase, clause: usize, grain: Grain) -> Option<Reason> {
    let t = s.t;
    let at = phrase.from;
    // "(Quý I/2025)", "(năm 2025 và thường xuyên)"
    let bracketed = at.checked_sub(1).is_some_and(|i| t.sign(i, '('))
        && (phrase.to..s.to.min(phrase.to + 9)).any(|i| t.sign(i, ')'));
    let first = at == s.from;
    let closes = phrase.to >= s.to
        || matches!(t.any_sign(phrase.to), Some(',' | ')' | ':' | '.' | ';' | '-'));
    const FINISH: [&str; 9] = [
        "hoàn thành",
        "hoàn thiện",
        "xong",
        "thực hiện",
        "kết thúc",
        "ban hành",
        "trình",
        "diễn ra",
        "tổ chức",
    ];
    let finishes = s.before(at, 3, &FINISH);
    // Sentences may be a whole text long; what they say of a date stands near it.
    let near = at.saturating_sub(NEAR).max(s.from);
    let rated = || (near..s.to.min(at + NEAR)).any(|i| t.sign(i, '%'));
    if grain == Grain::Day {
        // Plans by numbers: "100% cán bộ được tập huấn trước 30/9".
        if s.goals && !s.labelled && rated() {
            return Some(Reason::Target);
        }
        // Bulletins: "Hồi 07 giờ ngày 11/9, vị trí tâm bão ở …" tells what was.
        if matches!(phrase.op, Op::Bare | Op::In)
            && at > s.from
            && t.word(at - 1) == "hồi"
            && t.contains(phrase.to, s.to, &["bão", "áp thấp", "mưa", "lũ", "động đất"])
        {
            return Some(Reason::Past);
        }
        if phrase.op == Op::Bare && s.before(at, 14, &MARKED) {
            return Some(Reason::Commemoration);
        }
        if phrase.op == Op::To && !finishes && !s.labelled && !t.contains(clause, at, &FINISH) {
            return Some(Reason::Horizon);
        }
        if phrase.op == Op::Bare && s.heading && !s.labelled && !bracketed {
            return Some(Reason::Title);
        }
        return None;
    }
    let aims = t.contains(clause, at, &["để", "nhằm", "phục vụ", "hướng tới", "làm cơ sở"]);
    let striving = || rated() || t.contains(near, at, &["phấn đấu", "mục tiêu", "chỉ tiêu"]);
    // "Kỳ họp thường lệ giữa năm 2027": the name of a session.
    if phrase.op == Op::Bare && s.before(at, 5, &["kỳ họp"]) {
        return Some(Reason::Topic);
    }
    if grain == Grain::Year {
        if phrase.op == Op::To {
            return Some(if s.before(at, 2, &["từ nay"]) {
                Reason::Horizon
            } else {
                Reason::Target
            });
        }
        if s.goals || striving() {
            return Some(Reason::Target);
        }
        if aims && phrase.op != Op::Before {
            return Some(Reason::Aim);
        }
        if phrase.op == Op::In {
            // What is looked back on, and what a preamble is about.
            let reviewed = t.word(at) == "trong"
                && t.contains(
                    clause,
                    at,
                    &["tổng kết", "sơ kết", "đánh giá", "kết quả", "tình hình", "phong trào"],
                );
            if reviewed {
                return Some(Reason::ReportingPeriod);
            }
            return (s.preamble || s.heading && !bracketed).then_some(Reason::Topic);
        }
        // "ước thực hiện cả năm 2026": what is looked at.
        if s.before(at, 1, &["cả"]) {
            return Some(Reason::ReportingPeriod);
        }
        if phrase.op == Op::Bare {
            let own = bracketed || finishes && closes;
            return (!own || s.heading && !bracketed).then_some(Reason::Topic);
        }
        return None;
    }
    if s.goals && phrase.op != Op::Before && phrase.op != Op::By {
        return Some(Reason::Target);
    }
    match phrase.op {
        // The name of a report: "Báo cáo 6 tháng đầu năm: …"
        Op::Bare if grain == Grain::Half && s.before(at, 2, &["báo cáo"]) => {
            Some(Reason::ReportingPeriod)
        }
        Op::Bare => {
            let opens = first && matches!(t.any_sign(phrase.to), Some(',' | ':'));
            let own = bracketed || opens || finishes && closes || s.labelled;
            (!own || s.preamble || s.heading && !bracketed && !s.labelled).then_some(Reason::Topic)
        }
        Op::In if aims && grain >= Grain::Half => Some(Reason::Aim),
        Op::In if s.preamble && s.before(at, 6, &["tình hình", "kết quả"]) => {
            Some(Reason::ReportingPeriod)
        }
        Op::To if !finishes && !t.contains(clause, at, &FINISH) => Some(Reason::Horizon),
        _ => None,
    }
}
