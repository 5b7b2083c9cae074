//! Reads Vietnamese government plans: text in, a draft of a register out.
//!
//! A draft is for a person to confirm. It holds a register in the form that the
//! engine takes, and beside it the words on which every duty rests, the readings
//! that were possible, and the dates that were **not** made deadlines, each with
//! its reason.
//!
//! ```
//! use kyhan_reading::{Options, read};
//!
//! let text = "KẾ HOẠCH\nKiểm tra vệ sinh trường học năm 2025\n\n\
//!     I. TỔ CHỨC THỰC HIỆN\n\
//!     1. Trạm Y tế phường\n\
//!     - Gửi kết quả kiểm tra về Ủy ban nhân dân phường trước ngày 20/11/2025.\n";
//! let draft = read(text, &Options::default())?;
//! let duty = &draft.duties[0];
//! assert_eq!(duty.phrase, "trước ngày 20/11/2025");
//! assert_eq!(duty.bearers, ["Trạm Y tế phường"]);
//! assert_eq!(duty.recipients, ["Ủy ban nhân dân phường"]);
//! assert_eq!(
//!     serde_json::to_string(&duty.timing).unwrap(),
//!     r#"{"once":{"when":"2025-11-20","bound":"before"}}"#
//! );
//! # Ok::<(), kyhan_reading::Error>(())
//! ```

mod agreement;
mod assign;
mod blocks;
mod containers;
mod dates;
mod directory;
mod draft;
mod duties;
mod error;
mod events;
mod fields;
mod flat;
mod frame;
mod letters;
#[rustfmt::skip]
mod lexicon;
mod markers;
mod merge;
mod naming;
mod occasions;
mod parties;
mod prose;
mod reason;
mod roles;
mod rows;
mod source;
mod spaced;
mod stated;
mod tables;
mod times;
mod tokens;
mod tree;
mod warning;
mod who;
mod write;

pub use agreement::{Disagreement, disagreements};
pub use containers::{MAX_FILE, text_of};
#[cfg(feature = "office")]
pub use containers::{Sheet, SheetRow, sheets_of};
pub use dates::{Amount, Anchor, Bound, Date, End, Every, Length, LunarDay, Timing, Unit, When};
pub use directory::Directory;
pub use draft::{Ambiguity, DismissedDate, Draft, DraftDuty, Evidence};
pub use duties::Confidence;
pub use error::{Damage, Error, FileKind};
pub use letters::fold;
pub use reason::Reason;
pub use source::{MAX_LINES, MAX_TEXT};
pub use stated::InBoth;
pub use warning::Warning;
pub use who::Basis;
pub use write::phrase_of;

/// What a reading may rest on beside the text.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The bodies that the host knows.
    pub directory: Directory,
}

/// Reads a text.
///
/// # Errors
///
/// The text is longer than [`MAX_TEXT`], has more than [`MAX_LINES`] lines, or holds
/// no words.
pub fn read(text: &str, options: &Options) -> Result<Draft, Error> {
    let mut warnings = source::inspect(text)?;
    let text = &*source::without_controls(text);
    let (blocks, tokens) = blocks::blocks(text);
    let blocks = flat::restore(blocks, &tokens);
    let nodes = tree::tree(text, &blocks, &tokens);
    let fields = fields::Fields::new(&tokens, &blocks);
    let frame = frame::frame(text, &blocks, &tokens);
    let reader = duties::Reader::new(text, &tokens, &blocks, &nodes, &fields, &frame);
    let found = reader.read();
    if found.duties.is_empty() && warnings.is_empty() {
        warnings.push(source::no_duties(found.dismissed.len()));
    }
    let parts = draft::Parts {
        text,
        t: &tokens,
        blocks: &blocks,
        nodes: &nodes,
        frame: &frame,
        directory: &options.directory,
    };
    Ok(parts.draft(found, warnings))
}
