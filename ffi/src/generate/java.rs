//! The numbers and the words for Java, which has a file for each list.

use super::NOTICE;
use super::lists::{LISTS, List};
use super::names::screaming;
use super::sources::{Exports, Type, camel};
use crate::abi::KYHAN_ABI_VERSION;
use crate::column::KyhanColumn;

const FOLDER: &str = "java/src/main/java/io/github/kyhan";

pub(super) fn files(exports: &Exports) -> Vec<(String, String)> {
    let lists = LISTS.iter().map(|list| (format!("{FOLDER}/{}.java", list.name), words(list)));
    let numbers = [
        (format!("{FOLDER}/Column.java"), columns()),
        (format!("{FOLDER}/Numbers.java"), numbers()),
        (format!("{FOLDER}/Functions.java"), functions(exports)),
    ];
    numbers.into_iter().chain(lists).collect()
}

fn numbers() -> String {
    format!(
        "// {NOTICE}
package io.github.kyhan;

/** The numbers of kyhan.h. */
final class Numbers {{
    static final int ABI = {KYHAN_ABI_VERSION};
    static final int OK = 0;
    static final int ABSENT = Integer.MIN_VALUE;

    private Numbers() {{}}
}}
"
    )
}

fn columns() -> String {
    let mut out = format!(
        "// {NOTICE}\npackage io.github.kyhan;\n\n/** The columns of kyhan.h. */\nfinal class Column {{\n"
    );
    for column in KyhanColumn::TABLE.members {
        out += &format!("    static final int {} = {};\n", screaming(column.name), column.number);
    }
    out + "\n    private Column() {}\n}\n"
}

fn words(list: &List) -> String {
    let name = list.name;
    let mut out = format!(
        "// {NOTICE}
package io.github.kyhan;

/** {} */
public enum {name} {{
    /** A word that this version has no name for. */
    UNKNOWN(0)",
        list.about
    );
    for (word, about) in list.words {
        let constant = screaming(&format!("{word:?}"));
        out += &format!(",\n    /** {about} */\n    {constant}({})", *word as i32);
    }
    out + &format!(
        ";

    final int number;

    {name}(int number) {{
        this.number = number;
    }}

    static {name} of(int number) {{
        for ({name} known : values()) {{
            if (known.number == number) {{
                return known;
            }}
        }}
        return UNKNOWN;
    }}
}}
"
    )
}

fn functions(exports: &Exports) -> String {
    let mut out = format!(
        "// {NOTICE}
package io.github.kyhan;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** The functions of kyhan.h, found in the file that {{@link Library}} loaded. */
final class Functions {{
    static {{
        Native.register(Functions.class, Library.loaded());
    }}

    private Functions() {{}}
"
    );
    for function in exports.of_bindings() {
        let result = function.result.as_ref().map_or("void", result_type);
        let parameters: Vec<String> = function
            .parameters
            .iter()
            .map(|(name, kind)| format!("{} {}", java_type(kind), camel(name)))
            .collect();
        let start = format!("\n    static native {result} {}(", function.name);
        let line = format!("{start}{});\n", parameters.join(", "));
        if line.len() <= 101 {
            out += &line;
        } else {
            out += &format!("{start}\n            {});\n", parameters.join(",\n            "));
        }
    }
    out + "}\n"
}

fn result_type(kind: &Type) -> &'static str {
    if kind.pointers.is_empty() { java_type(kind) } else { "Pointer" }
}

/// JNA has no type for what is written through `size_t *`. A `long` that was zero does on
/// every machine that stores the low bytes first, as all do that there is a library for.
fn java_type(kind: &Type) -> &'static str {
    match (kind.base.as_str(), kind.pointers.as_slice()) {
        ("i32" | "u32", []) => "int",
        ("usize", []) => "SizeT",
        ("c_char", [_]) => "byte[]",
        ("i32", _) => "int[]",
        ("usize", [false]) => "long[]",
        (base, [_, _]) if base.starts_with("Kyhan") => "PointerByReference",
        _ => "Pointer",
    }
}
