//! libkyhan: the engine behind a C interface.
//!
//! The conventions are stated once, at the head of `include/kyhan.h`; they are
//! written in `generate/conventions.txt`. Here they are kept by three rooms: `guard` lets
//! no panic out, `input` turns pointers into slices, `output` hands boxes over.
//! All unsafe code of the project is in this crate.

#[cfg(not(panic = "unwind"))]
compile_error!("libkyhan turns panics into statuses, so it must be built with panic=unwind");

mod abi;
mod answer;
#[cfg(test)]
mod calls;
mod column;
mod ended;
mod engine;
#[cfg(test)]
mod generate;
mod guard;
mod input;
mod numbered;
mod output;
mod questions;
mod refusal;
mod result;
mod rows;
mod selftest;
mod status;
mod table;
mod text;
mod word;

#[cfg(test)]
mod tests;
