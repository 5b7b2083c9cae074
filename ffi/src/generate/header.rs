//! `kyhan.h`, for compilers of C89 and C++98 and later, and `kyhan_ffi.h`, for
//! programs that read declarations and know no preprocessor.

use super::NOTICE;
use super::lists::LISTS;
use super::names::{lower_first, screaming, snake, wrapped};
use super::shapes::SHAPES;
use super::sources::{Exports, Function, Type};
use crate::abi::KYHAN_ABI_VERSION;
use crate::column::KyhanColumn;
use crate::input::KyhanLang;
use crate::numbered::Table;
use crate::status::KyhanStatus;
use crate::word::KyhanWord;

const CONVENTIONS: &str = include_str!("conventions.txt");
const WIDTH: usize = 80;

pub(super) fn kyhan_h(exports: &Exports) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let mut parts = version.split('.');
    let mut part = || parts.next().unwrap_or("0");
    let (major, minor, patch) = (part(), part(), part());
    let mut out = format!(
        "{CONVENTIONS}
#ifndef KYHAN_H
#define KYHAN_H

/* {NOTICE} */

#include <stddef.h>
#if defined(_MSC_VER) && _MSC_VER < 1600
typedef __int32 int32_t;
typedef unsigned __int32 uint32_t;
#else
#include <stdint.h>
#endif

#ifdef __cplusplus
extern \"C\" {{
#endif

/* The version that this header is of. kyhan_version() gives that of the library. */
#define KYHAN_VERSION \"{version}\"
#define KYHAN_VERSION_MAJOR {major}
#define KYHAN_VERSION_MINOR {minor}
#define KYHAN_VERSION_PATCH {patch}

/* The number of the binary interface. It changes when a program built against
 * an older header could go wrong. */
#define KYHAN_ABI_VERSION {KYHAN_ABI_VERSION}

/* What kyhan_result_int gives where there is no number: the least int32_t. */
#define KYHAN_ABSENT (-2147483647 - 1)

"
    );
    for table in [KyhanStatus::TABLE, KyhanLang::TABLE, KyhanColumn::TABLE, KyhanWord::TABLE] {
        out += &comment(
            &table.about.iter().map(|line| line.trim().to_owned()).collect::<Vec<_>>(),
            "",
        );
        out += &enumeration(&table, true);
    }
    out += &tables();
    for handle in &exports.handles {
        let name = snake(&handle.name);
        out += &comment(&handle.about, "");
        out += &format!("typedef struct {name} {name};\n\n");
    }
    for function in &exports.functions {
        if function.name.starts_with("kyhan_test_") {
            continue;
        }
        out += &comment(&function.about, "");
        out += &declaration(function);
        out.push('\n');
    }
    out += "#ifdef __cplusplus\n}\n#endif\n\n#endif\n";
    out
}

pub(super) fn kyhan_ffi_h(exports: &Exports) -> String {
    let mut out = format!(
        "/* {NOTICE}
 *
 * The declarations of kyhan.h without a preprocessor, for cffi, PHP and LuaJIT;
 * kyhan.h says what they mean. */

enum {{ KYHAN_ABI_VERSION = {KYHAN_ABI_VERSION}, KYHAN_ABSENT = -2147483647 - 1 }};

"
    );
    for table in [KyhanStatus::TABLE, KyhanLang::TABLE, KyhanColumn::TABLE, KyhanWord::TABLE] {
        out += &enumeration(&table, false);
    }
    for handle in &exports.handles {
        let name = snake(&handle.name);
        out += &format!("typedef struct {name} {name};\n");
    }
    out.push('\n');
    for function in exports.functions.iter().filter(|found| !found.name.contains("_test_")) {
        out += &declaration(function);
    }
    out
}

/// The constants of an enumeration, and the name of the type that holds them.
fn enumeration(table: &Table, has_comments: bool) -> String {
    let name = snake(table.name);
    let mut out = String::from("enum {\n");
    for (at, member) in table.members.iter().enumerate() {
        if has_comments {
            let about = if table.name == "KyhanWord" {
                wrapped(&word(member.number), WIDTH - 9)
            } else {
                member.about.iter().map(|line| line.trim().to_owned()).collect()
            };
            out += &comment(&about, "  ");
        }
        let end = if at + 1 == table.members.len() { "" } else { "," };
        let constant = format!("{}_{}", screaming(table.name), screaming(member.name));
        out += &format!("  {constant} = {}{end}\n", member.number);
    }
    out + &format!("}};\ntypedef int32_t {name};\n\n")
}

/// What a word says in each column that has it.
fn word(number: i32) -> String {
    let mut said: Vec<(String, &str)> = Vec::new();
    for list in LISTS {
        for (word, about) in list.words {
            if *word as i32 != number {
                continue;
            }
            let column = screaming(&format!("{:?}", list.column));
            match said.iter_mut().find(|(_, other)| other == about) {
                Some((columns, _)) => *columns += &format!(", {column}"),
                None => said.push((column, about)),
            }
        }
    }
    assert!(!said.is_empty(), "the word {number} is in no list");
    let said = said.iter().map(|(columns, about)| format!("{columns}: {}", lower_first(about)));
    said.collect::<Vec<_>>().join(" ")
}

/// Which columns the rows of which table have.
fn tables() -> String {
    let mut out = String::from(
        "/* TABLES
 *
 * The columns of the answer of each function, and of the table in each column.
 * A row lacks those that do not apply to it. A.B is the column B within A, where
 * another table of that name has other columns; VALUE stands for the elements of
 * a list of plain values.
 *\n",
    );
    for (places, columns) in SHAPES {
        let columns: Vec<String> =
            columns.iter().map(|column| screaming(&format!("{column:?}"))).collect();
        for line in wrapped(&places.join(", "), WIDTH - 3) {
            out += &format!(" * {line}\n");
        }
        for line in wrapped(&columns.join(", "), WIDTH - 7) {
            out += &format!(" *     {line}\n");
        }
    }
    out + " */\n\n"
}

fn comment(lines: &[String], indent: &str) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let text = lines.join(&format!("\n{indent} * "));
    let text = text.replace(" * \n", " *\n");
    format!("{indent}/* {text} */\n")
}

fn declaration(function: &Function) -> String {
    let result = match &function.result {
        None => "void ".to_owned(),
        Some(kind) => c_type(kind, ""),
    };
    let start = format!("{result}{}(", function.name);
    let parameters: Vec<String> =
        function.parameters.iter().map(|(name, kind)| c_type(kind, name)).collect();
    if parameters.is_empty() {
        return format!("{start}void);\n");
    }
    let line = format!("{start}{});\n", parameters.join(", "));
    if line.len() <= WIDTH + 10 {
        return line;
    }
    let indent = " ".repeat(start.len());
    format!("{start}{});\n", parameters.join(&format!(",\n{indent}")))
}

/// A type before a name, as C writes it.
fn c_type(kind: &Type, name: &str) -> String {
    let base = match kind.base.as_str() {
        "c_char" => "char".to_owned(),
        "i32" => "int32_t".to_owned(),
        "u32" => "uint32_t".to_owned(),
        "usize" => "size_t".to_owned(),
        handle => snake(handle),
    };
    let mut out = if kind.pointers.last() == Some(&true) {
        format!("const {base} ")
    } else {
        format!("{base} ")
    };
    for at in (0..kind.pointers.len()).rev() {
        let is_const = at > 0 && kind.pointers.get(at - 1) == Some(&true);
        out += if is_const { "*const " } else { "*" };
    }
    out + name
}
