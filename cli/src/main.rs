//! The command `kyhan`.
fn main() {}
