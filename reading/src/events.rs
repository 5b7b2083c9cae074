//! Events that the text dates, from which terms are counted elsewhere.

use crate::blocks::Block;
use crate::dates::Date;
use crate::frame::Frame;
use crate::letters::fold;
use crate::times::phrase::{Said, phrase};
use crate::tokens::Tokens;

/// The days of general elections, for "đến ngày bầu cử": Nghị quyết
/// 105/2015/QH13, 133/2020/QH14 and 199/2025/QH15.
const ELECTIONS: [(i32, u8, u8); 3] = [(2016, 5, 22), (2021, 5, 23), (2026, 3, 15)];

/// Programmes and plans of an event name its day once and count from it elsewhere:
/// "Ngày khai mạc: 15/9/2025", "ngày tổng kết (20/12/2025)".
pub(crate) fn events(text: &str, blocks: &[Block], t: &Tokens) -> Vec<(String, Date)> {
    const MOST: usize = 200;
    let mut out: Vec<(String, Date)> = Vec::new();
    let starts = blocks.iter().flat_map(|block| (block.from..block.to).map(move |at| (at, block)));
    for (at, block) in starts.filter(|(at, _)| t.word(*at) == "ngày" && t.number(at + 1).is_none())
    {
        let sign = (at + 2..block.to.min(at + 8)).find(|&place| t.any_sign(place).is_some());
        let Some(sign) = sign.filter(|&sign| matches!(t.any_sign(sign), Some('(' | ':'))) else {
            continue;
        };
        let Some(found) = phrase(t, sign + 1, block.to, true) else { continue };
        let Said::Points(values) = &found.said else { continue };
        let &[day] = values.list.as_slice() else { continue };
        let day = day.year.and_then(|year| Date::new(year, day.part, day.day));
        let (from, to) = t.bytes(at, sign);
        if let (Some(day), Some(words)) = (day, text.get(from..to)) {
            out.push((fold(words), day));
        }
        if out.len() >= MOST {
            break;
        }
    }
    // An event that the text dates twice has no day that it says.
    let clear = |(name, day): &(String, Date)| out.iter().all(|(n, d)| n != name || d == day);
    out.iter().filter(|event| clear(event)).cloned().collect()
}

/// The day of the election of which the text speaks, by its own words or by the
/// years of the document.
pub(crate) fn election(blocks: &[Block], t: &Tokens, frame: &Frame) -> Option<Date> {
    for block in blocks {
        for at in block.from..block.to {
            if t.phrase(at, "ngày bầu cử").is_none() {
                continue;
            }
            let sign =
                matches!(t.any_sign(at + 3), Some('(' | ',' | ':')) || t.word(at + 3) == "là";
            let start = if sign { at + 4 } else { at + 3 };
            if let Some(found) = phrase(t, start, block.to, true)
                && let Said::Points(values) = &found.said
            {
                let day =
                    values.list.first().and_then(|day| Date::new(day.year?, day.part, day.day));
                if day.is_some() {
                    return day;
                }
            }
        }
    }
    let floor = frame.floor?;
    ELECTIONS
        .iter()
        .filter_map(|&(year, month, day)| Date::new(year, month, day))
        .find(|day| *day >= floor && day.number() - floor.number() < 400)
}
