//! Where in a text a value does not have the shape it should.

/// A JSON Pointer (RFC 6901) from the text's own value to the one at which
/// reading stopped.
pub(super) fn pointer(text: &str, error: &serde_json::Error) -> String {
    let line_start: usize =
        text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let read = text.as_bytes().get(..line_start + error.column()).unwrap_or(text.as_bytes());
    let mut pointer = String::new();
    for step in path(read) {
        pointer.push('/');
        match step {
            Step::Entry(position) => pointer += &position.to_string(),
            Step::Member(name) => pointer += &name.replace('~', "~0").replace('/', "~1"),
            Step::Object => {
                pointer.pop();
            }
        }
    }
    pointer
}

enum Step {
    Entry(usize),
    Member(String),
    /// Inside an object, before the name of a member.
    Object,
}

/// The open lists and objects at the end of a beginning of JSON text.
fn path(read: &[u8]) -> Vec<Step> {
    let mut path = Vec::new();
    let mut at = 0;
    while let Some(&byte) = read.get(at) {
        let start = at;
        at += 1;
        match byte {
            b'{' => path.push(Step::Object),
            b'[' => path.push(Step::Entry(0)),
            b'}' | b']' => {
                path.pop();
            }
            b',' => match path.last_mut() {
                Some(Step::Entry(position)) => *position += 1,
                Some(member) => *member = Step::Object,
                None => {}
            },
            b'"' => {
                while let Some(&byte) = read.get(at) {
                    at += if byte == b'\\' { 2 } else { 1 };
                    if byte == b'"' {
                        break;
                    }
                }
                if let Some(step @ Step::Object) = path.last_mut() {
                    let name = read.get(start..at).unwrap_or_default();
                    *step = Step::Member(serde_json::from_slice(name).unwrap_or_default());
                }
            }
            _ => {}
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use crate::model::Obligation;

    #[test]
    fn the_pointer_leads_to_the_value_or_the_unknown_name() {
        let whole = r#"{"id": "o", "instrument": "i", "provision": "1", "title": "t",
            "action": "report", "bearers": ["a"],
            "timing": {"once": {"when": "2024-12-15", "bound": "by"}}}"#;
        for (right, wrong, expected) in [
            (r#""t""#, "5", "/title"),
            (r#"["a"]"#, r#"["a", {"id": "b"}]"#, "/bearers/1"),
            (r#"["a"]"#, r#"{"id": "b"}"#, "/bearers"),
            (r#""by""#, r#""by", "~a/b": [1, {"c": 2}]"#, "/timing/once/~0a~1b"),
            ("2024-12-15", "2024-02-30", "/timing/once/when"),
            ("once", "twice", "/timing/twice"),
            (r#", "bound": "by""#, "", "/timing/once"),
            (r#""id": "o", "#, "", ""),
            (r#""report""#, r#""rest", "note": "\\\"}""#, "/action"),
        ] {
            let text = whole.replacen(right, wrong, 1);
            let error = serde_json::from_str::<Obligation>(&text).map(|_| ()).err();
            let found = error.map(|error| super::pointer(&text, &error));
            assert_eq!(found.as_deref(), Some(expected), "{text}");
        }
    }
}
