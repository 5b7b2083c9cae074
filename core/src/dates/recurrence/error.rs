use crate::dates::Date;
use crate::limits::MAX_RULE_BYTES;

/// All that is wrong with a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleError {
    problems: Vec<RuleProblem>,
}

/// One thing that is wrong with a rule. Texts of the user are cut at 40
/// characters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RuleProblem {
    /// The text is longer than any sensible rule.
    #[error("the rule has {0} bytes; at most {MAX_RULE_BYTES} are read")]
    TooLong(usize),
    /// A part without `=`, or nothing between two semicolons.
    #[error("`{0}` is not a part of the form NAME=VALUE, such as `FREQ=YEARLY`")]
    Malformed(String),
    /// A name that RFC 5545 and RFC 7529 do not have.
    #[error(
        "`{0}` is not a part of a rule; those are FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, \
         BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY, BYSETPOS, WKST, RSCALE and SKIP"
    )]
    UnknownPart(String),
    /// A part that is there twice.
    #[error("`{0}` stands more than once; join the values with commas or keep one")]
    Repeated(&'static str),
    /// A part about hours, minutes or seconds.
    #[error("`{0}` is about a time of day; a rule gives whole days, so leave it out")]
    TimeOfDay(String),
    /// A value, or one value of a list, that its part does not have.
    #[error("`{part}={value}`: write {accepted}")]
    Value {
        /// The name of the part.
        part: &'static str,
        /// The value that is not accepted.
        value: String,
        /// What is accepted.
        accepted: &'static str,
    },
    /// `FREQ` does not stand in the rule.
    #[error("the rule does not say how often; begin with `FREQ=YEARLY`, MONTHLY, WEEKLY or DAILY")]
    NoFrequency,
    /// Parts that exclude each other.
    #[error("`{part}` {advice}")]
    Conflict {
        /// The part, or its value.
        part: &'static str,
        /// Why it cannot stand here, and what to do.
        advice: &'static str,
    },
    /// No day from the start to the rule's end, or to 9999-12-31, fits the rule.
    #[error("`{rule}` has no day from {start} on; change its parts so that some day fits them all")]
    NoDay {
        /// The rule.
        rule: String,
        /// The start.
        start: Date,
    },
}

impl RuleError {
    pub(super) fn new(problems: Vec<RuleProblem>) -> RuleError {
        RuleError { problems }
    }

    /// The problems, in the order of the text; never empty.
    pub fn problems(&self) -> &[RuleProblem] {
        &self.problems
    }
}

/// The problems, with `; ` between them.
impl std::fmt::Display for RuleError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for RuleError {}
