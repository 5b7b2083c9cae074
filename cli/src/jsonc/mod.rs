//! Registers as text: JSON with comments, kept as the author wrote them.

mod print;
mod tree;

pub(crate) use print::print;
pub(crate) use tree::parse;
