//! The numbers and the words for .NET.

use super::NOTICE;
use super::lists::LISTS;
use super::sources::{Exports, Function, Type, camel};
use crate::abi::KYHAN_ABI_VERSION;
use crate::column::KyhanColumn;

pub(super) fn numbers() -> String {
    let mut out = format!(
        "// {NOTICE}

namespace Kyhan
{{
    /// <summary>The numbers of kyhan.h.</summary>
    internal static class Numbers
    {{
        internal const int Abi = {KYHAN_ABI_VERSION};
        internal const int Ok = 0;
        internal const int Absent = int.MinValue;
    }}

    /// <summary>The columns of kyhan.h.</summary>
    internal enum Column
    {{
"
    );
    for column in KyhanColumn::TABLE.members {
        out += &format!("        {} = {},\n", column.name, column.number);
    }
    out + "    }\n}\n"
}

pub(super) fn words() -> String {
    let mut out = format!("// {NOTICE}\n\nnamespace Kyhan\n{{\n");
    for (at, list) in LISTS.iter().enumerate() {
        let gap = if at == 0 { "" } else { "\n" };
        out += &format!(
            "{gap}    /// <summary>{}</summary>
    public enum {}
    {{
        /// <summary>A word that this version has no name for.</summary>
        Unknown = 0,
",
            list.about, list.name
        );
        for (word, about) in list.words {
            out += &format!(
                "        /// <summary>{about}</summary>\n        {word:?} = {},\n",
                *word as i32
            );
        }
        out += "    }\n";
    }
    out + "}\n"
}

/// A delegate for each function, and the place that the loaded library has for it.
pub(super) fn functions(exports: &Exports) -> String {
    let mut out = format!(
        "// {NOTICE}

using System;
using System.Runtime.InteropServices;

namespace Kyhan
{{
    /// <summary>The functions of kyhan.h, found in the file that <see cref=\"Library\"/>
    /// loaded. Handles are counted by the marshaller around each call, so that none is
    /// freed while a call uses it.</summary>
    internal static class Native
    {{
        // With it the functions are found at the first call, not before the library is loaded.
        static Native()
        {{
        }}

"
    );
    for function in exports.of_bindings() {
        let name = &function.name;
        let result = function.result.as_ref().map_or("void".to_owned(), result_type);
        out += &format!(
            "        internal static readonly {name}_t {name} = Library.Find<{name}_t>(\"{name}\");\n\n"
        );
        out += "        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]\n";
        let parameters: Vec<String> = function
            .parameters
            .iter()
            .map(|(parameter, kind)| {
                format!("{} {}", parameter_type(function, kind), camel(parameter))
            })
            .collect();
        out +=
            &format!("        internal delegate {result} {name}_t({});\n\n", parameters.join(", "));
    }
    out.trim_end().to_owned() + "\n    }\n}\n"
}

fn result_type(kind: &Type) -> String {
    match (kind.base.as_str(), kind.pointers.is_empty()) {
        ("i32", true) => "int",
        ("u32", true) => "uint",
        ("usize", true) => "UIntPtr",
        _ => "IntPtr",
    }
    .to_owned()
}

/// What is read out of results is a view, which is no handle; what is freed was one.
fn parameter_type(function: &Function, kind: &Type) -> String {
    let is_view = kind.base == "KyhanResult" && function.name != "kyhan_result_json";
    match (kind.base.as_str(), kind.pointers.as_slice()) {
        (_, []) => result_type(kind),
        ("c_char", [_]) => "byte[]".to_owned(),
        ("c_char", _) => "IntPtr[]".to_owned(),
        ("usize", [true]) => "UIntPtr[]".to_owned(),
        ("usize", _) => "out UIntPtr".to_owned(),
        ("i32", _) => "int[]".to_owned(),
        _ if kind.is_handle() && (is_view || function.name.ends_with("_free")) => {
            "IntPtr".to_owned()
        }
        (handle, [_]) => handle.replace("Kyhan", "") + "Handle",
        (handle, _) => format!("out {}Handle", handle.replace("Kyhan", "")),
    }
}
