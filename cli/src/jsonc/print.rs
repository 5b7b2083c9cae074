//! The canonical layout: what fits in a line stands in one, two blanks for each
//! level, one blank line at most, comments where they were.

use super::tree::{Item, Value};

/// The columns of a line, as far as texts allow.
const WIDTH: usize = 100;

/// Writes a text anew.
pub(crate) fn print((root, last): &(Item<'_>, Vec<&str>)) -> String {
    let mut text = String::new();
    item(&mut text, root, 0, "");
    for comment in last {
        text += comment;
        text.push('\n');
    }
    text
}

/// Writes an item with its comments, on lines of its own.
fn item(text: &mut String, item: &Item<'_>, level: usize, comma: &str) {
    if item.is_apart {
        text.push('\n');
    }
    let indent = "  ".repeat(level);
    for comment in &item.above {
        *text += &format!("{indent}{comment}\n");
    }
    let name = item.name.map(|name| format!("{name}: ")).unwrap_or_default();
    *text += &format!("{indent}{name}");
    value(text, &item.value, level, name.chars().count() + comma.len());
    *text += comma;
    // A comment to the end of the line ends it; what follows goes below.
    let mut is_open = true;
    for comment in &item.behind {
        *text += &if is_open { format!(" {comment}") } else { format!("\n{indent}{comment}") };
        is_open = !comment.starts_with("//");
    }
    text.push('\n');
}

/// Writes a value whose line holds `beside` more columns than itself and its indent.
fn value(text: &mut String, value: &Value<'_>, level: usize, beside: usize) {
    let Value::Container { open, items, last } = value else {
        *text += &flat(value).unwrap_or_default();
        return;
    };
    let fits = |line: &String| 2 * level + beside + line.chars().count() <= WIDTH;
    // The register and its lists of entries show each entry on lines of its own.
    let is_outline = level == 0 || level == 1 && items.iter().any(|item| is_container(&item.value));
    if let Some(line) = flat(value).filter(fits)
        && (!is_outline || items.is_empty())
    {
        *text += &line;
        return;
    }
    let (open, close) = brackets(*open);
    text.push(open);
    text.push('\n');
    for (position, entry) in items.iter().enumerate() {
        item(text, entry, level + 1, if position + 1 < items.len() { "," } else { "" });
    }
    let indent = "  ".repeat(level + 1);
    for comment in last {
        *text += &format!("{indent}{comment}\n");
    }
    *text += &format!("{}{close}", "  ".repeat(level));
}

fn is_container(value: &Value<'_>) -> bool {
    matches!(value, Value::Container { .. })
}

fn brackets(open: u8) -> (char, char) {
    if open == b'{' { ('{', '}') } else { ('[', ']') }
}

/// A value in one line; `None` when it holds comments.
fn flat(value: &Value<'_>) -> Option<String> {
    let (open, items) = match value {
        Value::Scalar(text) => return Some((*text).to_owned()),
        Value::Container { open, items, last } if last.is_empty() => (open, items),
        Value::Container { .. } => return None,
    };
    let (open, close) = brackets(*open);
    let mut parts = Vec::new();
    for item in items {
        if !(item.above.is_empty() && item.behind.is_empty()) {
            return None;
        }
        let value = flat(&item.value)?;
        parts.push(item.name.map_or(value.clone(), |name| format!("{name}: {value}")));
    }
    Some(format!("{open}{}{close}", parts.join(", ")))
}
