//! When alerts go out.

use crate::model;

/// When alerts go out.
#[derive(Debug)]
pub(crate) struct Policy {
    pub(crate) steps: Vec<AlertStep>,
    pub(crate) moves_off_rest_days: bool,
}

#[derive(Debug)]
pub(crate) struct AlertStep {
    pub(crate) id: String,
    pub(crate) time: StepTime,
    pub(crate) to: model::Addressee,
    /// The step after the due day that goes out before this one, and the least number of
    /// days between the two.
    pub(crate) earlier: Option<(usize, i32)>,
}

/// What stands in the id of a repeated step before its number; no id of a register has it.
pub(crate) const REPEATED: char = '~';

impl AlertStep {
    pub(crate) fn new(id: String, time: StepTime, to: model::Addressee) -> AlertStep {
        AlertStep { id, time, to, earlier: None }
    }

    /// The step's id in the register, and which time it goes out, from 1.
    pub(crate) fn repetition(&self) -> (&str, u32) {
        match self.id.split_once(REPEATED) {
            Some((id, number)) => (id, number.parse().unwrap_or(1)),
            None => (&self.id, 1),
        }
    }

    /// Whether it reminds the bearer beforehand, and no more.
    pub(crate) fn only_reminds(&self) -> bool {
        self.to == model::Addressee::Bearer && !matches!(self.time, StepTime::After(_))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepTime {
    /// Before the last working day.
    Before(model::Length),
    /// Before the first day of a window.
    BeforeOpening(model::Length),
    /// After the due day.
    After(model::Length),
    /// The duty's effort before the last working day.
    StartBy,
}
