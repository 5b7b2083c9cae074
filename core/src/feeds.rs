//! Selections of dated duties that go out as one text: a calendar that people
//! subscribe to, a table, a page.

use crate::dates::Date;
use crate::engine::{Engine, Schedule, ScheduleQuery};
use crate::error::Error;
use crate::grouped::{Grouped, distinct};
use crate::limits::MAX_OCCURRENCES;
use crate::plan::{Index, NOBODY, PartyKind, Plan, Undated};
use crate::problem::Kind;
use crate::render::{self, FeedStyle, Format, Lang};
use crate::schedule::{Occurrence, Row, all_in_place, in_place};

/// Whose duties a feed holds, and when they fall due.
///
/// Several wishes narrow one another: an agency and an instrument together
/// give the duties of that agency under that instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedQuery {
    /// The first due day.
    pub from: Date,
    /// The day after the last due day.
    pub until: Date,
    /// The agency that bears the duties on their due days.
    pub agency: Option<String>,
    /// The instrument that sets them.
    pub instrument: Option<String>,
    /// The group under whose name the document binds their bearers.
    pub group: Option<String>,
    /// The agency to which or through which their results go.
    pub recipient: Option<String>,
    /// The most occurrences to take up; more are an error, never a short text.
    pub limit: usize,
}

impl FeedQuery {
    /// All duties due from `from` up to, not including, `until`.
    pub fn window(from: Date, until: Date) -> FeedQuery {
        FeedQuery {
            from,
            until,
            agency: None,
            instrument: None,
            group: None,
            recipient: None,
            limit: MAX_OCCURRENCES,
        }
    }
}

/// By what duties are sorted into feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeedKind {
    /// One feed for each bearer: what it must do.
    Agency,
    /// One feed for each instrument.
    Instrument,
    /// One feed for each group: what its members must do under its name.
    Group,
    /// One feed for each agency to which or through which results go: what it
    /// must collect.
    Recipient,
}

impl FeedKind {
    /// `agency`, `instrument`, `group` or `recipient`.
    pub fn name(self) -> &'static str {
        match self {
            FeedKind::Agency => "agency",
            FeedKind::Instrument => "instrument",
            FeedKind::Group => "group",
            FeedKind::Recipient => "recipient",
        }
    }
}

/// What a feed was asked for, as positions.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Subject {
    pub(crate) agency: Option<Index>,
    pub(crate) instrument: Option<Index>,
    pub(crate) group: Option<Index>,
    pub(crate) recipient: Option<Index>,
}

impl Subject {
    fn of(kind: FeedKind, position: Index) -> Subject {
        let none = Subject::default();
        match kind {
            FeedKind::Agency => Subject { agency: Some(position), ..none },
            FeedKind::Instrument => Subject { instrument: Some(position), ..none },
            FeedKind::Group => Subject { group: Some(position), ..none },
            FeedKind::Recipient => Subject { recipient: Some(position), ..none },
        }
    }
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
/// let mut query = FeedQuery::window("2024-01-01".parse()?, "2025-01-01".parse()?);
/// query.agency = Some("so-y-te".into());
/// let calendar = engine.feed(&query)?.render(Format::Ics, &FeedStyle::default());
/// assert!(calendar.contains("\r\nDTSTART;VALUE=DATE:20241214\r\n"));
/// assert!(calendar.contains("\r\nDTEND;VALUE=DATE:20241215\r\n"));
/// assert!(calendar.contains("\r\nSEQUENCE:2\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Feed<'e> {
    pub(crate) plan: &'e Plan,
    pub(crate) subject: Subject,
    pub(crate) from: Date,
    pub(crate) until: Date,
    pub(crate) rows: Vec<Row>,
    pub(crate) undated: Vec<(Index, Undated)>,
}

impl<'e> Feed<'e> {
    /// The id of the agency, group or instrument that was asked for; empty for
    /// a feed of everything. The first of several wishes.
    pub fn id(&self) -> &'e str {
        let Subject { agency, instrument, group, recipient } = self.subject;
        match (agency.or(group).or(recipient), instrument) {
            (Some(party), _) => self.plan.party_id(party),
            (None, Some(instrument)) => &self.plan.instrument(instrument).id,
            (None, None) => "",
        }
    }

    /// The name that its readers see.
    pub fn name(&self, lang: Lang) -> String {
        render::feed_name(self, lang)
    }

    /// Dated duties, by due day, then by id.
    pub fn occurrences(&self) -> impl ExactSizeIterator<Item = Occurrence<'e>> + '_ {
        self.rows.iter().map(|&row| Occurrence { plan: self.plan, row })
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

    /// Writes the feed. The same feed and style give the same bytes everywhere.
    pub fn render(&self, format: Format, style: &FeedStyle) -> String {
        render::feed(self, format, style, usize::MAX)
    }
}

impl Engine {
    /// The duties that a query selects, ready to be written.
    ///
    /// An agency's feed holds what it bears on the due days: what it has handed
    /// over is in the feed of its successor, and a calendar says so.
    ///
    /// # Errors
    ///
    /// An unknown agency, group or instrument; more occurrences than the limit.
    pub fn feed(&self, query: &FeedQuery) -> Result<Feed<'_>, Error> {
        let plan = self.plan();
        let subject = Subject {
            agency: self.known(Kind::Party, query.agency.as_deref())?,
            instrument: self.known(Kind::Instrument, query.instrument.as_deref())?,
            group: self.known(Kind::Party, query.group.as_deref())?,
            recipient: self.known(Kind::Party, query.recipient.as_deref())?,
        };
        let schedule = self.schedule(&ScheduleQuery {
            from: query.from,
            until: query.until,
            agency: query.agency.clone(),
            instrument: query.instrument.clone(),
            limit: query.limit,
        })?;
        let Schedule { mut rows, mut undated, .. } = schedule;
        rows.retain(|&row| {
            let occurrence = Occurrence { plan, row };
            subject.agency.is_none_or(|agency| row.bearer == agency)
                && subject.group.is_none_or(|group| is_of_group(occurrence, group))
                && subject.recipient.is_none_or(|wanted| collectors(occurrence).contains(&wanted))
        });
        undated.retain(|&(obligation, _)| {
            let asks = |kind, wanted: Option<Index>| {
                wanted.is_none_or(|wanted| {
                    undated_keys(plan, kind, obligation, query.until).contains(&wanted)
                })
            };
            asks(FeedKind::Agency, subject.agency)
                && asks(FeedKind::Group, subject.group)
                && asks(FeedKind::Recipient, subject.recipient)
        });
        Ok(Feed { plan, subject, from: query.from, until: query.until, rows, undated })
    }

    /// All feeds of a kind, in the order of ids, from one pass over the plans.
    /// Those that would hold neither a duty nor a hand-over are left out.
    ///
    /// # Errors
    ///
    /// More occurrences than `limit`.
    pub fn feeds(
        &self,
        kind: FeedKind,
        from: Date,
        until: Date,
        limit: usize,
    ) -> Result<Vec<Feed<'_>>, Error> {
        let plan = self.plan();
        let query = ScheduleQuery { from, until, agency: None, instrument: None, limit };
        let Schedule { rows, undated, .. } = self.schedule(&query)?;
        let mut dated: Vec<(Index, Row)> = Vec::new();
        for row in rows {
            let occurrence = Occurrence { plan, row };
            let keys = match kind {
                FeedKind::Agency => vec![row.bearer],
                FeedKind::Instrument => vec![plan.obligations[row.obligation].instrument],
                FeedKind::Group => group_of(occurrence).into_iter().collect(),
                FeedKind::Recipient => collectors(occurrence),
            };
            dated.extend(keys.into_iter().map(|key| (key, row)));
        }
        let mut without_date: Vec<(Index, (Index, Undated))> = Vec::new();
        for duty in undated {
            let keys = undated_keys(plan, kind, duty.0, until);
            without_date.extend(keys.into_iter().map(|key| (key, duty)));
        }
        let mut keys: Vec<Index> = dated.iter().map(|(key, _)| *key).collect();
        keys.extend(without_date.iter().map(|(key, _)| *key));
        if kind == FeedKind::Agency {
            // Whoever was bound once has a feed that points to its successor.
            for obligation in plan.obligations.iter() {
                for bearer in obligation.bearers.iter().filter(|bearer| bearer.party != NOBODY) {
                    if plan.parties[bearer.party].has_heirs {
                        keys.push(bearer.party);
                    }
                }
            }
        }
        let keys = distinct(keys);
        let (dated, without_date) = (Grouped::new(dated), Grouped::new(without_date));
        let feed = |key: Index| Feed {
            plan,
            subject: Subject::of(kind, key),
            from,
            until,
            rows: dated.values(key).copied().collect(),
            undated: without_date.values(key).copied().collect(),
        };
        Ok(keys.into_iter().filter(|&key| key != NOBODY).map(feed).collect())
    }

    /// The first day on which any instrument binds or was issued; `None` when
    /// none says so.
    pub fn first_day(&self) -> Option<Date> {
        let instruments = self.plan().instruments.iter();
        instruments.filter_map(|row| row.from.into_iter().chain(row.issued).min()).min()
    }

    /// The day of the latest revision of any document; `None` when none has one.
    pub fn last_revised(&self) -> Option<Date> {
        let documents = self.plan().documents.iter();
        documents.filter_map(|register| register.revision).map(|revision| revision.date).max()
    }
}

/// The group under whose name the document binds the bearer.
fn group_of(occurrence: Occurrence<'_>) -> Option<Index> {
    let named = occurrence.named_party();
    is_group(occurrence.plan, named).then_some(named)
}

fn is_group(plan: &Plan, party: Index) -> bool {
    party != NOBODY && matches!(plan.parties[party].kind, PartyKind::Group { .. })
}

fn is_of_group(occurrence: Occurrence<'_>, group: Index) -> bool {
    group_of(occurrence) == Some(group)
}

/// Those to whom and through whom the result goes on the due day.
fn collectors(occurrence: Occurrence<'_>) -> Vec<Index> {
    let row = occurrence.obligation_row();
    let mut parties = occurrence.resolved(&row.recipients);
    parties.extend(occurrence.resolved(&row.via));
    distinct(parties)
}

/// The feeds of a kind that an undated duty belongs to, by the parties at the
/// end of the window.
fn undated_keys(plan: &Plan, kind: FeedKind, obligation: Index, until: Date) -> Vec<Index> {
    let row = &plan.obligations[obligation];
    let last = until - 1;
    let mut keys = Vec::new();
    match kind {
        FeedKind::Agency => {
            for bearer in row.bearers.iter() {
                keys.extend(in_place(plan, row, &bearer.party, last));
            }
        }
        FeedKind::Instrument => keys.push(row.instrument),
        FeedKind::Group => {
            let named = row.bearers.iter().map(|bearer| bearer.named);
            keys.extend(named.filter(|&named| is_group(plan, named)));
        }
        FeedKind::Recipient => {
            keys = all_in_place(plan, row, &row.recipients, last);
            keys.extend(all_in_place(plan, row, &row.via, last));
        }
    }
    distinct(keys)
}
