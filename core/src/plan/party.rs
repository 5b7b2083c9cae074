//! Agencies and groups, and who stands in whose place.

use std::sync::Arc;

use super::{Bearer, Index, Source};
use crate::dates::Date;
use crate::model::Level;

#[derive(Debug)]
pub(crate) struct Party {
    pub(crate) source: Source,
    pub(crate) kind: PartyKind,
    /// The superior agency.
    pub(crate) parent: Option<Index>,
    pub(crate) opened: Option<Date>,
    pub(crate) closed: Option<Date>,
    /// Whether any succession hands over from it.
    pub(crate) has_heirs: bool,
    /// Who it is for each bearer, of a group that is relative to the bearer.
    pub(crate) relative: Option<Relative>,
}

/// A group that is another for each bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Relative {
    /// The level of who is meant above the bearer; its superior when `None`.
    pub(crate) level: Option<Level>,
    /// The group of which those below that one are meant in its place.
    pub(crate) among: Option<Index>,
}

#[derive(Debug)]
pub(crate) enum PartyKind {
    Agency(Level),
    /// Those who belong to the group, sorted, as bearers that it names; empty for a
    /// collective party.
    Group(Arc<[Bearer]>),
}

#[derive(Debug)]
pub(crate) struct Succession {
    pub(crate) source: Source,
    pub(crate) from: Vec<Index>,
    pub(crate) to: Vec<Index>,
    pub(crate) function: Option<Index>,
    pub(crate) operates: Date,
}

/// From a day on, these agencies stand in a party's place.
#[derive(Debug)]
pub(crate) struct Segment {
    pub(crate) from: Date,
    /// Sorted; empty when nobody took over.
    pub(crate) heirs: Vec<Index>,
}
