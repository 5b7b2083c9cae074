//! The table of tasks that is read without a guess.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Note, Workbook, XlsxError};

/// The file that `--out` gets.
pub(crate) const NAME: &str = "bang-nhiem-vu.xlsx";

/// The columns: heading, width, what to write there.
const COLUMNS: [(&str, f64, &str); 8] = [
    ("STT", 6.0, "Số thứ tự. / A running number."),
    (
        "Nội dung công việc",
        48.0,
        "Việc phải làm, mỗi dòng một việc. / What is to be done, one task a row.",
    ),
    (
        "Đơn vị chủ trì",
        26.0,
        "Tên cơ quan, nhiều cơ quan cách nhau bằng dấu chấm phẩy. / Who does it; semicolons between names.",
    ),
    ("Đơn vị phối hợp", 26.0, "Cơ quan phối hợp, cách nhau bằng dấu chấm phẩy. / Who helps."),
    ("Nơi nhận báo cáo", 26.0, "Cơ quan nhận kết quả. / Who receives the result."),
    (
        "Thời hạn hoàn thành",
        26.0,
        "Ngày đầy đủ (20/11/2025) là hạn, tính cả ngày đó; hoặc: trước ngày 20/11/2025; tháng 6/2025; \
         quý III/2025; từ ngày 01/3/2025 đến ngày 31/3/2025; ngày 25 hằng tháng; thường xuyên. \
         / A full date is the last day; or words such as these.",
    ),
    ("Sản phẩm", 26.0, "Kết quả, văn bản phải có. / What comes out of it."),
    ("Ghi chú", 20.0, "Không được đọc. / Not read."),
];

/// The lines above the table, to be filled in.
const HEAD: [&str; 5] = [
    "(TÊN CƠ QUAN BAN HÀNH)",
    "Số: …/KH-…",
    "…, ngày … tháng … năm …",
    "KẾ HOẠCH",
    "(Tên kế hoạch, năm)",
];

/// Blank rows that are drawn.
const ROWS: u32 = 40;

/// A workbook with these tasks; the lines above its table are left to be filled in.
pub(crate) fn workbook(tasks: &[[&str; COLUMNS.len()]]) -> Result<Vec<u8>, XlsxError> {
    fill(&HEAD, tasks)
}

fn fill(head: &[&str], tasks: &[[&str; COLUMNS.len()]]) -> Result<Vec<u8>, XlsxError> {
    let last = COLUMNS.len() as u16 - 1;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Nhiệm vụ")?;
    sheet.set_landscape();
    let title = Format::new().set_bold().set_align(FormatAlign::Center);
    let heading = title.clone().set_border(FormatBorder::Thin).set_text_wrap();
    // Days that are typed in are shown as Vietnamese write them.
    let cell = Format::new()
        .set_border(FormatBorder::Thin)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_num_format("dd/mm/yyyy");
    let mut row = 0;
    for line in head {
        sheet.merge_range(row, 0, row, last, line, &title)?;
        row += 1;
    }
    for (column, (name, width, note)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_with_format(row, column, name, &heading)?;
        sheet.insert_note(row, column, &Note::new(note).add_author_prefix(false).set_width(320))?;
    }
    sheet.set_freeze_panes(row + 1, 0)?;
    sheet.set_repeat_rows(row, row)?;
    for task in tasks {
        row += 1;
        for (column, text) in (0..).zip(task) {
            sheet.write_with_format(row, column, *text, &cell)?;
        }
    }
    let drawn = if tasks.is_empty() { ROWS } else { 0 };
    for blank in row + 1..=row + drawn {
        for column in 0..=last {
            sheet.write_blank(blank, column, &cell)?;
        }
    }
    book.save_to_buffer()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]
mod tests {
    use kyhan_reading::{Confidence, Options, read, text_of};

    use super::*;

    #[test]
    fn what_is_written_into_the_template_is_read_back() {
        let head = [
            "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
            "Số: 31/KH-SNNMT",
            "An Bình, ngày 15 tháng 01 năm 2025",
            "KẾ HOẠCH",
            "Phòng, chống dịch bệnh động vật năm 2025",
        ];
        let times = [
            ("20/11/2025", r#"{"once":{"when":"2025-11-20","bound":"by"}}"#),
            ("trước ngày 20/11/2025", r#"{"once":{"when":"2025-11-20","bound":"before"}}"#),
            ("Tháng 6/2025", r#"{"once":{"when":"2025-06","bound":"by"}}"#),
            ("Quý III/2025", r#"{"once":{"when":"2025-Q3","bound":"by"}}"#),
            (
                "từ ngày 01/3/2025 đến ngày 31/3/2025",
                r#"{"during":{"from":"2025-03-01","until":"2025-03-31"}}"#,
            ),
            (
                "ngày 25 hằng tháng",
                r#"{"recurring":{"start":"2025-01-25","rrule":"FREQ=MONTHLY;BYMONTHDAY=25","bound":"on"}}"#,
            ),
            ("thường xuyên", r#""continuous""#),
        ];
        let tasks = times.map(|(time, _)| {
            [
                "1",
                "Tiêm phòng cho đàn gia súc và báo cáo kết quả",
                "Chi cục Chăn nuôi và Thú y",
                "Ủy ban nhân dân cấp xã; Công an tỉnh",
                "Ủy ban nhân dân tỉnh",
                time,
                "Báo cáo",
                "",
            ]
        });
        let text = text_of(&fill(&head, &tasks).unwrap()).unwrap();
        let draft = read(&text, &Options::default()).unwrap();
        assert_eq!(draft.duties.len(), times.len(), "{text}\n{:#?}", draft.dismissed);
        for (duty, (time, timing)) in draft.duties.iter().zip(times) {
            assert_eq!(duty.phrase, time);
            assert_eq!(serde_json::to_string(&duty.timing).unwrap(), timing);
            assert_eq!(duty.bearers, ["Chi cục Chăn nuôi và Thú y"]);
            assert_eq!(duty.coordinators, ["Ủy ban nhân dân cấp xã; Công an tỉnh"]);
            assert_eq!(duty.recipients, ["Ủy ban nhân dân tỉnh"]);
            if duty.timing.is_dated() {
                assert_eq!(duty.confidence, Confidence::Sure, "{time}");
            }
        }
        let instrument = &draft.register["instruments"][0];
        assert_eq!(instrument["symbol"], "31/KH-SNNMT");
        assert_eq!(instrument["issued"], "2025-01-15");
        assert_eq!(draft.register["title"], "Phòng, chống dịch bệnh động vật năm 2025");
    }

    #[test]
    fn the_empty_template_sets_nothing() {
        let text = text_of(&workbook(&[]).unwrap()).unwrap();
        let draft = read(&text, &Options::default()).unwrap();
        assert_eq!((draft.duties.len(), draft.warnings[0].kind), (0, "noDuties"));
    }
}
