//! Selections of duties that go out as one text: a calendar that people subscribe
//! to, a table, a page. The texts are written by `render`.

mod all;
mod extended;
mod selection;

use std::fmt;
use std::sync::Arc;

use crate::dates::Date;
use crate::plan::{Index, Plan, Undated};
use crate::schedule::{Occurrence, Row};
use crate::standing::{Extension, Extensions};

pub use all::FeedKind;
pub(crate) use all::feeds;
pub(crate) use selection::feed;

/// What a feed was asked for, as positions.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Subject {
    pub(crate) agency: Option<Index>,
    pub(crate) instrument: Option<Index>,
    pub(crate) group: Option<Index>,
    pub(crate) recipient: Option<Index>,
}

/// Duties ready to be written as a calendar, a table or a page.
///
/// ```
/// use kyhan::{Engine, FeedQuery, FeedStyle, Format};
///
/// let register = r#"{
///   "kyhan": 1, "revision": {"number": 2, "date": "2024-01-12"},
///   "agencies": [{"id": "so-y-te", "name": "Sở Y tế", "level": "province"}],
///   "instruments": [{"id": "kh-14", "kind": "plan", "title": "Kế hoạch năm 2024"}],
///   "obligations": [{"id": "kh-14.V.1", "instrument": "kh-14", "provision": "V.1",
///     "title": "Báo cáo năm", "action": "report", "bearers": ["so-y-te"],
///     "timing": {"once": {"when": "2024-12-15", "bound": "before"}}}]
/// }"#;
/// let engine = Engine::new(&[register])?;
/// let (from, until) = ("2024-01-01".parse()?, "2025-01-01".parse()?);
/// let mut query = FeedQuery::window(Format::Ics, from, until);
/// query.agency = Some("so-y-te".into());
/// let calendar = engine.feed(&query)?.render(Format::Ics, &FeedStyle::default());
/// assert!(calendar.contains("\r\nDTSTART;VALUE=DATE:20241214\r\n"));
/// assert!(calendar.contains("\r\nDTEND;VALUE=DATE:20241215\r\n"));
/// assert!(calendar.contains("\r\nSEQUENCE:2\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Feed {
    pub(crate) plan: Arc<Plan>,
    pub(crate) subject: Subject,
    pub(crate) from: Date,
    pub(crate) until: Date,
    pub(crate) rows: Vec<Row>,
    pub(crate) undated: Vec<(Index, Undated)>,
    pub(crate) extensions: Arc<Extensions>,
}

impl fmt::Debug for Feed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Feed({}: {})", self.id(), self.len())
    }
}

impl Feed {
    /// The id of the agency, group or instrument that was asked for; empty for
    /// a feed of everything. Of several filters the first.
    pub fn id(&self) -> &str {
        let Subject { agency, instrument, group, recipient } = self.subject;
        match (agency.or(group).or(recipient), instrument) {
            (Some(party), _) => self.plan.party_id(party),
            (None, Some(instrument)) => &self.plan.instrument(instrument).id,
            (None, None) => "",
        }
    }

    /// The decisions that moved the last day of an occurrence, in the order of time.
    pub(crate) fn extensions(&self, occurrence: &Occurrence<'_>) -> Vec<&Extension> {
        self.extensions.of(&self.plan, &occurrence.row)
    }

    /// Dated duties, by due day, extensions included, then by id.
    pub fn occurrences(&self) -> impl ExactSizeIterator<Item = Occurrence<'_>> + use<'_> {
        self.rows.iter().map(|&row| Occurrence { plan: &self.plan, row })
    }

    /// The number of dated duties.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nothing falls due.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The number of duties without a computable date.
    pub fn undated_len(&self) -> usize {
        self.undated.len()
    }
}
