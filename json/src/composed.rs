//! Letters and their marks in one character (Unicode form NFC): of Vietnamese and its
//! neighbours, whose table is small. macOS and PDFs write them apart.

use std::borrow::Cow;

/// Marks, and for each the letters that take it, each followed by both in one.
const PAIRS: [(char, &str); 11] = [
    ('\u{300}', "aàăằâầeèêềiìoòôồơờuùưừyỳAÀĂẰÂẦEÈÊỀIÌOÒÔỒƠỜUÙƯỪYỲ"),
    ('\u{301}', "aáăắâấeéêếiíoóôốơớuúưứyýAÁĂẮÂẤEÉÊẾIÍOÓÔỐƠỚUÚƯỨYÝ"),
    ('\u{302}', "aâạậeêẹệoôọộAÂẠẬEÊẸỆOÔỌỘ"),
    ('\u{303}', "aãăẵâẫeẽêễiĩoõôỗơỡuũưữyỹnñAÃĂẴÂẪEẼÊỄIĨOÕÔỖƠỠUŨƯỮYỸNÑ"),
    ('\u{306}', "aăạặAĂẠẶ"),
    ('\u{308}', "aäeëiïoöuüyÿAÄEËIÏOÖUÜYŸ"),
    ('\u{309}', "aảăẳâẩeẻêểiỉoỏôổơởuủưửyỷAẢĂẲÂẨEẺÊỂIỈOỎÔỔƠỞUỦƯỬYỶ"),
    ('\u{30A}', "aåAÅ"),
    // Where a mark above was written first, the order of the two means nothing.
    ('\u{31B}', "oơòờóớõỡỏởọợuưùừúứũữủửụựOƠÒỜÓỚÕỠỎỞỌỢUƯÙỪÚỨŨỮỦỬỤỰ"),
    ('\u{323}', "aạăặâậeẹêệiịoọôộơợuụưựyỵAẠĂẶÂẬEẸÊỆIỊOỌÔỘƠỢUỤƯỰYỴ"),
    ('\u{327}', "cçCÇ"),
];

/// The first byte of every mark: they lie from U+0300 to U+033F.
pub(crate) const FIRST_OF_MARK: u8 = 0xCC;

/// A text with its letters composed.
pub(crate) fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.bytes().any(|byte| byte == FIRST_OF_MARK) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match out.pop() {
            None => out.push(letter),
            Some(before) => match pair(before, letter) {
                Some(both) => out.push(both),
                None => {
                    out.push(before);
                    out.push(letter);
                }
            },
        }
    }
    Cow::Owned(out)
}

fn pair(letter: char, mark: char) -> Option<char> {
    let (_, pairs) = PAIRS.iter().find(|(known, _)| *known == mark)?;
    let mut letters = pairs.chars();
    while let (Some(known), Some(both)) = (letters.next(), letters.next()) {
        if known == letter {
            return Some(both);
        }
    }
    None
}
