//! Every field and word of the schema as tables for people.

use std::fmt::Write;

use serde_json::Value;

const HEAD_VI: &str = "# Mọi trường và từ của sổ đăng ký

Danh sách này lấy từ [lược đồ](register.schema.json). Cách viết từng bước: [guide.vi.md](guide.vi.md).
Dấu * là trường bắt buộc.
";
const HEAD_EN: &str = "# Every field and word of a register

Taken from the [schema](register.schema.json). Step by step: [guide.en.md](guide.en.md). An asterisk
marks what is mandatory.
";

/// The definitions with their fields and words, in a language.
pub(crate) fn in_lang(schema: &Value, lang: &str) -> String {
    let is_vi = lang == "vi";
    let mut text = if is_vi { HEAD_VI } else { HEAD_EN }.to_owned();
    let named = schema["$defs"].as_object().unwrap().iter();
    let named = named.map(|(name, definition)| (name.as_str(), definition));
    for (name, definition) in std::iter::once(("Register", schema)).chain(named) {
        let _ = write!(text, "\n## {name}\n\n{}\n", explained(&definition["description"], is_vi));
        let mut rows = Vec::new();
        of(definition, is_vi, &mut rows);
        for list in ["anyOf", "oneOf"] {
            for branch in definition[list].as_array().into_iter().flatten() {
                of(branch, is_vi, &mut rows);
            }
        }
        if rows.is_empty() {
            continue;
        }
        let head = if is_vi { "| trường, từ | nghĩa |" } else { "| field, word | meaning |" };
        let _ = write!(text, "\n{head}\n|---|---|\n{}", rows.concat());
    }
    text
}

/// The rows of an object's fields and of a list of words.
fn of(value: &Value, is_vi: bool, rows: &mut Vec<String>) {
    let is_mandatory = |field: &str| {
        let required = value["required"].as_array();
        required.is_some_and(|all| all.iter().any(|name| name == field))
    };
    for (field, of) in value["properties"].as_object().into_iter().flatten() {
        let mark = if is_mandatory(field) { " *" } else { "" };
        let meaning = explained(&of["description"], is_vi);
        rows.push(format!("| `{field}`{mark} | {meaning}{} |\n", link(of)));
    }
    let texts = value["enumDescriptions"].as_array().into_iter().flatten();
    for (word, of) in value["enum"].as_array().into_iter().flatten().zip(texts) {
        rows.push(format!("| `{}` | {} |\n", word.as_str().unwrap(), explained(of, is_vi)));
    }
}

/// The Vietnamese text is the last paragraph of a description.
fn explained(description: &Value, is_vi: bool) -> String {
    let text = description.as_str().unwrap_or_default();
    let (en, vi) = text.rsplit_once("\n\n").unwrap_or(("", text));
    if is_vi { vi.to_owned() } else { en.replace("\n\n", " ") }
}

/// Where what a field holds is explained.
fn link(field: &Value) -> String {
    let inner = [&field["$ref"], &field["items"]["$ref"]];
    let several = field["anyOf"].as_array().into_iter().flatten().map(|branch| &branch["$ref"]);
    let name = inner.into_iter().chain(several).filter_map(Value::as_str).next();
    let name = name.and_then(|path| path.rsplit('/').next());
    name.map(|name| format!(" [{name}](#{})", name.to_lowercase())).unwrap_or_default()
}
