//! The page that lists the calendars.

use std::fmt::Write;

use kyhan::Lang;

use super::manifest::Published;

/// Turns links into `webcal:` ones, which need the host's name; without script
/// they stay links to the files.
const SUBSCRIBE: &str = "document.querySelectorAll('a[data-webcal]').forEach(function(a){\
    a.href=new URL(a.getAttribute('href'),location.href).href.replace(/^https?:/,'webcal:')})";

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;\
    padding:0 1rem;color:#1a1a1a;background:#fff}li{margin:.3rem 0}small{color:#555}";

/// The page.
pub(crate) fn page(feeds: &[Published], lang: Lang) -> String {
    let title = lang.pick("Lịch kỳ hạn", "Calendars of deadlines");
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n<h1>{title}</h1>\n",
        lang.pick("vi", "en"),
    );
    for (kind, heading) in [
        ("instrument", lang.pick("Theo văn bản", "By instrument")),
        ("agency", lang.pick("Theo cơ quan", "By agency")),
    ] {
        let _ = write!(out, "<h2>{heading}</h2>\n<ul>\n");
        for feed in feeds.iter().filter(|feed| feed.kind == kind) {
            let (name, file) = (escaped(&feed.name), escaped(&feed.file));
            let subscribe = lang.pick("đăng ký", "subscribe");
            let events = feed.events;
            let _ = writeln!(
                out,
                "<li><a href=\"{file}\">{name}</a> <small>{events} {}</small> \
                 <a href=\"{file}\" data-webcal>{subscribe}</a></li>",
                lang.pick("mục", "entries"),
            );
        }
        out.push_str("</ul>\n");
    }
    let _ = write!(out, "<script>{SUBSCRIBE}</script>\n</html>\n");
    out
}

pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
