//! The text door that all bindings share: a request in, an answer out, both
//! JSON. The same bytes on every platform.

use kyhan_json::{Fault, FromJson};
use serde::Serialize;

use crate::alerts::{Alerts, AlertsQuery};
use crate::bounded;
use crate::chains;
use crate::dates::recurrence::{Recurrence, Rule};
use crate::dates::{Certainty, Date, DayKind};
use crate::engine::{Engine, ScheduleQuery};
use crate::error::Error;
use crate::evaluate::{EvaluateQuery, Standing};
use crate::feeds::FeedQuery;
use crate::limits::{MAX_ANSWER_BYTES, MAX_DATES, MAX_OCCURRENCES};
use crate::model::Record;
use crate::problem::{Diagnostic, Place, Problem};
use crate::render::{
    self, DiagnosticAnswer, Entries, FeedStyle, Format, Lang, Streamed, Style, VERSION, Withdrawn,
};

#[derive(FromJson)]
#[serde(rename_all = "camelCase")]
enum Call {
    Check,
    Schedule,
    Explain,
    Coverage,
    Workdays,
    Expand,
    Render,
    Evaluate,
    Alerts,
    Chains,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InLang {
    _call: Call,
    #[serde(default)]
    lang: LangName,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ScheduleRequest {
    _call: Call,
    from: Date,
    until: Date,
    agency: Option<String>,
    instrument: Option<String>,
    #[serde(default)]
    lang: LangName,
    #[serde(default = "yes")]
    trace: bool,
    limit: Option<u64>,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ExplainRequest {
    _call: Call,
    occurrence: String,
    #[serde(default)]
    lang: LangName,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WorkdaysRequest {
    _call: Call,
    from: Date,
    until: Date,
    calendar: Option<String>,
    #[serde(default)]
    lang: LangName,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ExpandRequest {
    _call: Call,
    start: Date,
    rrule: String,
    #[serde(default)]
    rdate: Vec<Date>,
    #[serde(default)]
    exdate: Vec<Date>,
    from: Option<Date>,
    until: Option<Date>,
    limit: Option<u64>,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RenderRequest {
    _call: Call,
    format: Format,
    from: Date,
    until: Date,
    agency: Option<String>,
    instrument: Option<String>,
    group: Option<String>,
    recipient: Option<String>,
    #[serde(default)]
    lang: LangName,
    #[serde(default)]
    tasks: bool,
    #[serde(default)]
    alarms: Vec<u32>,
    #[serde(default)]
    withdrawn: Vec<Withdrawn>,
    limit: Option<u64>,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EvaluateRequest {
    _call: Call,
    on: Date,
    from: Option<Date>,
    until: Option<Date>,
    agency: Option<String>,
    instrument: Option<String>,
    #[serde(default)]
    records: Vec<Record>,
    #[serde(default)]
    lang: LangName,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AlertsRequest {
    _call: Call,
    since: Date,
    until: Date,
    agency: Option<String>,
    #[serde(default)]
    acknowledged: Vec<String>,
    #[serde(default)]
    records: Vec<Record>,
    #[serde(default)]
    lang: LangName,
}

#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ChainsRequest {
    _call: Call,
    what_if: Option<Supposed>,
    #[serde(default)]
    lang: LangName,
}

/// An occurrence and the due day that is supposed for it.
#[derive(FromJson)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Supposed {
    occurrence: String,
    due: Date,
}

#[derive(Clone, Copy, Default, FromJson)]
#[serde(rename_all = "camelCase")]
enum LangName {
    #[default]
    Vi,
    En,
}

impl From<LangName> for Lang {
    fn from(name: LangName) -> Lang {
        match name {
            LangName::Vi => Lang::Vi,
            LangName::En => Lang::En,
        }
    }
}

fn yes() -> bool {
    true
}

/// A special day in an answer.
#[derive(Serialize)]
struct DayAnswer<'a> {
    date: Date,
    kind: DayKind,
    name: &'a str,
    basis: &'a str,
    certainty: Certainty,
}

/// Answers one request about register documents.
///
/// As [`Engine::new`] and [`Engine::answer`] together, for hosts that ask once.
///
/// # Errors
///
/// The error document, which is JSON too.
pub fn answer<T: AsRef<[u8]>>(documents: &[T], request: &[u8]) -> Result<String, String> {
    match Engine::new(documents) {
        Ok(engine) => engine.answer(request),
        Err(error) => Err(error_document(&error, lang_of(request))),
    }
}

/// Reads one record of what happened, as JSON.
///
/// ```
/// let record = kyhan::read_record(br#"{"occurrence": "o/a/2024-12-15", "event": "submitted"}"#)?;
/// assert_eq!(record.occurrence, "o/a/2024-12-15");
/// let refused = kyhan::read_record(br#"{"occurrence": 7}"#).unwrap_err();
/// assert_eq!(refused.place.to_string(), "/occurrence");
/// # Ok::<(), kyhan::problem::Diagnostic>(())
/// ```
///
/// # Errors
///
/// It is no JSON ([`Problem::InvalidJson`]), or no record
/// ([`Problem::InvalidValue`]). The place is that in the record.
pub fn read_record(text: &[u8]) -> Result<Record, Diagnostic> {
    kyhan_json::read(text).map_err(|fault| {
        let position = Some(fault.position);
        Diagnostic::unreadable(Place { position, ..Place::document(0) }, fault)
    })
}

/// The language that a request asks for, even one that cannot be read whole.
fn lang_of(request: &[u8]) -> Lang {
    #[derive(FromJson)]
    struct Any {
        #[serde(default)]
        lang: LangName,
    }
    kyhan_json::read(request).map_or(Lang::Vi, |Any { lang }| lang.into())
}

/// The call of a request, whose members [`read`] reads next.
fn call_of(request: &[u8]) -> Result<Call, Error> {
    #[derive(FromJson)]
    struct Any {
        call: Call,
    }
    read::<Any>(request).map(|any| any.call)
}

fn read<T: FromJson>(request: &[u8]) -> Result<T, Error> {
    kyhan_json::read(request).map_err(unreadable)
}

fn unreadable(fault: Fault) -> Error {
    Error::request(Problem::InvalidRequest { fault: Box::new(fault) })
}

/// The error document: `{"kyhan": 1, "error": {code, message, help, diagnostics}}`.
pub fn error_document(error: &Error, lang: Lang) -> String {
    #[derive(Serialize)]
    struct Answer {
        error: Body,
    }
    #[derive(Serialize)]
    struct Body {
        code: &'static str,
        message: String,
        #[serde(skip_serializing_if = "String::is_empty")]
        help: String,
        diagnostics: Vec<DiagnosticAnswer>,
    }
    document(&Answer {
        error: Body {
            code: error.code(),
            message: error.message(lang),
            help: error.help(lang),
            diagnostics: words(error.diagnostics(), lang),
        },
    })
    // So many diagnostics that they do not fit; this one does.
    .unwrap_or_else(|too_long| error_document(&too_long, lang))
}

fn words(diagnostics: &[Diagnostic], lang: Lang) -> Vec<DiagnosticAnswer> {
    diagnostics.iter().map(|found| render::diagnostic(found, lang)).collect()
}

/// The limit of a request; one beyond what addresses can say is none at all.
fn limit_of(asked: Option<u64>, default: usize) -> usize {
    asked.map_or(default, |limit| limit.try_into().unwrap_or(usize::MAX))
}

/// An answer with the version of its format before its own fields.
fn document(answer: &impl Serialize) -> Result<String, Error> {
    versioned(bounded::to_json(answer, MAX_ANSWER_BYTES))
}

#[inline(never)]
fn versioned(answer: Option<String>) -> Result<String, Error> {
    let mut text = answer.ok_or_else(too_long)?;
    text.insert_str(1, &format!("\"kyhan\":{VERSION},"));
    Ok(text)
}

fn too_long() -> Error {
    let (what, limit) = ("answer bytes", MAX_ANSWER_BYTES);
    Error::request(Problem::LimitExceeded { what, found: limit as u64 + 1, limit })
}

impl Engine {
    /// Answers one request: a JSON object whose `call` is `check`, `schedule`,
    /// `explain`, `coverage`, `workdays`, `expand`, `render`, `evaluate`, `alerts`
    /// or `chains`.
    ///
    /// ```
    /// let engine = kyhan::Engine::new::<&str>(&[])?;
    /// let request = br#"{"call": "expand", "start": "2024-01-31",
    ///     "rrule": "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=3"}"#;
    /// assert_eq!(
    ///     engine.answer(request).unwrap(),
    ///     r#"{"kyhan":1,"dates":["2024-01-31","2024-02-29","2024-03-31"]}"#,
    /// );
    /// # Ok::<(), kyhan::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The error document, which is JSON too.
    pub fn answer(&self, request: &[u8]) -> Result<String, String> {
        let lang = lang_of(request);
        self.try_answer(request).map_err(|error| error_document(&error, lang))
    }

    fn try_answer(&self, request: &[u8]) -> Result<String, Error> {
        match call_of(request)? {
            Call::Check => {
                #[derive(Serialize)]
                struct Answer {
                    diagnostics: Vec<DiagnosticAnswer>,
                }
                let InLang { lang, .. } = read(request)?;
                document(&Answer { diagnostics: words(self.checked(), lang.into()) })
            }
            Call::Schedule => self.answer_schedule(read(request)?),
            Call::Explain => self.answer_explain(&read(request)?),
            Call::Coverage => {
                #[derive(Serialize)]
                struct Answer<T> {
                    indicators: T,
                }
                let InLang { lang, .. } = read(request)?;
                document(&Answer { indicators: render::coverage(self.plan(), lang.into()) })
            }
            Call::Workdays => self.answer_workdays(&read(request)?),
            Call::Expand => answer_expand(read(request)?),
            Call::Render => self.answer_render(read(request)?),
            Call::Evaluate => self.answer_evaluate(read(request)?),
            Call::Alerts => self.answer_alerts(read(request)?),
            Call::Chains => self.answer_chains(&read(request)?),
        }
    }

    fn answer_schedule(&self, request: ScheduleRequest) -> Result<String, Error> {
        #[derive(Serialize)]
        struct Answer<O, U> {
            from: Date,
            until: Date,
            occurrences: O,
            undated: U,
            diagnostics: Vec<DiagnosticAnswer>,
        }
        let style = Style { lang: request.lang.into(), trace: request.trace };
        let schedule = self.schedule(&ScheduleQuery {
            from: request.from,
            until: request.until,
            agency: request.agency,
            instrument: request.instrument,
            limit: limit_of(request.limit, MAX_OCCURRENCES).min(MAX_OCCURRENCES),
        })?;
        document(&Answer {
            from: request.from,
            until: request.until,
            occurrences: Streamed(|| {
                schedule.occurrences().map(|occurrence| render::occurrence(&occurrence, style))
            }),
            undated: schedule.undated_answers(style.lang),
            diagnostics: schedule.diagnostic_answers(style.lang),
        })
    }

    fn answer_explain(&self, request: &ExplainRequest) -> Result<String, Error> {
        #[derive(Serialize)]
        struct Answer<O> {
            occurrence: O,
            text: String,
        }
        let lang = request.lang.into();
        let occurrence = self.occurrence(&request.occurrence)?;
        document(&Answer {
            occurrence: render::occurrence(&occurrence, Style { lang, trace: true }),
            text: render::explain(&occurrence, lang),
        })
    }

    fn answer_evaluate(&self, request: EvaluateRequest) -> Result<String, Error> {
        let EvaluateRequest { on, from, until, agency, instrument, records, lang, .. } = request;
        let default = EvaluateQuery::on(on);
        let (from, until) = (from.unwrap_or(default.from), until.unwrap_or(default.until));
        let query = EvaluateQuery { on, from, until, agency, instrument };
        self.evaluate(&query, &records)?.to_json(lang.into())
    }

    fn answer_alerts(&self, request: AlertsRequest) -> Result<String, Error> {
        let AlertsRequest { since, until, agency, acknowledged, records, lang, .. } = request;
        let query = AlertsQuery { since, until, agency, acknowledged };
        self.alerts(&query, &records)?.to_json(lang.into())
    }

    fn answer_chains(&self, request: &ChainsRequest) -> Result<String, Error> {
        let lang = request.lang.into();
        match &request.what_if {
            None => document(&render::chains(self.plan(), &chains::links(self.plan()), lang)),
            Some(Supposed { occurrence, due }) => {
                let what_if = self.what_if(occurrence, *due)?;
                document(&render::what_if(self.plan(), &what_if, lang))
            }
        }
    }

    fn answer_workdays(&self, request: &WorkdaysRequest) -> Result<String, Error> {
        #[derive(Serialize)]
        struct Answer<D> {
            from: Date,
            until: Date,
            days: D,
        }
        let lang: Lang = request.lang.into();
        let calendar = self.calendar(request.calendar.as_deref())?;
        let days = Streamed(|| {
            calendar.special_days(request.from, request.until).map(|day| DayAnswer {
                date: day.date,
                kind: day.kind,
                name: lang.text(&day.name, day.name_en.as_deref()),
                basis: &day.basis,
                certainty: day.certainty,
            })
        });
        let WorkdaysRequest { from, until, .. } = *request;
        document(&Answer { from, until, days })
    }

    fn answer_render(&self, request: RenderRequest) -> Result<String, Error> {
        #[derive(Serialize)]
        struct Answer {
            format: &'static str,
            text: String,
        }
        let RenderRequest { format, from, until, limit, .. } = request;
        let feed = self.feed(&FeedQuery {
            agency: request.agency,
            instrument: request.instrument,
            group: request.group,
            recipient: request.recipient,
            limit: limit_of(limit, MAX_OCCURRENCES).min(MAX_OCCURRENCES),
            ..FeedQuery::window(from, until)
        })?;
        let style = FeedStyle {
            lang: request.lang.into(),
            entries: if request.tasks { Entries::Tasks } else { Entries::Events },
            alarms: request.alarms,
            withdrawn: request.withdrawn,
        };
        let text = render::feed(&feed, format, &style, MAX_ANSWER_BYTES);
        if text.len() > MAX_ANSWER_BYTES {
            return Err(too_long());
        }
        document(&Answer { format: format.name(), text })
    }
}

impl Standing<'_> {
    /// The answer to `evaluate`.
    ///
    /// # Errors
    ///
    /// It would be longer than [`MAX_ANSWER_BYTES`].
    pub fn to_json(&self, lang: Lang) -> Result<String, Error> {
        document(&render::standing(self, lang))
    }
}

impl Alerts<'_> {
    /// The answer to `alerts`.
    ///
    /// # Errors
    ///
    /// It would be longer than [`MAX_ANSWER_BYTES`].
    pub fn to_json(&self, lang: Lang) -> Result<String, Error> {
        document(&render::alerts(self, lang))
    }
}

fn answer_expand(request: ExpandRequest) -> Result<String, Error> {
    #[derive(Serialize)]
    struct Answer {
        dates: Vec<Date>,
    }
    let invalid = |error: crate::dates::recurrence::RuleError| {
        Error::request(Problem::InvalidRule {
            text: request.rrule.chars().take(200).collect(),
            detail: error.to_string(),
        })
    };
    let rule: Rule = request.rrule.parse().map_err(invalid)?;
    let recurrence =
        Recurrence::new(request.start, rule, request.rdate, request.exdate).map_err(invalid)?;
    let from = request.from.unwrap_or(Date::MIN);
    let dates = match request.until {
        Some(until) => recurrence.between(from, until),
        None => recurrence.since(from),
    };
    let limit = limit_of(request.limit, MAX_DATES);
    let dates: Vec<Date> = dates.take(limit.saturating_add(1)).collect();
    if request.limit.is_none() && dates.len() > limit {
        return Err(Error::request(Problem::LimitExceeded {
            what: "dates",
            found: dates.len() as u64,
            limit,
        }));
    }
    document(&Answer { dates: dates.into_iter().take(limit).collect() })
}
