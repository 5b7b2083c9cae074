//! In which language a client wants its answer.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use kyhan::Lang;

/// The language that a client likes best of the two (RFC 9110, 12.5.4).
pub(super) fn accepted(headers: &HeaderMap, otherwise: Lang) -> Lang {
    let mut best = (0.0, otherwise);
    let values = headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    for range in values.flat_map(|value| value.split(',')) {
        let (tag, weight) = match range.split_once(';') {
            None => (range, 1.0),
            Some((tag, weight)) => {
                let weight = weight.trim().strip_prefix("q=").and_then(|text| text.parse().ok());
                (tag, weight.unwrap_or(0.0))
            }
        };
        let lang = match tag.trim().split('-').next().unwrap_or_default() {
            "*" => otherwise,
            main if main.eq_ignore_ascii_case("vi") => Lang::Vi,
            main if main.eq_ignore_ascii_case("en") => Lang::En,
            _ => continue,
        };
        if weight > best.0 {
            best = (weight, lang);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;

    #[test]
    fn the_weightiest_known_language_is_taken() {
        for (header, expected) in [
            ("en", Lang::En),
            ("EN-gb", Lang::En),
            ("fr", Lang::Vi),
            ("fr, en;q=0.5, vi;q=0.4", Lang::En),
            ("en;q=0.2, vi-VN", Lang::Vi),
            ("*, en;q=0.5", Lang::Vi),
            ("en;q=0", Lang::Vi),
            ("en;q=x", Lang::Vi),
            ("", Lang::Vi),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, header.parse().unwrap());
            assert_eq!(accepted(&headers, Lang::Vi), expected, "{header}");
        }
    }
}
