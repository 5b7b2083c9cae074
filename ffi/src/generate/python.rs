//! The numbers, the signatures and the words for Python.

use super::NOTICE;
use super::lists::LISTS;
use super::names::screaming;
use super::sources::{Exports, Type};
use crate::abi::KYHAN_ABI_VERSION;
use crate::column::KyhanColumn;

pub(super) fn numbers(exports: &Exports) -> String {
    let mut out = format!(
        "# {NOTICE}
\"\"\"The numbers and the functions of kyhan.h.\"\"\"

from ctypes import POINTER, c_char_p, c_int32, c_size_t, c_uint32, c_void_p
from typing import Any

ABI = {KYHAN_ABI_VERSION}
OK = 0
ABSENT = -(2**31)


class Column:
    \"\"\"The columns of tables.\"\"\"

"
    );
    for column in KyhanColumn::TABLE.members {
        out += &format!("    {} = {}\n", screaming(column.name), column.number);
    }
    out += "\n\n# The result and the parameters of each function.\nSIGNATURES: dict[str, tuple[Any, list[Any]]] = {\n";
    for function in exports.functions.iter().filter(|found| !found.name.contains("_test_")) {
        let result = function.result.as_ref().map_or("None".to_owned(), result_type);
        let parameters: String =
            function.parameters.iter().map(|(_, kind)| parameter(kind) + ", ").collect();
        out += &format!(
            "    \"{}\": ({result}, [{}]),\n",
            function.name,
            parameters.trim_end_matches(", ")
        );
    }
    out + "}\n"
}

/// A text comes back as an address, because its length is beside it.
fn result_type(kind: &Type) -> String {
    if kind.pointers.is_empty() { parameter(kind) } else { "c_void_p".to_owned() }
}

fn parameter(kind: &Type) -> String {
    match (kind.base.as_str(), kind.pointers.len()) {
        ("i32", 0) => "c_int32".to_owned(),
        ("u32", 0) => "c_uint32".to_owned(),
        ("usize", 0) => "c_size_t".to_owned(),
        ("c_char", 1) => "c_char_p".to_owned(),
        ("c_char", 2) => "POINTER(c_char_p)".to_owned(),
        ("usize", _) => "POINTER(c_size_t)".to_owned(),
        ("i32", _) => "POINTER(c_int32)".to_owned(),
        (_, 1) => "c_void_p".to_owned(),
        _ => "POINTER(c_void_p)".to_owned(),
    }
}

pub(super) fn words() -> String {
    let mut out = format!(
        "# {NOTICE}
\"\"\"The words of closed lists, spelt as JSON spells them.\"\"\"

from enum import Enum


class _Word(str, Enum):
    @classmethod
    def _missing_(cls, value: object) -> \"_Word\":
        \"\"\"A newer library may know more words.\"\"\"
        return cls[\"UNKNOWN\"]
"
    );
    for list in LISTS {
        out += &format!(
            "\n\nclass {}(_Word):\n    \"\"\"{}\"\"\"\n\n    UNKNOWN = \"unknown\"\n    \"\"\"A word that this version has no name for.\"\"\"\n",
            list.name, list.about
        );
        for (word, about) in list.words {
            let constant = screaming(&format!("{word:?}"));
            out += &format!("    {constant} = \"{}\"\n    \"\"\"{about}\"\"\"\n", word.name());
        }
    }
    out
}
