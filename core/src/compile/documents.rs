//! From bytes to registers: shape, version, limits.

use kyhan_json::{
    Expected, Fault, Format, FromJson, Ignored, List, Object, Pointer, Shape, Slot, parts,
    read_into,
};

use super::defaults;
use crate::bounded;
use crate::limits::{MAX_DOCUMENT_BYTES, MAX_TEXT_BYTES};

use crate::model::{Defaults, Obligation, Register, VERSION};
use crate::problem::{Diagnostic, Place, Problem};

/// What could be read of a document.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) register: Register,
    /// The places of entries that stand in for unreadable ones.
    pub(super) stand_ins: Vec<Place>,
    /// Entries could not be read, so ids that they define may be missing.
    pub(super) lacks_ids: bool,
}

/// Reads one document and says everything that is wrong with its shape: each
/// list entry is read by itself, so that one bad entry does not hide the next.
pub(super) fn read(document: usize, text: &[u8], problems: &mut Vec<Diagnostic>) -> Reading {
    let unreadable = || Reading { lacks_ids: true, ..Reading::default() };
    for (what, found, limit) in [
        ("document bytes", text.len(), MAX_DOCUMENT_BYTES),
        ("text bytes", longest_text(text), MAX_TEXT_BYTES),
    ] {
        if found > limit {
            let problem = Problem::LimitExceeded { what, found: found as u64, limit };
            problems.push(Diagnostic::new(Place::document(document), problem));
            return unreadable();
        }
    }
    let mut register = Register::blank();
    let fault = match read_into(text, Format::Jsonc, &mut register) {
        Ok(()) if register.defaults.is_none() => {
            check_version(document, register.kyhan, problems);
            return Reading { register, ..Reading::default() };
        }
        Ok(()) => None,
        Err(fault) => Some(fault),
    };
    let before = problems.len();
    let reading = by_entries(document, text, problems);
    let is_whole = reading.as_ref().is_some_and(|reading| reading.register.defaults.is_some());
    if let Some(fault) = fault.filter(|_| problems.len() == before && !is_whole) {
        problems.push(Diagnostic::unreadable(Place::document(document), fault));
    }
    reading.unwrap_or_else(unreadable)
}

fn check_version(document: usize, found: u32, problems: &mut Vec<Diagnostic>) {
    if found != VERSION {
        let place = Place::document(document).join(Pointer::default().field("kyhan"));
        problems.push(Diagnostic::new(place, Problem::UnsupportedVersion { found }));
    }
}

/// The length of the longest text between quotation marks; 0 when none can be
/// too long.
fn longest_text(text: &[u8]) -> usize {
    // A text that is too long fills a block of half its length, where no
    // quotation mark ends it.
    let ends_a_text = |pair: &[u8]| matches!(pair, [before, b'"'] if *before != b'\\');
    let mut blocks = text.chunks_exact(MAX_TEXT_BYTES / 2);
    if blocks.all(|block| block.windows(2).any(ends_a_text)) {
        return 0;
    }
    let mut longest = 0;
    let mut rest = text;
    while let Some(begin) = rest.iter().position(|&byte| matches!(byte, b'"' | b'/')) {
        rest = rest.get(begin..).unwrap_or_default();
        if let Some(length) = comment(rest) {
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        rest = rest.get(1..).unwrap_or_default();
        let mut is_escaped = false;
        let end = rest.iter().position(|&byte| {
            let ends = byte == b'"' && !is_escaped;
            is_escaped = byte == b'\\' && !is_escaped;
            ends
        });
        let length = end.unwrap_or(rest.len());
        longest = longest.max(length);
        rest = rest.get(length + 1..).unwrap_or_default();
    }
    longest
}

/// The length of the comment, or of the slash, that a text begins with.
fn comment(text: &[u8]) -> Option<usize> {
    match text {
        [b'/', b'/', ..] => text.iter().position(|&byte| byte == b'\n').or(Some(text.len())),
        [b'/', b'*', inside @ ..] => {
            let end = inside.windows(2).position(|pair| pair == b"*/");
            Some(end.map_or(text.len(), |end| end + 4))
        }
        [b'/', ..] => Some(1),
        _ => None,
    }
}

/// The names of a document's members, whatever their values are.
struct Outline(&'static Shape, Ignored);

impl Slot for Outline {
    fn expected(&self) -> Expected {
        Register::blank().expected()
    }

    fn object(&mut self) -> Option<(&'static Shape, &mut dyn Object)> {
        Some((self.0, self))
    }
}

impl Object for Outline {
    fn member(&mut self, _position: usize) -> Option<&mut dyn Slot> {
        Some(&mut self.1)
    }
}

/// What an entry that cannot be read has beside its id, by its list, so that the
/// others keep their positions and references to it are found. Nothing refers to
/// the entries of the other lists, which are then read as empty.
const STAND_INS: [(&str, &str); 11] = [
    ("agencies", r#", "name": "", "level": "unit""#),
    ("groups", r#", "name": """#),
    ("instruments", r#", "kind": "other", "title": """#),
    ("goals", r#", "instrument": "", "number": """#),
    ("indicators", r#", "instrument": """#),
    ("events", r#", "title": """#),
    (
        "obligations",
        r#", "instrument": "", "provision": "", "title": "", "action": "other",
            "timing": "unstated""#,
    ),
    ("funding", r#", "instrument": "", "provision": "", "title": """#),
    ("themes", r#", "instrument": "", "provision": "", "title": """#),
    ("calendars", ""),
    ("alertPolicies", r#", "steps": []"#),
];

/// Reads the document member by member, the defaults first; `None` when it has no
/// such outline.
fn by_entries(document: usize, text: &[u8], problems: &mut Vec<Diagnostic>) -> Option<Reading> {
    let mut reading = Reading::default();
    let (shape, _) = reading.register.object()?;
    if let Err(fault) = read_into(text, Format::Jsonc, &mut Outline(shape, Ignored)) {
        problems.push(Diagnostic::unreadable(Place::document(document), fault));
        return None;
    }
    let mut report = Report { document, problems, stand_ins: Vec::new(), lacks_ids: false };
    let mut members = parts(text, Format::Jsonc);
    members.sort_by_key(|member| member.name != "defaults");
    for part in members {
        let position = shape.names.iter().position(|known| *known == part.name)?;
        let name = *shape.names.get(position)?;
        let pointer = Pointer::default().field(name);
        let Register { defaults, obligations, .. } = &mut reading.register;
        if let (Some(defaults), "obligations") = (&*defaults, name)
            && part.value.starts_with(b"[")
        {
            let mut list = Completed { obligations, defaults };
            report.list(&pointer, part.value, &mut list, stand_in_of(name));
            continue;
        }
        let (_, register) = reading.register.object()?;
        let slot = register.member(position)?;
        match slot.list() {
            Some(list) if part.value.starts_with(b"[") => {
                report.list(&pointer, part.value, &mut Plain(list), stand_in_of(name));
            }
            _ => {
                let Err(fault) = read_into(part.value, Format::Jsonc, slot) else { continue };
                report.unreadable(Place::new(document, pointer), fault);
                // Another version may mean everything otherwise.
                if name == "kyhan" {
                    return None;
                }
                report.lacks_ids |= slot.list().is_some();
            }
        }
    }
    let Report { stand_ins, lacks_ids, .. } = report;
    check_version(document, reading.register.kyhan, problems);
    Some(Reading { stand_ins, lacks_ids, ..reading })
}

fn stand_in_of(list: &str) -> Option<&'static str> {
    STAND_INS.iter().find(|(name, _)| *name == list).map(|(_, members)| *members)
}

struct Report<'p> {
    document: usize,
    problems: &'p mut Vec<Diagnostic>,
    stand_ins: Vec<Place>,
    lacks_ids: bool,
}

impl Report<'_> {
    fn unreadable(&mut self, above: Place, fault: Fault) {
        self.problems.push(Diagnostic::unreadable(above, fault));
    }

    /// Reads each entry of a list by itself, and in place of an unreadable one
    /// an entry with its id and the members of a stand-in.
    fn list(
        &mut self,
        pointer: &Pointer,
        text: &[u8],
        entries: &mut dyn Entries,
        stand_in: Option<&'static str>,
    ) {
        for (position, entry) in parts(text, Format::Jsonc).iter().enumerate() {
            let Err(fault) = entries.read(position, entry.value) else { continue };
            let list = entries.list();
            let place = Place::new(self.document, pointer.clone().item(position));
            self.unreadable(place.clone(), fault);
            list.pop();
            let Some(members) = stand_in else {
                (0..position).for_each(|_| list.pop());
                break;
            };
            let id = id_of(entry.value);
            self.lacks_ids |= id.is_none();
            // No id has a slash, so this one is nobody else's.
            let id = id.unwrap_or_else(|| place.to_string());
            let id = bounded::to_json(&id, usize::MAX).unwrap_or_default();
            if let Some(slot) = list.item(position) {
                let stand_in = format!("{{\"id\": {id}{members}}}");
                // The members are written for it: it can be read.
                let _ = read_into(stand_in.as_bytes(), Format::Jsonc, slot);
            }
            self.stand_ins.push(place);
        }
    }
}

/// A list to read into, entry by entry.
trait Entries {
    fn read(&mut self, position: usize, text: &[u8]) -> Result<(), Fault>;

    fn list(&mut self) -> &mut dyn List;
}

struct Plain<'l>(&'l mut dyn List);

impl Entries for Plain<'_> {
    fn read(&mut self, position: usize, text: &[u8]) -> Result<(), Fault> {
        match self.0.item(position) {
            Some(slot) => read_into(text, Format::Jsonc, slot),
            None => Ok(()),
        }
    }

    fn list(&mut self) -> &mut dyn List {
        self.0
    }
}

/// Obligations, completed by the defaults of their document.
struct Completed<'r> {
    obligations: &'r mut Vec<Obligation>,
    defaults: &'r Defaults,
}

impl Entries for Completed<'_> {
    fn read(&mut self, _position: usize, text: &[u8]) -> Result<(), Fault> {
        let mut duty = Obligation::blank();
        let read = defaults::read(text, self.defaults, &mut duty);
        self.obligations.push(duty);
        read
    }

    fn list(&mut self) -> &mut dyn List {
        self.obligations
    }
}

fn id_of(entry: &[u8]) -> Option<String> {
    #[derive(FromJson)]
    struct Named {
        id: String,
    }
    let mut named = Named::blank();
    read_into(entry, Format::Jsonc, &mut named).ok().map(|()| named.id)
}
