//! Who: names of bodies in running words, who acts in a clause, who receives.

use crate::lexicon::{CHARGES, COMPOUNDS, KINDS, OPENERS, QUANTITIES, TOWARDS};
use crate::tokens::{Class, Kind, Tokens};

/// Tokens of a name.
pub(crate) type Name = (usize, usize);

/// The longest name, in tokens.
const LONGEST: usize = 60;

/// Whether a verb stands at a place, and not a part of a noun ("bầu cử", "chương
/// trình").
pub(crate) fn verb(t: &Tokens, at: usize) -> Option<usize> {
    let end = t.any_of(at, Class::Verbs)?;
    let before = at.checked_sub(1).map(|place| t.word(place)).unwrap_or_default();
    let noun = COMPOUNDS.iter().any(|words| {
        words.split_once(' ').is_some_and(|(first, second)| {
            first == before && second == t.word(at)
                || first == t.word(at) && second == t.word(at + 1)
        })
    });
    (!noun).then_some(end)
}

/// Where the head of a name ends if one begins at `at`.
fn head(t: &Tokens, at: usize) -> Option<usize> {
    let mut at = at;
    let mut counted = false;
    while let Some(end) = t.any_phrase(at, QUANTITIES) {
        (at, counted) = (end, true);
        if counted && at > 4 + end {
            break;
        }
    }
    let end = t.any_of(at, Class::Heads).or_else(|| {
        // "54 xã, phường"; "03 phòng chuyên môn"
        let counted = t.number(at).is_some() && t.digits(at) <= 3;
        counted.then(|| t.any_of(at + 1, Class::Groups)).flatten()
    });
    let end = end.or_else(|| counted.then(|| t.any_of(at, Class::Groups)).flatten())?;
    // Words that also mean something else.
    let next = t.word(end);
    let other = match t.word(at) {
        "báo" => !t.get(end).is_some_and(|token| token.capital) || t.word(at + 1) == "cáo",
        "hội" => matches!(next, "nghị" | "thảo" | "thi" | "trường" | "họp" | "nhập"),
        "đoàn" => matches!(next, "kết"),
        "đài" => matches!(next, "thọ"),
        "bộ" => {
            matches!(next, "tiêu" | "chỉ" | "quy" | "câu" | "hồ" | "tài" | "máy" | "luật")
                && end == at + 1
        }
        // "tổ chức" is a noun in a list or with its kind, a verb elsewhere.
        "tổ" if t.word(at + 1) == "chức" => {
            !matches!(
                next,
                "chính" | "xã" | "đoàn" | "đảng" | "cơ" | "thành" | "liên" | "trong" | "và"
            ) && !t.sign(end, ',')
        }
        "trường" => matches!(next, "hợp"),
        "vụ" => matches!(next, "việc" | "án" | "đông" | "hè" | "mùa"),
        "phòng" => {
            matches!(next, "chống" | "ngừa" | "bệnh" | "trừ" | "cháy" | "học" | "thi")
                || t.sign(end, ',') && !counted
        }
        "công" if t.word(at + 1) == "an" => false,
        "viện" => matches!(next, "trợ"),
        "quỹ" => false,
        "ban" => matches!(next, "hành" | "đầu"),
        "trung" => false,
        "đội" => matches!(next, "ngũ"),
        "thuế" => matches!(next, "thu" | "giá" | "suất" | "nhập" | "đất"),
        "người" => false,
        "lực" => false,
        "tỉnh" | "huyện" | "xã" | "quận" | "phường" => matches!(next, "hội" | "hóa"),
        "thành" if t.word(at + 1) == "phố" => false,
        _ => false,
    };
    (!other).then_some(end)
}

/// Whether a name goes on at a place behind a comma or "và".
fn goes_on(t: &Tokens, at: usize, named: bool) -> bool {
    if t.word(at) == "tổ" && t.word(at + 1) == "chức" {
        // "cơ quan, tổ chức, đơn vị": a noun where a list goes on or a verb follows.
        return t.any_sign(at + 2) == Some(',')
            || matches!(
                t.word(at + 2),
                "và" | "chính"
                    | "xã"
                    | "thành"
                    | "có"
                    | "liên"
                    | "trực"
                    | "đoàn"
                    | "cá"
                    | "hội"
                    | "phụ"
            );
    }
    if head(t, at).is_some() || t.any_of(at, Class::Groups).is_some() {
        return true;
    }
    // "Văn hóa, Thể thao và Du lịch" is one name.
    named && t.get(at).is_some_and(|token| token.capital && token.kind == Kind::Word) && {
        let lower_verb = verb(t, at).is_some() && !t.get(at + 1).is_some_and(|next| next.capital);
        !lower_verb
            || matches!(
                t.word(at),
                "tổ" | "quản" | "thông" | "giám" | "thi" | "thể" | "đào" | "phát" | "giáo"
            )
    }
}

/// The end of the name that begins at `at`, if one does.
pub(crate) fn party(t: &Tokens, at: usize, end: usize) -> Option<usize> {
    let mut place = head(t, at)?;
    let limit = end.min(at + LONGEST);
    let named = |place: usize| (at..place).any(|i| t.get(i).is_some_and(|token| token.capital));
    while place < limit {
        let Some(token) = t.get(place) else { break };
        match token.kind {
            Kind::Sign(',') => {
                if !goes_on(t, place + 1, named(place)) {
                    break;
                }
                place = head(t, place + 1).unwrap_or(place + 2);
            }
            Kind::Sign('-' | '/' | '&') => {
                if t.word(place + 1).is_empty() && t.number(place + 1).is_none() {
                    break;
                }
                place += 1;
                if matches!(t.any_sign(place - 1), Some('-' | '&')) {
                    place += 1;
                }
            }
            Kind::Sign('(') => {
                // "Mặt trận Tổ quốc (MTTQ) Việt Nam": an abbreviation inside a name.
                let inner = t.sign(place + 2, ')')
                    && t.get(place + 3).is_some_and(|next| next.capital && next.kind == Kind::Word);
                if !inner {
                    break;
                }
                place += 3;
            }
            Kind::Sign('"') => place += 1,
            Kind::Sign(_) => break,
            Kind::Number(..) => {
                if token.gap && !(t.digits(place) <= 4 && named(place)) {
                    break;
                }
                place += 1;
            }
            Kind::Word => {
                if t.word(place) == "và" || t.word(place) == "hoặc" {
                    let next_capital = t.get(place + 1).is_some_and(|next| next.capital);
                    if !goes_on(t, place + 1, true) && !next_capital {
                        break;
                    }
                    place = head(t, place + 1).unwrap_or(place + 2);
                    continue;
                }
                if t.phrase(place, "cộng hòa xã hội").is_some() {
                    break;
                }
                let inside = token.capital && place > at;
                if !inside && (verb(t, place).is_some() || t.any_of(place, Class::Stops).is_some())
                {
                    // "Ban chỉ đạo", "tổ chức" as nouns were taken with their heads.
                    let noun = t.any_phrase(place, &["tổ chức"]).is_some()
                        && matches!(t.word(place + 2), "chính" | "hội" | "thành" | "đoàn" | "xã");
                    if !noun {
                        break;
                    }
                }
                place += 1;
            }
        }
    }
    // A joint at the end belongs to what follows.
    while place > at
        && (matches!(t.any_sign(place - 1), Some(',' | '-' | '"'))
            || matches!(t.word(place - 1), "và" | "hoặc"))
    {
        place -= 1;
    }
    (place > at).then_some(place)
}

/// Whether a range is a name or a list of names, and nothing else of weight.
pub(crate) fn is_list(t: &Tokens, from: usize, to: usize) -> bool {
    let mut at = from;
    while at < to {
        let Some(end) = party(t, at, to) else { break };
        at = end;
        while matches!(t.any_sign(at), Some(';' | ',' | '.')) && at < to {
            at += 1;
        }
    }
    at > from && to.saturating_sub(at) <= 2
}

/// Skips the words before a name at the head of a line.
pub(crate) fn skip_openers(t: &Tokens, from: usize, end: usize) -> usize {
    let mut at = from;
    while at < end {
        match t.any_phrase(at, OPENERS) {
            // "nhiệm vụ" may itself be the heading.
            Some(next) if next < end => at = next,
            _ => break,
        }
    }
    at
}

/// Who acts in a sentence: the name at its head, or behind the clauses of time,
/// ground or aim that stand before it; and whom that body charges, if it does.
pub(crate) fn subject(t: &Tokens, from: usize, end: usize) -> Option<Name> {
    let mut at = from;
    while at < end {
        let start = skip_openers(t, at, end);
        if let Some(to) = party(t, start, end) {
            let mut next = to;
            if t.sign(next, '(') {
                next = (next..end.min(next + 24)).find(|&i| t.sign(i, ')')).map_or(next, |i| i + 1);
            }
            while t.sign(next, ',') || matches!(t.word(next), "thì" | "cũng" | "cùng") {
                next += 1;
            }
            let acts = verb(t, next).is_some()
                || t.sign(next, ':')
                || t.any_of(next, Class::Adverbials).is_some();
            if acts && next < end {
                return Some(charged(t, next, end).unwrap_or((start, to)));
            }
        }
        // On behind the clause, if it is one that stands before a subject.
        let stop = clause_end(t, at, end)?;
        let label = t.sign(stop, ':') && stop - at <= 8;
        let short = stop - at <= 5 && (at..stop).all(|place| verb(t, place).is_none());
        let ground = t.word(at) == "thực"
            && (at + 2..at + 5)
                .any(|place| KINDS.iter().any(|(kind, _)| t.phrase(place, kind).is_some()));
        if !(label || short || ground || t.any_of(at, Class::Adverbials).is_some()) {
            return None;
        }
        at = stop + 1;
    }
    None
}

/// The comma, colon or "thì" that ends the clause at a place, outside of brackets.
fn clause_end(t: &Tokens, at: usize, end: usize) -> Option<usize> {
    let mut depth = 0_u8;
    (at..end).find(|&place| match t.any_sign(place) {
        Some('(') => {
            depth = depth.saturating_add(1);
            false
        }
        Some(')') => {
            depth = depth.saturating_sub(1);
            false
        }
        Some(',' | ':') => depth == 0,
        None => depth == 0 && t.word(place) == "thì",
        _ => false,
    })
}

/// Whom a sentence names behind what is done: "… do Văn phòng Ban Chỉ huy đảm nhiệm".
pub(crate) fn agent(t: &Tokens, from: usize, end: usize) -> Option<Name> {
    const ACTS: [&str; 8] = [
        "thực hiện",
        "chủ trì",
        "đảm nhiệm",
        "đảm nhận",
        "đảm trách",
        "phụ trách",
        "chịu trách nhiệm",
        "tổ chức thực hiện",
    ];
    (from..end).find_map(|at| {
        let to = party(t, at + 1, end).filter(|_| t.word(at) == "do")?;
        t.any_phrase(to, &ACTS).map(|_| (at + 1, to))
    })
}

/// Who stands in brackets at the end of a task: "4. Kế hoạch hành động vì trẻ em (Sở Y
/// tế)", as programmes of work and lists of tasks have it.
pub(crate) fn bracketed(t: &Tokens, from: usize, end: usize) -> Option<Name> {
    let mut close = end.checked_sub(1)?;
    while close > from && matches!(t.any_sign(close), Some('.' | ';' | ',')) {
        close -= 1;
    }
    let open = (from..close).rev().find(|&at| t.sign(at, '('))?;
    let is_named = t.sign(close, ')') && party(t, open + 1, close) == Some(close);
    is_named.then_some((open + 1, close))
}

/// Whose paper a passive sentence sends: "biên bản của Tổ kiểm tra phải được gửi
/// đến …".
pub(crate) fn possessor(t: &Tokens, from: usize, end: usize) -> Option<Name> {
    const PASSIVE: [&str; 6] =
        ["được gửi", "được chuyển", "được nộp", "được trình", "được báo cáo", "gửi về"];
    let sent = (from..end).find(|&at| t.any_phrase(at, &PASSIVE).is_some())?;
    let of =
        (from..sent).rev().find(|&at| t.word(at) == "của" && party(t, at + 1, sent).is_some())?;
    party(t, of + 1, sent).map(|to| (of + 1, to))
}

/// Whom a body charges: "UBND tỉnh yêu cầu thủ trưởng các sở … báo cáo".
pub(crate) fn charged(t: &Tokens, at: usize, end: usize) -> Option<Name> {
    let direct = t.any_phrase(at, CHARGES).map(|after| (after, false));
    let led = || {
        // "… chỉ đạo Vụ Kế hoạch chủ trì"
        let place = (at..end.min(at + 40)).find(|&i| t.phrase(i, "chỉ đạo").is_some())?;
        Some((place + 2, true))
    };
    let (after, led) = direct.or_else(led)?;
    let to = party(t, after, end)?;
    let acts = if led {
        t.phrase(to, "chủ trì").is_some()
    } else {
        verb(t, to).is_some() || t.sign(to, ',') || t.sign(to, ':')
    };
    acts.then_some((after, to))
}

/// The name that makes a line a heading of its duties: "1. Sở Tài chính",
/// "Đối với các tổ chuyên môn:", "Giao Sở Nội vụ có nhiệm vụ:".
pub(crate) fn heading(t: &Tokens, from: usize, end: usize) -> Option<Name> {
    let start = skip_openers(t, from, end);
    let to = party(t, start, end)?;
    let mut rest = to;
    if t.sign(rest, '(') {
        rest = (rest..end).find(|&i| t.sign(i, ')')).map_or(end, |i| i + 1);
    }
    let closes = rest >= end
        || matches!(t.any_sign(rest), Some(':' | '.' | '-' | ';'))
        || verb(t, rest).is_some();
    closes.then_some((start, to))
}

/// Who receives what a sentence sends: the last sending verb before `near`, not
/// inside a clause of purpose, or else the first behind it.
pub(crate) fn recipient(t: &Tokens, from: usize, end: usize, near: usize) -> Option<Name> {
    let mut best: Option<(u8, usize, Name)> = None;
    let mut purpose = false;
    let mut at = from;
    while at < end {
        if t.word(at) == "để" || t.word(at) == "nhằm" {
            purpose = true;
        } else if matches!(t.any_sign(at), Some(';' | '.' | ',')) && t.word(at + 1) != "báo" {
            purpose = false;
        }
        let Some(after) = t.any_of(at, Class::Sends) else {
            at += 1;
            continue;
        };
        if let Some(name) = addressed(t, after, end) {
            // Nearest before the time, then behind it, then what others pass on.
            let class = match (purpose, name.0 <= near) {
                (false, true) => 0,
                (false, false) => 1,
                (true, _) => 2,
            };
            let distance = name.0.abs_diff(near);
            if best.is_none_or(|(c, d, _)| (class, distance) < (c, d)) {
                best = Some((class, distance, name));
            }
        }
        at = after;
    }
    best.map(|(_, _, name)| name)
}

/// The name to which the object of a sending verb goes: right behind it, or behind
/// "về", "đến", "cho", up to the next sending verb.
fn addressed(t: &Tokens, after: usize, end: usize) -> Option<Name> {
    // "báo cáo ngay với", "gửi kịp thời về"
    const HOW: [&str; 6] = ["ngay", "kịp thời", "định kỳ", "đầy đủ", "bằng văn bản", "trực tiếp"];
    let after = t.any_phrase(after, &HOW).unwrap_or(after);
    for at in after..end.min(after + 60) {
        if matches!(t.any_sign(at), Some('.' | ';')) || matches!(t.word(at), "để" | "nhằm" | "qua")
        {
            return None;
        }
        let toward = at > after && TOWARDS.contains(&t.word(at - 1));
        let start = if at == after && t.word(at) == "với" { at + 1 } else { at };
        if (at == after || toward)
            && let Some(to) = party(t, start, end)
        {
            return Some((start, to));
        }
        if at > after && !toward && t.any_of(at, Class::Sends).is_some() {
            return None;
        }
    }
    None
}

/// Through whom it goes: "(qua Sở Nội vụ)", "thông qua Văn phòng Sở".
pub(crate) fn via(t: &Tokens, from: usize, end: usize) -> Option<Name> {
    (from..end).find_map(|at| {
        let after = t.any_phrase(at, &["qua", "thông qua"])?;
        // "trải qua", "vừa qua", "thời gian qua" say something else.
        if t.word(at) == "qua"
            && matches!(t.word(at.wrapping_sub(1)), "trải" | "vừa" | "vượt" | "thông")
        {
            return None;
        }
        party(t, after, end).map(|to| (after, to))
    })
}

/// Who helps: the names behind "phối hợp với".
pub(crate) fn partners(t: &Tokens, from: usize, end: usize) -> Option<Name> {
    (from..end).find_map(|at| {
        let after = t.any_phrase(at, &["phối hợp với", "phối hợp cùng", "phối hợp"])?;
        party(t, after, end).map(|to| (after, to))
    })
}
