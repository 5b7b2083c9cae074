//! The one object that hosts hold.

use std::sync::{Arc, OnceLock};

use crate::alerts::{self, Alerts};
use crate::answers::{Answer, FeedAnswer};
use crate::chains::{self, Chains, WhatIf};
use crate::check;
use crate::compile;
use crate::coverage::{self, Coverage};
use crate::dates::{Date, WorkingDays};
use crate::error::Error;
use crate::expand::{self, ExpandAnswer};
use crate::feed::{self, Feed, FeedKind};
use crate::lang::Lang;
use crate::limits::MAX_ANSWER_BYTES;
use crate::model::{Record, RecordEvent, Register};
use crate::plan::{Happening, Index, Plan};
use crate::problem::{Diagnostic, Problem};
use crate::render::{self, CheckAnswer, Explanation, FeedStyle, Workdays};
use crate::request::{
    AgencyQuery, AlertsQuery, ChainsQuery, CheckQuery, CoverageQuery, ExpandQuery, ExplainQuery,
    FeedQuery, IndicatorsQuery, Request, ScheduleQuery, StandingQuery, UpcomingQuery, WhatIfQuery,
    WorkdaysQuery, given,
};
use crate::schedule::{self, Occurrence, Schedule, find_occurrence, rows_of_record};
use crate::sheet::{self, Indicators, Sheet, Upcoming};
use crate::standing::{self, Standing};

/// Plans, checked and indexed. Immutable: any number of threads may ask it at
/// once, and a clone costs nothing.
///
/// ```
/// use kyhan::{Engine, ScheduleQuery};
///
/// let register = r#"{
///   "kyhan": 1,
///   "agencies": [
///     {"id": "so-y-te", "name": "Sở Y tế", "level": "province"},
///     {"id": "ubnd-tinh", "name": "UBND tỉnh", "level": "province"}],
///   "instruments": [{"id": "kh-14", "kind": "plan", "symbol": "14/KH-UBND",
///     "issued": "2024-01-12", "title": "Kế hoạch năm 2024"}],
///   "obligations": [{"id": "kh-14.V.1", "instrument": "kh-14", "provision": "V.1",
///     "title": "Báo cáo năm", "action": "report", "bearers": ["so-y-te"],
///     "recipients": ["ubnd-tinh"], "phrase": "trước ngày 15/12/2024",
///     "timing": {"once": {"when": "2024-12-15", "bound": "before"}}}]
/// }"#;
/// let engine = Engine::new(&[register])?;
/// let schedule = engine.schedule(&ScheduleQuery::window("2024-01-01", "2025-01-01")?)?;
/// let report = schedule.occurrences().next().unwrap();
/// assert_eq!(report.id(), "kh-14.V.1/so-y-te/1"); // its only occasion
/// assert_eq!(report.due().to_string(), "2024-12-14"); // a Saturday
/// assert_eq!(report.due_at().to_string(), "2024-12-15T00:00:00+07:00");
/// assert_eq!(report.last_working_day().to_string(), "2024-12-13");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Engine {
    plan: Arc<Plan>,
}

impl Engine {
    /// Reads and compiles register documents.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with them, each with its place.
    pub fn new<T: AsRef<[u8]>>(documents: &[T]) -> Result<Engine, Error> {
        let texts: Vec<&[u8]> = documents.iter().map(AsRef::as_ref).collect();
        Engine::of(compile::read(&texts))
    }

    /// Compiles registers that were built in memory.
    ///
    /// # Errors
    ///
    /// As [`Engine::new`].
    pub fn from_registers(documents: Vec<Register>) -> Result<Engine, Error> {
        Engine::of(compile::compile(documents.into(), None, &[]))
    }

    fn of(plan: Result<Plan, Vec<Diagnostic>>) -> Result<Engine, Error> {
        let plan = plan.map_err(Error::register)?;
        let refused = check::refused(&plan);
        if !refused.is_empty() {
            return Err(Error::register(refused));
        }
        Ok(Engine { plan: Arc::new(plan) })
    }

    /// The same plans as known on a day: without what instruments say that were issued
    /// later.
    ///
    /// # Errors
    ///
    /// None that [`Engine::new`] does not find.
    pub fn as_known_on(&self, day: Date) -> Result<Engine, Error> {
        self.compiled_anew(Some(day), &[])
    }

    fn compiled_anew(
        &self,
        known_on: Option<Date>,
        recorded: &[(Index, Happening)],
    ) -> Result<Engine, Error> {
        let plan = compile::compile(Arc::clone(&self.plan.documents), known_on, recorded);
        let plan = plan.map_err(Error::register)?;
        let (texts, noted) = (self.plan.texts.clone(), self.plan.noted.clone());
        Ok(Engine { plan: Arc::new(Plan { texts, noted, ..plan }) })
    }

    /// The same plans with what a host found in them, such as
    /// [`Problem::PhraseDisagrees`](crate::problem::Problem::PhraseDisagrees):
    /// it is told among the risks, and a register acknowledges it like these.
    ///
    /// # Errors
    ///
    /// None that [`Engine::new`] does not find.
    pub fn noting(self, found: Vec<Diagnostic>) -> Result<Engine, Error> {
        let mut engine = match Arc::strong_count(&self.plan) {
            1 => self,
            _ => self.compiled_anew(self.plan.known_on, &[])?,
        };
        if let Some(plan) = Arc::get_mut(&mut engine.plan) {
            plan.noted = Some(found);
            plan.checked = OnceLock::new();
        }
        Ok(engine)
    }

    fn known(&self, day: Option<Date>) -> Result<Engine, Error> {
        day.map_or_else(|| Ok(self.clone()), |day| self.as_known_on(day))
    }

    /// The same plans with the events that [happened](crate::model::RecordEvent::Happened)
    /// up to a day, that day included, as records tell: what counts from these falls due.
    /// Records that say something else, or are about no event of the plans, change nothing.
    ///
    /// A question that takes records does this by itself, up to the day that it is asked
    /// for; a calendar or an explanation looks at all of them.
    ///
    /// # Errors
    ///
    /// None that [`Engine::new`] does not find.
    pub fn with_events(&self, records: &[Record], last: Date) -> Result<Engine, Error> {
        let recorded = standing::recorded(&self.plan, records, last);
        match recorded.is_empty() {
            true => Ok(self.clone()),
            false => self.compiled_anew(self.plan.known_on, &recorded),
        }
    }

    fn informed(&self, records: Option<&Arc<Vec<Record>>>, last: Date) -> Result<Engine, Error> {
        self.with_events(given(records), last)
    }

    /// Answers any question.
    ///
    /// ```
    /// use kyhan::{Answer, Engine, ExpandQuery, Request};
    ///
    /// let engine = Engine::new::<&str>(&[])?;
    /// let rule = "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=3";
    /// let query = ExpandQuery::new("2024-01-31".parse()?, rule);
    /// let Answer::Expand(answer) = engine.ask(&Request::Expand(query))? else { return Ok(()) };
    /// assert_eq!(answer.dates[1].to_string(), "2024-02-29");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of the method for the question.
    pub fn ask(&self, request: &Request) -> Result<Answer, Error> {
        Ok(match request {
            Request::Check(query) => self.check(query)?.into(),
            Request::Schedule(query) => self.schedule(query)?.into(),
            Request::Standing(query) => self.standing(query)?.into(),
            Request::Alerts(query) => self.alerts(query)?.into(),
            Request::Chains(query) => self.chains(query)?.into(),
            Request::WhatIf(query) => self.what_if(query)?.into(),
            Request::Coverage(query) => self.coverage(query)?.into(),
            Request::Indicators(query) => self.indicators(query)?.into(),
            Request::Agency(query) => self.agency(query)?.into(),
            Request::Upcoming(query) => self.upcoming(query)?.into(),
            Request::Explain(query) => self.explain(query)?.into(),
            Request::Workdays(query) => self.workdays(query)?.into(),
            Request::Expand(query) => self.expand(query)?.into(),
            Request::Feed(query) => self.render(query)?.into(),
        })
    }

    /// What is risky in the plans, or in the part of them that is asked for, in
    /// words.
    ///
    /// # Errors
    ///
    /// An unknown agency or instrument.
    pub fn check(&self, query: &CheckQuery) -> Result<CheckAnswer, Error> {
        Ok(render::check(&self.risks(query)?, query.lang))
    }

    /// As [`check`](Engine::check), as data.
    ///
    /// # Errors
    ///
    /// An unknown agency or instrument.
    pub fn risks(&self, query: &CheckQuery) -> Result<Vec<Diagnostic>, Error> {
        check::asked(&self.plan, query).map_err(Error::request)
    }

    /// What is risky in the plans, in the order of their places. Rules without
    /// end are looked at over the life of their instrument, or ten years.
    ///
    /// Computed when it is first asked for.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        check::checked(&self.plan)
    }

    /// The duties of which a field was guessed and nobody has confirmed it. Whoever
    /// publishes asks this first; [`diagnostics`](Engine::diagnostics) has them too.
    pub fn unconfirmed(&self) -> Vec<Diagnostic> {
        check::unconfirmed(&self.plan)
    }

    /// What falls due in a window.
    ///
    /// # Errors
    ///
    /// An unknown agency or instrument; more occurrences than the limit.
    pub fn schedule(&self, query: &ScheduleQuery) -> Result<Schedule, Error> {
        schedule::schedule(&self.known(query.as_known_on)?.plan, query).map_err(Error::request)
    }

    /// Where duties stand on a day, given what happened. A pure function: no
    /// clock is read, and records of later days are left out.
    ///
    /// # Errors
    ///
    /// An unknown agency or instrument; more than
    /// [`MAX_OCCURRENCES`](crate::limits::MAX_OCCURRENCES) duties. What is wrong
    /// with a record is part of the answer.
    pub fn standing(&self, query: &StandingQuery) -> Result<Standing, Error> {
        let engine = self.known(query.as_known_on)?.informed(query.records.as_ref(), query.on)?;
        standing::standing(&engine.plan, query).map_err(Error::request)
    }

    /// The alerts of a span of days. A pure function of plans, records and span:
    /// the alerts of a span are those of its parts.
    ///
    /// # Errors
    ///
    /// An unknown agency; more than
    /// [`MAX_OCCURRENCES`](crate::limits::MAX_OCCURRENCES) duties to look at.
    /// What is wrong with a record is part of the answer.
    pub fn alerts(&self, query: &AlertsQuery) -> Result<Alerts, Error> {
        let engine = self.informed(query.records.as_ref(), query.last)?;
        alerts::alerts(&engine.plan, query).map_err(Error::request)
    }

    /// Which report goes into which, and the time between them.
    ///
    /// # Errors
    ///
    /// An unknown agency or instrument.
    pub fn chains(&self, query: &ChainsQuery) -> Result<Chains, Error> {
        chains::chains(&self.plan, query).map_err(Error::request)
    }

    /// What would change if an occurrence, with all bearers of its obligation,
    /// fell due on another day.
    ///
    /// # Errors
    ///
    /// There is no such occurrence.
    pub fn what_if(&self, query: &WhatIfQuery) -> Result<WhatIf, Error> {
        chains::what_if(&self.plan, query).map_err(Error::request)
    }

    /// Which agency answers for which indicator.
    ///
    /// # Errors
    ///
    /// An unknown goal or instrument; nobody has the agency's name, or several have it.
    pub fn coverage(&self, query: &CoverageQuery) -> Result<Coverage, Error> {
        coverage::coverage(&self.plan, query).map_err(Error::request)
    }

    /// What is to be reached in a year, and who does what for it on a day.
    ///
    /// # Errors
    ///
    /// An unknown instrument; nobody has the agency's name, or several have it.
    pub fn indicators(&self, query: &IndicatorsQuery) -> Result<Indicators, Error> {
        sheet::indicators(&self.plan, query).map_err(Error::request)
    }

    /// Everything that concerns one agency: what it owes, what comes to it, what it
    /// helps with, its indicators, and what a reorganisation changed.
    ///
    /// # Errors
    ///
    /// Nobody has the name, or several have it ([`ErrorKind::Ambiguous`]); the window
    /// ends before it begins.
    ///
    /// [`ErrorKind::Ambiguous`]: crate::ErrorKind::Ambiguous
    pub fn agency(&self, query: &AgencyQuery) -> Result<Sheet, Error> {
        let on = query.on.unwrap_or(query.from);
        let engine = self.informed(query.records.as_ref(), on)?;
        sheet::sheet(&engine.plan, query).map_err(Error::request)
    }

    /// The duties of an agency that fall due first from a day on and are not done.
    /// Rules without end are looked at for ten years.
    ///
    /// # Errors
    ///
    /// Nobody has the name, or several have it.
    pub fn upcoming(&self, query: &UpcomingQuery) -> Result<Upcoming, Error> {
        let engine = self.informed(query.records.as_ref(), query.from)?;
        sheet::upcoming(&engine.plan, query).map_err(Error::request)
    }

    /// The derivation of an occurrence's dates, with what extended it.
    ///
    /// # Errors
    ///
    /// There is no such occurrence; the nearest id is in the error's help.
    pub fn explain(&self, query: &ExplainQuery) -> Result<Explanation, Error> {
        let engine = self.known(query.as_known_on)?.informed(query.records.as_ref(), Date::MAX)?;
        render::explanation(&engine.plan, query).map_err(Error::request)
    }

    /// The days off and the worked weekend days of a calendar.
    ///
    /// # Errors
    ///
    /// There is no such calendar.
    pub fn workdays(&self, query: &WorkdaysQuery) -> Result<Workdays, Error> {
        render::workdays(&self.plan, query).map_err(Error::request)
    }

    /// The dates of a recurrence rule.
    ///
    /// # Errors
    ///
    /// The rule is invalid; without a limit, more than
    /// [`MAX_DATES`](crate::limits::MAX_DATES) dates.
    pub fn expand(&self, query: &ExpandQuery) -> Result<ExpandAnswer, Error> {
        expand::expand(query).map_err(Error::request)
    }

    /// The duties that a query selects, ready to be written.
    ///
    /// An agency's feed holds what it bears on the due days: what it has handed
    /// over is in the feed of its successor, and a calendar says so.
    ///
    /// # Errors
    ///
    /// An unknown agency, group or instrument; more occurrences than the limit.
    pub fn feed(&self, query: &FeedQuery) -> Result<Feed, Error> {
        let engine = self.informed(query.records.as_ref(), Date::MAX)?;
        feed::feed(&engine.plan, query).map_err(Error::request)
    }

    /// As [`feed`](Engine::feed), written.
    fn render(&self, query: &FeedQuery) -> Result<FeedAnswer, Error> {
        let (feed, style) = (self.feed(query)?, FeedStyle::from(query));
        let text = render::feed(&feed, query.format, &style, MAX_ANSWER_BYTES);
        if text.len() > MAX_ANSWER_BYTES {
            return Err(Error::too_long());
        }
        let diagnostics = feed.diagnostics(query.lang);
        Ok(FeedAnswer { format: query.format, text, diagnostics })
    }

    /// All feeds of a kind with duties due from `from` up to, not including,
    /// `until`, in the order of ids, from one pass over the plans: those of all agencies
    /// and instruments of duties, perhaps empty; of groups and recipients those that hold
    /// a duty. Extensions among the records move the last days.
    ///
    /// # Errors
    ///
    /// More occurrences than `limit`.
    pub fn feeds(
        &self,
        kind: FeedKind,
        from: Date,
        until: Date,
        records: &[Record],
        limit: usize,
    ) -> Result<Vec<Feed>, Error> {
        let engine = self.with_events(records, Date::MAX)?;
        feed::feeds(&engine.plan, kind, from, until, records, limit).map_err(Error::request)
    }

    /// The occurrence of an id.
    ///
    /// # Errors
    ///
    /// There is none; the nearest id is in the error's help.
    pub fn occurrence(&self, id: &str) -> Result<Occurrence<'_>, Error> {
        let plan = &self.plan;
        let row = find_occurrence(plan, id).map_err(Error::request)?;
        Ok(Occurrence { plan, row })
    }

    /// The occurrences that a record with this id is about: one, or those of a
    /// [class of bearers](crate::model::BearerClass).
    ///
    /// # Errors
    ///
    /// There is no such duty, occasion, agency or group, or no bearer of one of the parts
    /// of the class.
    pub fn occurrences(&self, id: &str) -> Result<Vec<Occurrence<'_>>, Error> {
        let plan = &self.plan;
        let found = rows_of_record(plan, id, true).map_err(Error::request)?;
        if let Some(class) = found.without.into_iter().next() {
            return Err(Error::request(Problem::ClassWithoutBearer { class }));
        }
        Ok(found.rows.into_iter().map(|row| Occurrence { plan, row }).collect())
    }

    /// Looks for what a record is about: an event or occurrences.
    ///
    /// # Errors
    ///
    /// As [`occurrences`](Engine::occurrences); there is no such event or party, or the
    /// plans state the day of the event.
    pub fn find_subject(&self, record: &Record) -> Result<(), Error> {
        match record.event {
            RecordEvent::Happened => {
                standing::happening(&self.plan, record).map_err(Error::request)?;
            }
            _ => {
                self.occurrences(&record.occurrence)?;
            }
        }
        Ok(())
    }

    /// The name of an agency or group; the Vietnamese one where it has no other.
    pub fn party_name(&self, id: &str, lang: Lang) -> Option<&str> {
        self.plan.party_name(self.plan.ids.parties.get(id)?, lang)
    }

    /// An instrument as it is cited: kind, symbol and day of issue, or its title
    /// where it has no symbol.
    pub fn citation(&self, instrument: &str, lang: Lang) -> Option<String> {
        let position = self.plan.ids.instruments.get(instrument)?;
        Some(render::citation(self.plan.instrument(position), lang))
    }

    /// The working-day calendar of an id, the built-in one when none is given.
    ///
    /// # Errors
    ///
    /// There is no such calendar.
    pub fn calendar(&self, id: Option<&str>) -> Result<&WorkingDays, Error> {
        let calendar = render::calendar(&self.plan, id).map_err(Error::request)?;
        Ok(calendar)
    }

    /// The first day on which any instrument binds or was issued; `None` when
    /// none gives one.
    pub fn first_day(&self) -> Option<Date> {
        self.plan.first_day()
    }

    /// The day of the latest revision of any document; `None` when none has one.
    pub fn last_revised(&self) -> Option<Date> {
        self.plan.last_revised()
    }
}
