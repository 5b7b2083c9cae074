//! How much is taken. Whatever goes beyond one of these is refused by an error
//! that names it; nothing is cut short without a word.
//!
//! Two bounds are not written here. A rule's search for days ends with
//! 9999-12-31, by whole months and years, within milliseconds. And nothing in a
//! document leads to recursion deeper than [`MAX_LEVELS`]: what is read has a
//! form of few levels, and brackets beyond it are refused where they begin.

/// The largest document that is read, in bytes: what memory the text takes.
pub const MAX_DOCUMENT_BYTES: usize = 256 * 1024 * 1024;

/// The longest text in a document, in bytes between its quotation marks: titles
/// and phrases are repeated in every occurrence of an answer.
pub const MAX_TEXT_BYTES: usize = 65_536;

/// The most lists and objects within one another in a JSON text. A text with more
/// is not read as JSON.
pub use kyhan_json::MAX_NESTING;

/// The longest id, in bytes: ids are joined to occurrence ids and compared with
/// misspelt ones.
pub const MAX_ID_BYTES: usize = 200;

/// The most entries in all lists of all documents together: agencies, duties
/// and all else that has an id, and successions.
pub const MAX_ENTRIES: usize = 5_000_000;

/// The most working-day calendars: a line of text becomes 40 kB of bitmaps.
pub const MAX_CALENDARS: usize = 1_000;

/// The most levels of superior agencies, of groups within groups, and of due
/// days that each count from the next: each is walked for every question.
pub const MAX_LEVELS: usize = 64;

/// The most members of all groups and bearers of all duties together, after
/// groups are replaced by their members; duties that name the same parties
/// share theirs.
pub const MAX_MEMBERS: usize = 10_000_000;

/// The most hand-overs that lead on from one agency to its successors and from
/// those to theirs: all are followed for every day on which one of them begins.
pub const MAX_HAND_OVERS: usize = 1_000;

/// The longest period or span, in its own unit, and the longest life of an
/// instrument that has an end, in days: two centuries of days.
pub const MAX_LENGTH: u32 = 73_050;

/// The most times that a step of an alert policy goes out again: each is a step to look at.
pub const MAX_REPETITIONS: u32 = 100;

/// The highest number of a revision: a day such as 20241231 is one. Numbers of calendar
/// entries end with 2147483647 (RFC 5545, 3.3.8), count the revisions of all versions of
/// a duty together, and must be able to rise.
pub const MAX_REVISION: u32 = 100_000_000;

/// The longest recurrence rule, in bytes: enough for every number of every
/// list.
pub const MAX_RULE_BYTES: usize = 16_384;

/// The most occurrences of one answer: they are counted before they are stored,
/// 20 bytes each. A request may ask for fewer; only a program in Rust for more.
pub const MAX_OCCURRENCES: usize = 10_000_000;

/// The longest answer as text, in bytes, where addresses have 32 bits: a string
/// of JavaScript holds no more. Elsewhere memory ends first.
pub const MAX_ANSWER_BYTES: usize =
    if cfg!(target_pointer_width = "32") { 0x1FFF_FFE8 } else { isize::MAX as usize };

/// The most dates that one `expand` returns, unless the caller sets a limit.
pub const MAX_DATES: usize = 100_000;
