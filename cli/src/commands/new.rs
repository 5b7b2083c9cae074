use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use kyhan::Lang;
use kyhan::dates::Date;

use crate::arguments::InLanguage;
use crate::failure::Failure;
use crate::{jsonc, output};

/// The schema, which an editor finds beside the register.
const SCHEMA: &str = include_str!("../../../docs/register.schema.json");
const SCHEMA_NAME: &str = "register.schema.json";

/// Begin a register: one document, two agencies, one duty, each with its explanation
///
/// The JSON Schema is written beside it, so that editors complete and check what is
/// typed. Files that exist are left alone.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The file to write
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The day on which the document was issued, YYYY-MM-DD
    #[arg(long, value_name = "DATE")]
    issued: Date,
    /// Number and symbol, as printed
    #[arg(long, value_name = "TEXT", default_value = "1/KH-UBND")]
    symbol: String,
    /// The title of the document
    #[arg(long, value_name = "TEXT", default_value = "Kế hoạch công tác năm")]
    title: String,
    #[command(flatten)]
    language: InLanguage,
}

pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let lang = arguments.language.lang();
    let Arguments { file, issued, symbol, title, .. } = arguments;
    let text = starter(issued, &symbol, &title, lang);
    create(&file, &jsonc::print(&jsonc::parse(&text)), lang)?;
    let schema = file.with_file_name(SCHEMA_NAME);
    let mut names = format!("{}\n", file.display());
    if !schema.exists() {
        create(&schema, SCHEMA, lang)?;
        names += &format!("{}\n", schema.display());
    }
    output::write_text(&names)
}

fn create(file: &PathBuf, text: &str, lang: Lang) -> Result<(), Failure> {
    let written = OpenOptions::new().write(true).create_new(true).open(file);
    written.and_then(|mut file| file.write_all(text.as_bytes())).map_err(|error| {
        let name = file.display();
        let (message, help) = match error.kind() {
            ErrorKind::AlreadyExists => (
                lang.pick(format!("{name}: tệp đã có"), format!("{name}: the file exists")),
                lang.pick("chọn tên khác", "choose another name"),
            ),
            _ => (
                lang.pick(
                    format!("{name}: không ghi được: {error}"),
                    format!("{name}: cannot be written: {error}"),
                ),
                lang.pick("kiểm tra thư mục và quyền ghi", "check the folder and its permissions"),
            ),
        };
        Failure::message(&message, help, lang)
    })
}

/// The text of a new register.
fn starter(issued: Date, symbol: &str, title: &str, lang: Lang) -> String {
    let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
    let year = issued.year();
    let note = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    let (parties, plan, defaults, duty, check) = (
        note(
            "Ai làm, ai nhận. Lệnh `kyhan directory --province TÊN` in sẵn các cơ quan của một tỉnh.",
            "Who acts and who receives. `kyhan directory --province NAME` prints those of a province.",
        ),
        note(
            "Văn bản đặt ra nghĩa vụ. Hiệu lực tính cả hai đầu.",
            "The document that sets the duties. Both ends of its life are included.",
        ),
        note(
            "Những gì nghĩa vụ không cần ghi lại.",
            "What the duties need not repeat.",
        ),
        note(
            "Chép nguyên văn thời hạn vào `phrase`; `timing` ghi ý nghĩa. Lệnh `kyhan add` gợi ý cả hai.",
            "Copy the words of the deadline into `phrase`; `timing` says what they mean. `kyhan add` \
             proposes both.",
        ),
        note(
            "Sau mỗi lần sửa: kyhan check TỆP",
            "After each change: kyhan check FILE",
        ),
    );
    format!(
        r#"// {check}
{{
  "$schema": "./{SCHEMA_NAME}",
  "kyhan": 1,
  "title": {title},
  "revision": {{"number": 0, "date": "{issued}"}},
  // {defaults}
  "defaults": {{"instrument": "kh-{year}", "recipients": ["ubnd"]}},
  // {parties}
  "agencies": [
    {{"id": "ubnd", "name": "Ủy ban nhân dân tỉnh", "level": "province"}},
    {{"id": "so-noi-vu", "name": "Sở Nội vụ", "level": "province", "parent": "ubnd"}}
  ],
  // {plan}
  "instruments": [
    {{
      "id": "kh-{year}",
      "kind": "plan",
      "symbol": {symbol},
      "issuer": "ubnd",
      "issued": "{issued}",
      "title": {title},
      "effective": {{"from": "{issued}", "until": "{year}-12-31"}}
    }}
  ],
  "obligations": [
    // {duty}
    {{
      "id": "kh-{year}.II.1",
      "provision": "II.1",
      "title": "Báo cáo kết quả thực hiện hằng quý",
      "action": "report",
      "bearers": ["so-noi-vu"],
      "phrase": "trong thời hạn 10 ngày làm việc kể từ ngày kết thúc quý",
      "timing": {{"within": {{"length": 10, "unit": "workingDays", "after": "periodEnd"}}}},
      "reportingPeriod": {{"unit": "quarter"}}
    }}
  ]
}}
"#,
        symbol = quoted(symbol),
        title = quoted(title),
    )
}
