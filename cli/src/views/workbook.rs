//! Tables as a workbook that Excel and LibreOffice open: real dates, headings that stay, a
//! print area on A4 across.

use std::io::{IsTerminal, stdout};
use std::process::ExitCode;

use kyhan::Lang;
use kyhan::dates::Date;
use rust_xlsxwriter::{
    ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::failure::Failure;
use crate::output;

/// Rows of a sheet, its headings among them.
const MOST_ROWS: usize = 1_048_576;
/// Characters that a cell holds.
const MOST_CHARACTERS: usize = 32_767;
/// A4.
const PAPER: u8 = 9;

/// A table of its own sheet.
pub(crate) struct Sheet {
    /// Without `[ ] : * ? / \`, at most 31 characters.
    pub(crate) name: &'static str,
    /// The headings, and how many characters wide their columns are.
    pub(crate) columns: Vec<(&'static str, u8)>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// What stands in a cell. A text is never a formula.
pub(crate) enum Cell {
    Text(String),
    Day(Date),
    Number(f64),
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Cell {
        Cell::Day(day)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Cell {
        Cell::Number(number.into())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Number(number)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}

/// Writes the sheets to standard output, which has to lead into a file.
pub(crate) fn write(sheets: &[Sheet], lang: Lang) -> Result<ExitCode, Failure> {
    if stdout().is_terminal() {
        return Err(Failure::refused(
            lang.pick("tệp Excel không in ra màn hình được", "a workbook cannot be shown here"),
            lang.pick("ghi vào tệp: `… > bang.xlsx`", "write it to a file: `… > table.xlsx`"),
            lang,
        ));
    }
    if let Some(long) = sheets.iter().find(|sheet| sheet.rows.len() >= MOST_ROWS) {
        let (rows, most) = (long.rows.len(), MOST_ROWS - 1);
        return Err(Failure::message(
            &lang.pick(
                format!("`{}` có {rows} dòng, trang tính chứa nhiều nhất {most}", long.name),
                format!("`{}` has {rows} rows, and a sheet holds {most} at most", long.name),
            ),
            lang.pick(
                "hỏi khoảng ngắn hơn, hoặc `--format csv`",
                "ask for less, or `--format csv`",
            ),
            lang,
        ));
    }
    let bytes =
        bytes(sheets, lang).map_err(|error| Failure::message(&error.to_string(), "", lang))?;
    output::write_machine(|out| Ok(out.write_all(&bytes)?))
}

fn bytes(sheets: &[Sheet], lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    for sheet in sheets {
        fill(book.add_worksheet(), sheet, lang)?;
    }
    book.save_to_buffer()
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet, lang: Lang) -> Result<(), XlsxError> {
    let Sheet { name, columns, rows } = sheet;
    let cell = Format::new().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
    let text = cell.clone().set_text_wrap();
    let day = cell.clone().set_num_format("dd/mm/yyyy");
    let heading = text.clone().set_bold();
    worksheet.set_name(*name)?;
    for (column, &(title, width)) in (0..).zip(columns) {
        worksheet.set_column_width(column, f64::from(width))?;
        worksheet.write_string_with_format(0, column, title, &heading)?;
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, value) in (0..).zip(cells) {
            match value {
                Cell::Text(value) => {
                    worksheet.write_string_with_format(row, column, held(value), &text)?
                }
                // Excel counts days from 1900 on.
                Cell::Day(value) => match excel_day(*value) {
                    Some(excel) => {
                        worksheet.write_datetime_with_format(row, column, excel, &day)?
                    }
                    None => {
                        worksheet.write_string_with_format(row, column, value.to_string(), &text)?
                    }
                },
                Cell::Number(value) => {
                    worksheet.write_number_with_format(row, column, *value, &cell)?
                }
                Cell::Empty => worksheet.write_blank(row, column, &cell)?,
            };
        }
    }
    let last_row = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.autofilter(0, 0, last_row, last_column)?;
    worksheet.set_print_area(0, 0, last_row, last_column)?;
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
    worksheet.set_header("&C&A").set_footer(lang.pick("&CTrang &P/&N", "&CPage &P/&N"));
    Ok(())
}

/// A text of a length that a cell holds.
fn held(text: &str) -> String {
    if text.encode_utf16().count() <= MOST_CHARACTERS {
        return text.to_owned();
    }
    // A character is two units at most.
    text.chars().take(MOST_CHARACTERS / 2).chain(['…']).collect()
}

fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let (year, month, day) = day.year_month_day();
    let year = u16::try_from(year).ok()?;
    ExcelDateTime::from_ymd(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
}
