//! The ids, levels and actions that a register has and a document does not write.

use crate::letters::fold;

/// Names of one field that stand apart: at semicolons, and at commas before the
/// capital of another body.
pub(crate) fn split(name: &str) -> Vec<String> {
    const OPENS: [&str; 22] = [
        "Sở",
        "Bộ",
        "UBND",
        "Ủy ban",
        "Uỷ ban",
        "Ban",
        "Phòng",
        "Công an",
        "Cục",
        "Chi cục",
        "Vụ",
        "Văn phòng",
        "Trung tâm",
        "Hội",
        "Đoàn",
        "Các",
        "các",
        "Trường",
        "Đài",
        "Tỉnh đoàn",
        "Trạm",
        "Thanh tra",
    ];
    let mut out = Vec::new();
    for part in name.split(';') {
        let mut current = String::new();
        for piece in part.split(", ") {
            let opens = OPENS.iter().any(|word| {
                piece
                    .strip_prefix(word)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            });
            if opens && !current.is_empty() {
                out.push(std::mem::take(&mut current));
            }
            if !current.is_empty() {
                current.push_str(", ");
            }
            current.push_str(piece);
        }
        out.push(current);
    }
    out.into_iter()
        .map(|name| {
            name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':'))
                .to_owned()
        })
        .filter(|name| !name.is_empty())
        .collect()
}

/// A register's id of some words, of at most 80 letters: an obligation's has two of them,
/// and an id has at most 200.
pub(crate) fn slug(words: &str, most: usize, empty: &str) -> String {
    let folded = fold(words);
    let mut out = String::new();
    for word in folded.split(' ').filter(|word| word.is_ascii() && !word.is_empty()).take(most) {
        if out.len() + 1 + word.len() > 80 {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(word);
    }
    if out.is_empty() { empty.to_owned() } else { out }
}

/// The level of a body, by the words of its folded name.
pub(crate) fn level(folded: &str) -> &'static str {
    let has = |word: &str| format!(" {folded} ").contains(&format!(" {word} "));
    if ["bo", "chinh phu", "thu tuong", "trung uong", "quoc hoi", "quoc gia", "tong cuc"]
        .iter()
        .any(|word| has(word))
    {
        "central"
    } else if ["xa", "phuong", "thi tran", "dac khu"].iter().any(|word| has(word)) {
        "commune"
    } else if ["huyen", "quan", "thi xa", "phong"].iter().any(|word| has(word)) {
        "district"
    } else if ["so", "tinh", "thanh pho"].iter().any(|word| has(word)) {
        "province"
    } else {
        "unit"
    }
}

/// The register's action of a duty, by its verbs. The first that its words hold.
pub(crate) fn action(title: &str) -> &'static str {
    const VERBS: [(&str, &str); 22] = [
        ("tong hop", "aggregate"),
        ("bao cao", "report"),
        ("ban hanh", "issuePlan"),
        ("xay dung ke hoach", "issuePlan"),
        ("cong bo", "publish"),
        ("cong khai", "publish"),
        ("dang tai", "publish"),
        ("tuyen truyen", "publish"),
        ("tap huan", "train"),
        ("boi duong", "train"),
        ("kiem tra", "inspect"),
        ("giam sat", "inspect"),
        ("thanh tra", "inspect"),
        ("thu thap", "collect"),
        ("khao sat", "collect"),
        ("thong ke", "collect"),
        ("kinh phi", "fund"),
        ("to chuc", "organise"),
        ("phoi hop", "coordinate"),
        ("gui", "report"),
        ("nop", "report"),
        ("trinh", "report"),
    ];
    let folded = format!(" {} ", fold(title));
    VERBS
        .iter()
        .filter_map(|(verb, action)| Some((folded.find(&format!(" {verb} "))?, *action)))
        .min()
        .map_or("other", |(_, action)| action)
}
