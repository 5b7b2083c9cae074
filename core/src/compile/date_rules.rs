//! Which obligations fall due, and are alerted, on the same days.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::dates::{Convention, Date};
use crate::model::{self, Register};
use crate::plan::Table;
use crate::plan::{Force, Index, Instrument, Obligation, Roll};

/// All that gives an obligation its days.
#[derive(PartialEq, Eq, Hash)]
struct DateRule<'a> {
    timing: &'a model::Timing,
    reporting_period: Option<&'a model::ReportingPeriod>,
    before_is_inclusive: bool,
    calendar: Index,
    convention: Convention,
    roll: Roll,
    policy: Index,
    effort: Option<i32>,
    strength: model::Strength,
    kind: model::ObligationKind,
    /// The life of the instrument.
    span: (Option<Date>, Option<Date>),
    force: Force,
    /// The duty that is stated anew.
    amended: Option<Index>,
}

/// An obligation for each date rule, and the date rule of each obligation.
pub(super) fn date_rules(
    documents: &[Register],
    instruments: &Table<Instrument>,
    obligations: &Table<Obligation>,
) -> (Table<Index>, Table<Index>) {
    let mut known: HashMap<DateRule<'_>, Index, RandomState> = HashMap::default();
    let mut rules = Vec::new();
    let mut rule_of = Vec::with_capacity(obligations.len());
    for (position, row) in obligations.rows() {
        let Some(text) = documents
            .get(row.source.document as usize)
            .and_then(|register| register.obligations.get(row.source.position as usize))
        else {
            continue;
        };
        let instrument = &instruments[row.instrument];
        let rule = DateRule {
            timing: &text.timing,
            reporting_period: text.reporting_period.as_ref(),
            before_is_inclusive: row.before_is_inclusive,
            calendar: row.calendar,
            convention: row.convention,
            roll: row.roll,
            policy: row.policy,
            effort: row.effort,
            strength: text.strength,
            kind: text.kind,
            span: (instrument.first, instrument.last),
            force: row.force,
            amended: (row.duty != position).then_some(row.duty),
        };
        rule_of.push(*known.entry(rule).or_insert_with(|| {
            rules.push(position);
            rules.len() as Index - 1
        }));
    }
    (Table::from(rules), Table::from(rule_of))
}
