//! How the benchmarks measure: everything in one run, peers in turns, so that
//! what else the machine does falls on all of them alike.

pub mod figures;
pub mod memory;
pub mod rules;
pub mod turns;
