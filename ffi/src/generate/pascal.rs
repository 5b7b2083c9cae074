//! The declarations as a unit for Delphi and Free Pascal.

use super::NOTICE;
use super::names::screaming;
use super::sources::{Exports, Function, Type};
use crate::abi::KYHAN_ABI_VERSION;
use crate::column::KyhanColumn;
use crate::input::KyhanLang;
use crate::status::KyhanStatus;
use crate::word::KyhanWord;

pub(super) fn unit(exports: &Exports) -> String {
    let mut out = format!(
        "{{ {NOTICE}
  kyhan.h says what the declarations mean. }}
unit Kyhan;

interface

const
  {{$IFDEF MSWINDOWS}}
  KYHAN_LIBRARY = 'kyhan_native.dll';
  {{$ELSE}}
  KYHAN_LIBRARY = 'libkyhan_native.so';
  {{$ENDIF}}
  KYHAN_ABI = {KYHAN_ABI_VERSION};
  KYHAN_ABSENT = Low(Longint);
"
    );
    for table in [KyhanStatus::TABLE, KyhanLang::TABLE, KyhanColumn::TABLE, KyhanWord::TABLE] {
        for member in table.members {
            out += &format!(
                "  {}_{} = {};\n",
                screaming(table.name),
                screaming(member.name),
                member.number
            );
        }
    }
    out += "\ntype\n  TKyhanSize = NativeUInt;\n  PKyhanSize = ^TKyhanSize;\n  PKyhanDates = ^Longint;\n  PKyhanTexts = ^PAnsiChar;\n";
    for handle in &exports.handles {
        let name = format!("T{}", handle.name);
        out += &format!("  {name} = Pointer;\n  P{} = ^{name};\n", handle.name);
    }
    out.push('\n');
    for function in exports.functions.iter().filter(|found| !found.name.contains("_test_")) {
        out += &declaration(function);
    }
    out + "\nimplementation\n\nend.\n"
}

fn declaration(function: &Function) -> String {
    let parameters: Vec<String> = function
        .parameters
        .iter()
        .map(|(name, kind)| format!("{}: {}", parameter(name), pascal_type(kind)))
        .collect();
    let parameters =
        if parameters.is_empty() { String::new() } else { format!("({})", parameters.join("; ")) };
    let (word, result) = match &function.result {
        None => ("procedure", String::new()),
        Some(kind) => ("function", format!(": {}", pascal_type(kind))),
    };
    // Pascal knows no small and capital letters, and KYHAN_COLUMN_NAME is a constant.
    let exported = &function.name;
    let name = if exported == "kyhan_column_name" { "kyhan_name_of_column" } else { exported };
    format!(
        "{word} {name}{parameters}{result};\n  cdecl; external KYHAN_LIBRARY name '{exported}';\n"
    )
}

/// Parameters that are no words of the language.
fn parameter(name: &str) -> String {
    format!("a_{name}")
}

fn pascal_type(kind: &Type) -> String {
    match (kind.base.as_str(), kind.pointers.len()) {
        ("i32", 0) => "Longint".to_owned(),
        ("u32", 0) => "Longword".to_owned(),
        ("usize", 0) => "TKyhanSize".to_owned(),
        ("usize", _) => "PKyhanSize".to_owned(),
        ("i32", _) => "PKyhanDates".to_owned(),
        ("c_char", 1) => "PAnsiChar".to_owned(),
        ("c_char", _) => "PKyhanTexts".to_owned(),
        (handle, 1) => format!("T{handle}"),
        (handle, _) => format!("P{handle}"),
    }
}
