//! What each kind of finding means for a clerk, and what to do about it. Kinds that only
//! whoever writes the data meets have none: the library's own words stand there.

use kyhan::Lang;
use kyhan::answers::DiagnosticAnswer;

/// What a finding is, and what follows from it.
pub(crate) fn in_words(found: &DiagnosticAnswer, lang: Lang) -> String {
    match KINDS.iter().find(|(kind, _, _)| *kind == found.code) {
        Some((_, vi, en)) => {
            let (what, so) = lang.pick(*vi, *en);
            format!("{what}: {so}")
        }
        None => found.message.clone(),
    }
}

type Meaning = (&'static str, &'static str);

const KINDS: &[(&str, Meaning, Meaning)] = &[
    (
        "due-on-rest-day",
        (
            "hạn rơi vào ngày nghỉ",
            "hạn do văn bản nêu không tự dời: nộp chậm nhất vào ngày làm việc cuối cùng trước đó",
        ),
        (
            "due on a day off",
            "a stated date does not move: submit by the last working day before it",
        ),
    ),
    (
        "due-before-activity-ends",
        (
            "báo cáo đến hạn khi hoạt động chưa kết thúc",
            "báo cáo phần đã làm, hỏi nơi nhận có cần bổ sung sau không",
        ),
        (
            "reports due before their activity ends",
            "report what was done, ask whether the rest is wanted later",
        ),
    ),
    (
        "due-before-cut-off",
        ("hạn đến trước ngày chốt số liệu", "hỏi nơi nhận dùng số liệu đến ngày nào"),
        ("due before the data are closed", "ask up to which day the data are wanted"),
    ),
    (
        "cut-off-too-close",
        ("ngày chốt số liệu quá sát hạn", "chuẩn bị sớm, số liệu có rất ít ngày để tổng hợp"),
        (
            "data closed shortly before the due day",
            "prepare early, there are few days to gather the data",
        ),
    ),
    (
        "collector-too-soon",
        (
            "nơi tổng hợp có quá ít ngày",
            "giữa hạn gửi và hạn tổng hợp không còn đủ ngày làm việc; nhắc nơi gửi sớm hơn",
        ),
        (
            "collectors with too few days",
            "few working days are left between both dates; remind the contributors earlier",
        ),
    ),
    (
        "negative-slack",
        ("nơi tổng hợp đến hạn trước nơi gửi", "đề nghị dời một trong hai hạn"),
        ("collectors due before their contributors", "ask for one of the dates to be moved"),
    ),
    (
        "undated-link",
        (
            "chuỗi báo cáo thiếu ngày",
            "nơi gửi hoặc nơi tổng hợp không có hạn, chưa biết có kịp hay không; nên hẹn một ngày",
        ),
        (
            "chains that lack a date",
            "the contributor or the collector has none, so nobody can say whether it is in time; agree on a day",
        ),
    ),
    (
        "prescribed-document-not-loaded",
        (
            "“theo quy định” nhưng chưa có văn bản quy định",
            "thời hạn nằm ở văn bản khác; có văn bản đó mới tính được ngày",
        ),
        (
            "“as prescribed”, without the document that prescribes",
            "another document sets the date; with it the day can be computed",
        ),
    ),
    (
        "prescribed-document-not-cited",
        (
            "“theo quy định” của văn bản không nằm trong căn cứ",
            "xem lại văn bản nào quy định thời hạn",
        ),
        (
            "“as prescribed” by a document that is not cited",
            "look again which document sets the time",
        ),
    ),
    (
        "indicator-without-owner",
        ("chỉ tiêu chưa giao cho cơ quan nào", "nên hỏi nơi ban hành"),
        ("indicators that nobody answers for", "ask whoever issued the document"),
    ),
    (
        "indicator-owners-overlap",
        (
            "chỉ tiêu giao cho nhiều cơ quan",
            "nên thống nhất cơ quan nào chủ trì, cơ quan nào cung cấp số liệu",
        ),
        ("indicators that several agencies answer for", "agree on who leads and who supplies data"),
    ),
    (
        "unidentified-document",
        ("văn bản thiếu số, ký hiệu hoặc ngày ban hành", "bổ sung khi có bản chính thức"),
        ("documents without number or date", "add them when the official copy is there"),
    ),
    (
        "date-outside-life",
        (
            "ngày nêu nằm ngoài thời gian văn bản có hiệu lực, không tính là hạn",
            "xem lại ngày ghi trong văn bản",
        ),
        (
            "dates outside the life of their document, left out",
            "look again at the day in the document",
        ),
    ),
    (
        "closed-without-successor",
        (
            "cơ quan đã thôi hoạt động, chưa rõ nơi tiếp nhận",
            "việc vẫn ghi tên cơ quan cũ; hỏi cơ quan cấp trên",
        ),
        (
            "closed agencies without a known successor",
            "the duty keeps the old name; ask the superior agency",
        ),
    ),
    (
        "bearer-not-named",
        ("văn bản không nêu ai thực hiện", "nên hỏi nơi ban hành giao cho cơ quan nào"),
        ("the document names nobody", "ask whoever issued it who is meant"),
    ),
    (
        "repeated-duty",
        ("một việc được nêu hai lần", "xem lại để khỏi nộp hai lần"),
        ("duties stated twice", "look again, so that none is done twice"),
    ),
    (
        "group-narrower-than-name",
        ("tên gọi trong văn bản rộng hơn các cơ quan đã liệt kê", "có thể còn cơ quan khác"),
        ("the document's words cover more than the listed agencies", "there may be others"),
    ),
    (
        "agency-twice",
        (
            "một cơ quan ghi thành hai",
            "việc của cơ quan này có thể bị chia ở hai nơi; báo người giữ dữ liệu",
        ),
        ("one agency entered twice", "its work may be split; tell whoever keeps the data"),
    ),
    (
        "title-names-another",
        ("tên việc nhắc đến cơ quan khác với nơi nhận", "xem lại nơi nhận trong văn bản"),
        ("titles that name another body than the recipients", "look again who the recipients are"),
    ),
    (
        "offset-missing",
        (
            "không rõ báo cáo cho kỳ nào",
            "báo cáo đến hạn khi kỳ vừa bắt đầu, có thể là báo cáo của kỳ trước; hỏi nơi nhận",
        ),
        (
            "reports that may be about another period",
            "the one before may be meant; ask the recipient",
        ),
    ),
    (
        "missing-working-day",
        (
            "kỳ không đủ ngày làm việc",
            "trong kỳ này không có ngày mà văn bản nêu nên không có hạn; hỏi nơi ban hành",
        ),
        (
            "periods with too few working days",
            "they lack the day that the document names; ask whoever issued it",
        ),
    ),
    (
        "short-month-rule",
        ("tháng không có ngày được nêu", "tháng đó không có hạn; hỏi nơi ban hành"),
        (
            "months without the stated day",
            "nothing falls due in them; ask whoever issued the document",
        ),
    ),
    (
        "rule-without-day",
        (
            "việc không có ngày nào",
            "thời hạn như văn bản nêu không rơi vào ngày nào; hỏi nơi ban hành",
        ),
        (
            "duties that never fall due",
            "the words of the time give no day; ask whoever issued the document",
        ),
    ),
    (
        "moved-together",
        (
            "nhiều hạn dồn vào một ngày",
            "các ngày nghỉ dời nhiều hạn về cùng một ngày; chuẩn bị trước",
        ),
        ("several due days moved to one", "prepare ahead"),
    ),
    (
        "due-before-opened",
        ("hạn đến trước khi cơ quan hoạt động", "hỏi cơ quan nào làm trước đó"),
        ("due before the agency began its work", "ask who did it before"),
    ),
    (
        "act-set-twice",
        ("một việc được giao hai lần với hai hạn", "hỏi nơi ban hành hạn nào đang áp dụng"),
        ("one act set twice, each with its own date", "ask which of the dates applies"),
    ),
    (
        "phrase-disagrees",
        ("hạn tính ra khác lời văn bản", "đối chiếu với văn bản; báo người giữ dữ liệu"),
        (
            "dates that differ from the words of the document",
            "compare with the document; tell whoever keeps the data",
        ),
    ),
    (
        "member-before-opened",
        ("cơ quan thuộc nhóm trước khi hoạt động", "hỏi cơ quan nào làm trước đó"),
        ("members of a group before they began their work", "ask who did it before"),
    ),
    (
        "happened-to-nobody",
        ("sự kiện đã xảy ra mà không việc nào tính từ đó", "xem lại sự kiện và cơ quan được nêu"),
        (
            "an event has happened from which nothing counts",
            "look again at the event and at whom it is stated for",
        ),
    ),
    (
        "calendar-changes",
        ("lịch làm việc riêng khác lịch chung", "xem lại văn bản cho phép"),
        (
            "a calendar of its own differs from the common one",
            "look at the document that allows it",
        ),
    ),
    (
        "child-outlives-parent",
        (
            "văn bản kéo dài hơn văn bản mà nó căn cứ",
            "hỏi nơi ban hành phần sau có còn thực hiện không",
        ),
        ("documents that outlive what they rest on", "ask whether the rest still applies"),
    ),
    (
        "basis-after-document",
        ("văn bản ban hành trước văn bản mà nó căn cứ", "xem lại ngày ban hành"),
        ("documents older than what they rest on", "look again at the days of issue"),
    ),
    (
        "amended-twice",
        ("hai văn bản cùng sửa một việc", "hỏi văn bản nào đang áp dụng"),
        ("two documents amend one duty", "ask which of them applies"),
    ),
    (
        "amendment-backdated",
        (
            "văn bản sửa đổi tính từ ngày trước khi ban hành",
            "hỏi nơi ban hành các hạn đã qua tính thế nào",
        ),
        ("amendments from a day before they were issued", "ask how past dates count"),
    ),
    (
        "amendment-undated",
        ("văn bản sửa đổi không nêu từ ngày nào", "hỏi nơi ban hành"),
        ("amendments that say from no day", "ask whoever issued them"),
    ),
    (
        "unconfirmed",
        ("nội dung chưa được người đọc xác nhận", "đối chiếu với văn bản trước khi dùng"),
        ("guesses that nobody has confirmed", "compare them with the document first"),
    ),
];
