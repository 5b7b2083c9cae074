//! What is read as JSON, held against another reader.

use super::*;
use crate::{Fault, Position, Reason};

/// Whatever a text has, as another reader shows it.
fn read<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    let mut json = Json::new(text, Format::Json);
    T::deserialize(&mut json).and_then(|value| json.end().map(|()| value)).ok()
}

fn ignored(text: &[u8], format: Format) -> Result<(), Fault> {
    crate::read_into(text, format, &mut Ignored)
}

#[test]
fn every_text_is_read_as_another_reader_reads_it() {
    let deep = |levels| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let texts = [
        "null",
        "true",
        "false",
        " [ ] ",
        "{}",
        "[[],{}]",
        "\"\"",
        "\t[1,\n2\r]",
        "0",
        "-0",
        "7",
        "-7",
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775808",
        "-9223372036854775809",
        "0.1",
        "-1.5e3",
        "2.5E-7",
        "1e22",
        "123456789012345e-22",
        "100000000000000000000000",
        "0.000000000000000000001",
        "1e-400",
        "0e999999999999",
        r#""kỳ hạn \u0111 \\ \" \/ \b\f\n\r\t \ud83d\ude00""#,
        r#"{"a": [1, {"b": null}], "c": "d"}"#,
        &deep(127),
        // No JSON:
        "",
        " ",
        "nul",
        "nulls",
        "tru",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "]",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "1 2",
        "01",
        "-",
        "-a",
        "1.",
        ".5",
        "1e",
        "1e+",
        "+1",
        "0x1",
        "1e999",
        "-1e999",
        "\"",
        "\"a",
        "\"\n\"",
        "\"\u{1}\"",
        r#""\"#,
        r#""\x""#,
        r#""\u12""#,
        r#""\u12g4""#,
        r#""\ud83d""#,
        r#""\ud83d\u0041""#,
        r#""\ude00""#,
        r#""\ud83dx""#,
        &deep(128),
        "NaN",
        "/**/1",
        "'a'",
    ];
    for text in texts {
        let other = serde_json::from_str::<serde_json::Value>(text).ok();
        assert_eq!(read::<serde_json::Value>(text), other, "{text}");
        let is_read = ignored(text.as_bytes(), Format::Json).is_ok();
        assert_eq!(is_read, other.is_some(), "{text}");
    }
}

#[test]
fn texts_with_random_faults_are_read_as_another_reader_reads_them() {
    const WHOLE: &str =
        r#" {"kỳ": [1, -20, 3.5, true, null], "h\u1ea1n\n": {"a": "\\\"đ", "b": []}, "c": false} "#;
    const MARKS: &[char] = &[
        '{', '}', '[', ']', ',', ':', '"', '\\', '/', 'u', 'd', '8', '0', '1', '-', '+', '.', 'e',
        't', 'n', ' ', '\n', '\u{1}', 'ạ',
    ];
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = |end: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % end as u64) as usize
    };
    let (mut read_by_both, mut refused_by_both) = (0, 0);
    for _ in 0..100_000 {
        let mut text: Vec<char> = WHOLE.chars().collect();
        for _ in 0..=below(3) {
            let at = below(text.len().max(1));
            match below(3) {
                _ if text.is_empty() => {}
                0 => drop(text.remove(at)),
                1 => text.splice(at..at, MARKS.get(below(MARKS.len())).copied()).for_each(drop),
                _ => text.truncate(at + 1),
            }
        }
        let text = String::from_iter(text);
        let other = serde_json::from_str::<serde_json::Value>(&text).ok();
        assert_eq!(read::<serde_json::Value>(&text), other, "{text}");
        match other {
            Some(_) => read_by_both += 1,
            None => refused_by_both += 1,
        }
    }
    assert!(read_by_both > 1_000 && refused_by_both > 1_000, "{read_by_both}");
}

#[test]
fn numbers_of_many_digits_are_at_most_the_next_one() {
    for text in ["0.12345678901234567", "1.7976931348623157e308", "5e-324", "9.1e-30", "3e200"] {
        let exact: f64 = text.parse().unwrap_or_default();
        let found: f64 = read(text).unwrap_or_default();
        assert!(found.to_bits().abs_diff(exact.to_bits()) <= 8, "{text}: {found} {exact}");
    }
}

#[test]
fn a_fault_says_its_line_and_its_column_in_characters() {
    for (text, expected) in [
        (&b""[..], (Syntax::End, 1, 1)),
        (b"{\n  \"a\": 1\n", (Syntax::End, 3, 1)),
        ("{\"kỳ\" \"hạn\"}".as_bytes(), (Syntax::Colon, 1, 7)),
        ("[\n\"kỳ hạn\" x]".as_bytes(), (Syntax::CommaOrListEnd, 2, 10)),
        (b"{\"a\": 1 2}", (Syntax::CommaOrObjectEnd, 1, 9)),
        (b"{\"a\": 1, 2}", (Syntax::Name, 1, 10)),
        (b"[1, ]", (Syntax::Value, 1, 5)),
        (b"\"a\nb\"", (Syntax::Control, 1, 3)),
        (br#""ab\x""#, (Syntax::Escape, 1, 5)),
        (b"[01]", (Syntax::Number, 1, 4)),
        (b"1e999", (Syntax::Range, 1, 6)),
        (b"1 2", (Syntax::Rest, 1, 3)),
        (b"[\"\xC4\x91\", \"\xFF\"]", (Syntax::Utf8, 1, 8)),
    ] {
        let fault = ignored(text, Format::Json).err();
        let (syntax, line, column) = expected;
        let found = fault.map(|Fault { reason, position, .. }| (reason, position));
        assert_eq!(found, Some((Reason::Syntax(syntax), Position { line, column })), "{text:?}");
    }
}

#[test]
fn jsonc_has_comments_and_trailing_commas() {
    for text in [
        "// before\n[1, /* between\n */ 2, ] // after",
        "{\"a\": \"// no comment\", /**/}",
        "/* đ */ 1 // to the end",
    ] {
        assert!(ignored(text.as_bytes(), Format::Json).is_err(), "{text}");
        assert!(ignored(text.as_bytes(), Format::Jsonc).is_ok(), "{text}");
    }
    for text in ["[,]", "{,}", "[1,,]"] {
        assert!(ignored(text.as_bytes(), Format::Jsonc).is_err(), "{text}");
    }
    for (text, format, expected, column) in [
        ("[]/", Format::Jsonc, Syntax::Comment, 3),
        ("[1 / 2]", Format::Jsonc, Syntax::Comment, 4),
        ("tr/**/ue", Format::Jsonc, Syntax::Comment, 3),
        ("[] /* open", Format::Jsonc, Syntax::OpenComment, 4),
        ("/*/ 1", Format::Jsonc, Syntax::OpenComment, 1),
        ("[1, // two\n2]", Format::Json, Syntax::Comment, 5),
        ("{\"a\" /* */: 1}", Format::Json, Syntax::Comment, 6),
        ("[] // after", Format::Json, Syntax::Comment, 4),
        (r#""\u00/1""#, Format::Jsonc, Syntax::Escape, 6),
    ] {
        let fault = ignored(text.as_bytes(), format).err();
        let found = fault.map(|fault| (fault.reason, fault.position.column));
        assert_eq!(found, Some((Reason::Syntax(expected), column)), "{text}");
    }
}

#[test]
fn a_byte_order_mark_is_not_part_of_the_text() {
    let fault = ignored(b"\xEF\xBB\xBF[x]", Format::Json).err();
    assert_eq!(fault.map(|fault| fault.position.to_string()).as_deref(), Some("1:2"));
    assert!(ignored(b"\xEF\xBB\xBF[]", Format::Json).is_ok());
}
