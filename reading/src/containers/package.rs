//! A zip of XML parts, opened within bounds.

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::error::{Damage, Error};

/// The most bytes that one part may unpack to.
const MAX_PART: u64 = 64 << 20;
/// The most parts of a package.
const MAX_PARTS: usize = 20_000;
/// The deepest nesting of elements.
const MAX_DEPTH: usize = 200;

/// An opened package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Package<'a>, Error> {
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| Error::Damaged(Damage::Zip))?;
        if archive.len() > MAX_PARTS {
            return Err(Error::Bomb);
        }
        Ok(Package { archive })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The text of a part, or nothing if the package has none of this name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, Error> {
        let Some(index) = self.archive.index_for_name(name) else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(|_| Error::Damaged(Damage::Zip))?;
        let mut bytes = Vec::new();
        file.take(MAX_PART + 1).read_to_end(&mut bytes).map_err(|_| Error::Damaged(Damage::Zip))?;
        if bytes.len() as u64 > MAX_PART {
            return Err(Error::Bomb);
        }
        String::from_utf8(bytes).map(Some).map_err(|_| Error::Damaged(Damage::Xml))
    }
}

/// What an XML part holds, in order.
pub(super) enum Node {
    Open(Tag),
    Close(String),
    Text(String),
}

/// An element with its attributes, without prefixes.
pub(super) struct Tag {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    /// Whether it has no content.
    pub(super) empty: bool,
}

impl Tag {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_owned()
}

fn tag(start: &BytesStart, empty: bool) -> Tag {
    let attributes = start
        .attributes()
        .flatten()
        .map(|attribute| (local(attribute.key.as_ref()), unescape(&attribute.value)))
        .collect();
    Tag { name: local(start.name().as_ref()), attributes, empty }
}

/// The five entities of XML and numbered characters; any other stays as it is.
fn unescape(text: &str) -> String {
    quick_xml::escape::unescape(text).map_or_else(|_| text.to_owned(), std::borrow::Cow::into_owned)
}

/// Walks an XML part. A part with a document type is refused: it may define
/// entities.
pub(super) fn walk(
    xml: &str,
    mut visit: impl FnMut(Node) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(Error::Damaged(Damage::Nesting));
                }
                visit(Node::Open(tag(&start, false)))?;
            }
            Ok(Event::Empty(start)) => {
                let tag = tag(&start, true);
                let name = tag.name.clone();
                visit(Node::Open(tag))?;
                visit(Node::Close(name))?;
            }
            Ok(Event::End(end)) => {
                depth = depth.saturating_sub(1);
                visit(Node::Close(local(end.name().as_ref())))?;
            }
            Ok(Event::Text(text)) => {
                visit(Node::Text(unescape(&text)))?;
            }
            Ok(Event::CData(text)) => visit(Node::Text(text.to_string()))?,
            Ok(Event::GeneralRef(name)) => {
                let text = format!("&{};", &*name);
                visit(Node::Text(unescape(&text)))?;
            }
            Ok(Event::DocType(_)) => {
                return Err(Error::Damaged(Damage::DocumentType));
            }
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) => return Err(Error::Damaged(Damage::Xml)),
        }
    }
}
