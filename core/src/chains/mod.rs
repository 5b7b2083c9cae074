//! Reporting chains: who feeds whom, and how much time lies between.

mod links;

pub(crate) use links::links;
