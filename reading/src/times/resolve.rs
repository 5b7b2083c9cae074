//! What a phrase means in its document: its year, its bound, its timing.

use super::lunar::lunar;
use super::phrase::{Op, Phrase, Said};
use super::rules::{base, bound, first_weekday, recurring, start_of, yearly, yearly_span};
use super::values::{Edge, Grain, Value};
use crate::dates::{Anchor, Bound, Date, End, Timing, When};
use crate::frame::Frame;
use crate::letters::fold;
use crate::reason::Reason;
use crate::tokens::Tokens;

/// Where a phrase stands, which settles what a bare value means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In running words.
    Prose,
    /// Behind the label of a field; `limit` if the label names a limit.
    Field { limit: bool, finish: bool },
    /// In a column of times.
    Column { limit: bool, finish: bool },
}

/// What the surroundings say of the year.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Around {
    /// The year and month of the day or month under which the phrase stands.
    pub(crate) section: Option<(i32, u8)>,
    /// Whether the sentence or a heading says "hằng năm".
    pub(crate) yearly: bool,
    /// From when the sentence says that something runs.
    pub(crate) since: Option<Date>,
}

/// A reading that was possible, and the one taken.
#[derive(Clone, Debug)]
pub(crate) struct Doubt {
    pub(crate) kind: &'static str,
    pub(crate) readings: Vec<String>,
    pub(crate) chosen: String,
}

/// An event that a time is counted from or runs to: its words, none where the text names
/// none, and its day. The timing has these words in the place of an id, which the register
/// gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EventUse {
    pub(crate) title: String,
    pub(crate) date: Option<Date>,
}

/// A timing and what it rests on.
#[derive(Clone, Debug)]
pub(crate) struct Resolved {
    pub(crate) timing: Timing,
    pub(crate) first: Option<Date>,
    pub(crate) last: Option<Date>,
    pub(crate) inferred: bool,
    pub(crate) doubts: Vec<Doubt>,
    pub(crate) event: Option<EventUse>,
}

struct Years<'a> {
    frame: &'a Frame,
    around: Around,
    doubts: Vec<Doubt>,
    inferred: bool,
}

impl Years<'_> {
    /// The year of a value that has none of its own; `None` if nothing says it.
    fn of(&mut self, value: Value) -> Option<i32> {
        if let Some(year) = value.year {
            return Some(year);
        }
        self.inferred = true;
        let month = match value.grain {
            Grain::Day | Grain::Month => value.part,
            Grain::Quarter => value.part * 3 - 2,
            Grain::Half => value.part * 6 - 5,
            Grain::Year => 1,
        };
        let frame = self.frame;
        let after_issue = |year: i32| {
            let issued = frame.issued?;
            let day = Date { year, month, day: if value.day > 0 { value.day } else { 28 } };
            let earliest = Date { day: issued.day.min(day.day), ..issued };
            Some(if day >= earliest { year } else { year + 1 })
        };
        let guess = match (self.around.section, frame.years) {
            (Some((year, _)), _) => year,
            (None, Some((first, second))) if frame.school && second == first + 1 => {
                // The months of a school year, from August to the next July.
                if month >= 8 { first } else { second }
            }
            (None, Some((first, second))) if first == second => first,
            _ => after_issue(frame.issued?.year)?,
        };
        let mut readings = vec![guess.to_string()];
        readings.extend(
            after_issue(guess)
                .map(|year| year.to_string())
                .filter(|year| *year != readings.concat()),
        );
        self.doubts.push(Doubt { kind: "year", readings, chosen: guess.to_string() });
        Some(guess)
    }

    fn whole(&mut self, value: Value) -> Result<(When, When), Reason> {
        let year = self.of(value).ok_or(Reason::NoYear)?;
        value.within(year).ok_or(Reason::NoSuchDay)
    }
}

fn time_text(time: Option<(u8, u8)>) -> Option<String> {
    time.map(|(hour, minute)| format!("{hour:02}:{minute:02}"))
}

/// The words of an event and its day.
fn event(text: &str, t: &Tokens, frame: &Frame, tokens: (usize, usize)) -> EventUse {
    let (from, to) = t.bytes(tokens.0, tokens.1);
    let title =
        text.get(from..to).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let folded = fold(&title);
    let date = frame.events.iter().find(|(name, _)| *name == folded).map(|(_, day)| *day);
    EventUse { title, date }
}

/// The timings of a phrase: one, or one for each value of a list with gaps.
pub(crate) fn resolve(
    text: &str,
    t: &Tokens,
    phrase: &Phrase,
    place: Place,
    frame: &Frame,
    around: Around,
) -> Result<Vec<Resolved>, Reason> {
    let mut years = Years { frame, around, doubts: Vec::new(), inferred: false };
    if phrase.mixed {
        years.doubts.push(Doubt {
            kind: "bound",
            readings: vec!["before".to_owned(), "by".to_owned()],
            chosen: "before".to_owned(),
        });
    }
    let time = time_text(phrase.time);
    if let Some(found) = lunar(phrase, frame, around, time.as_deref()) {
        return found;
    }
    let mut event_use = None;
    let mut more = Vec::new();
    let (timing, first, last) = match &phrase.said {
        Said::Points(values) => {
            let yearless = values.list.iter().all(|value| value.year.is_none());
            let long = frame.years.is_some_and(|(first, second)| second > first) && !frame.school;
            let rule = frame.years.is_none() && (frame.issued.is_none() || frame.is_standing);
            let small = values.list.iter().all(|value| value.grain == Grain::Day);
            // "ít nhất 01 lần/năm, vào quý III": under a yearly rate a quarter is yearly too.
            if yearless
                && (small || around.yearly)
                && around.section.is_none()
                && (around.yearly || long || rule)
            {
                if !around.yearly {
                    years.doubts.push(Doubt {
                        kind: "recurrence",
                        readings: vec!["yearly".to_owned(), "once".to_owned()],
                        chosen: "yearly".to_owned(),
                    });
                    years.inferred = true;
                }
                yearly(&values.list, phrase, frame, time)?
            } else {
                let mut all = points(&values.list, phrase, place, &mut years, time.as_deref())?;
                let one = all.remove(0);
                more = all;
                one
            }
        }
        // "từ ngày A đến 17 giờ ngày B": the hour of the end is the deadline, and a
        // span of days has no hours.
        Said::Span { from, to, before } if phrase.time.is_some() && to.grain == Grain::Day => {
            let (start, _) = years.whole(*from)?;
            let (end, _) = years.whole(Value { year: to.year.or(from.year), ..*to })?;
            years.doubts.push(Doubt {
                kind: "window",
                readings: vec![start.to_string(), end.to_string()],
                chosen: end.to_string(),
            });
            (
                Timing::Once {
                    when: end,
                    bound: if *before { Bound::Before } else { Bound::By },
                    time,
                    tentative: None,
                },
                Some(start.first_day()),
                Some(end.last_day()),
            )
        }
        Said::Span { from, to, before } => {
            if around.yearly && from.year.is_none() && to.year.is_none() && from.grain == Grain::Day
            {
                yearly_span(*from, *to, frame)?
            } else {
                span(*from, *to, *before, &mut years)?
            }
        }
        Said::Toward { from, event } => {
            let (start, _) = years.whole(*from)?;
            let mut used = self::event(text, t, frame, *event);
            used.date = frame.election;
            let until = End::Event { event: used.title.clone() };
            let last = used.date;
            if last.is_none() {
                years.inferred = true;
            }
            event_use = Some(used);
            (
                Timing::During { from: End::When(start), until: Some(until) },
                Some(start.first_day()),
                last,
            )
        }
        Said::Open(from, _) => {
            let (start, _) = years.whole(*from)?;
            (Timing::During { from: End::When(start), until: None }, Some(start.first_day()), None)
        }
        Said::Yearly(values) => yearly(&values.list, phrase, frame, time)?,
        Said::YearlySpan { from, to } => yearly_span(*from, *to, frame)?,
        Said::BareDay(_) => return Err(Reason::NoYear),
        Said::Monthly(days) => {
            let start = days.iter().map(|day| start_of(frame, around.since, None, *day)).min();
            let start = start.ok_or(Reason::NoSuchDay)?;
            let days: Vec<String> = days.iter().map(i8::to_string).collect();
            let rrule = format!("FREQ=MONTHLY;BYMONTHDAY={}", days.join(","));
            (recurring(start, rrule, phrase, time), None, None)
        }
        Said::Quarterly { day, month } => {
            let months = if *month == 3 { "3,6,9,12" } else { "1,4,7,10" };
            let start = start_of(frame, around.since, Some(*month), *day);
            let rrule = format!("FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={day}");
            (recurring(start, rrule, phrase, time), None, None)
        }
        Said::Weekly(day) => {
            let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
            let name = names.get(usize::from(day.saturating_sub(1))).copied().unwrap_or("MO");
            let start = first_weekday(frame, around.since, *day);
            (recurring(start, format!("FREQ=WEEKLY;BYDAY={name}"), phrase, time), None, None)
        }
        Said::WorkingDay { every, nth } => {
            let start = base(frame, around.since);
            let (every, nth, bound) = (*every, *nth, bound(phrase));
            (Timing::WorkingDay { start, every, nth, bound, time }, None, None)
        }
        Said::Rate(every) => (Timing::Periodic { every: every.clone() }, None, None),
        Said::Within { length, unit, event } => {
            let mut used = self::event(text, t, frame, *event);
            if fold(&used.title).contains("ngay bau cu") {
                used.date = frame.election;
            }
            let after = Anchor { event: used.title.clone() };
            event_use = Some(used);
            (Timing::Within { length: *length, unit: *unit, after }, None, None)
        }
        Said::Lead { length, unit, event } => {
            let mut used = self::event(text, t, frame, *event);
            if fold(&used.title).contains("bau cu") {
                used.date = frame.election;
            }
            let before = Anchor { event: used.title.clone() };
            event_use = Some(used);
            (Timing::LeadTime { length: *length, unit: *unit, before }, None, None)
        }
        Said::Continuous => (Timing::Continuous, None, None),
        Said::OnRequest => (Timing::OnRequest, None, None),
        Said::AdHoc => (Timing::AdHoc, None, None),
        Said::AsPrescribed => (Timing::AsPrescribed {}, None, None),
    };
    if let (Timing::Recurring { start, .. } | Timing::WorkingDay { start, .. }, None, None) =
        (&timing, frame.issued, frame.years)
    {
        // Nothing says from when the rule runs.
        years.doubts.push(Doubt {
            kind: "start",
            readings: vec![start.to_string()],
            chosen: start.to_string(),
        });
    }
    let (inferred, doubts) = (years.inferred, years.doubts);
    let mut out =
        vec![Resolved { timing, first, last, inferred, doubts: doubts.clone(), event: event_use }];
    out.extend(more.into_iter().map(|(timing, first, last)| Resolved {
        timing,
        first,
        last,
        inferred,
        doubts: doubts.clone(),
        event: None,
    }));
    Ok(out)
}

pub(crate) type Timed = (Timing, Option<Date>, Option<Date>);

/// Days, months, quarters or years, by the operator and the place.
fn points(
    list: &[Value],
    phrase: &Phrase,
    place: Place,
    years: &mut Years,
    time: Option<&str>,
) -> Result<Vec<Timed>, Reason> {
    let whens: Vec<(When, When)> =
        list.iter().map(|value| years.whole(*value)).collect::<Result<_, _>>()?;
    let (Some(&(first, _)), Some(&(_, last)), Some(value)) =
        (whens.first(), whens.last(), list.first())
    else {
        return Err(Reason::NoSuchDay);
    };
    let day = value.grain == Grain::Day || value.edge == Some(Edge::End);
    let limited =
        matches!(place, Place::Field { limit: true, .. } | Place::Column { limit: true, .. });
    let finished = match place {
        Place::Column { finish, .. } => finish,
        Place::Field { finish, .. } => finish && day,
        Place::Prose => false,
    };
    let bound = match phrase.op {
        Op::Before => Some(Bound::Before),
        Op::By => Some(Bound::By),
        Op::To => Some(Bound::By),
        Op::In | Op::Bare | Op::From if limited || finished => Some(Bound::By),
        Op::In | Op::Bare | Op::From if day => Some(Bound::On),
        _ => None,
    };
    let once = |when: When, bound: Bound| Timing::Once {
        when,
        bound,
        time: time.map(str::to_owned),
        tentative: None,
    };
    if matches!(value.edge, Some(Edge::Days(..))) {
        years.doubts.push(Doubt {
            kind: "vague",
            readings: vec![first.first_day().to_string(), last.last_day().to_string()],
            chosen: last.last_day().to_string(),
        });
        years.inferred = true;
    }
    // "đầu quý I", "giữa tháng 9": no day ends it.
    if let Some(edge @ (Edge::Start | Edge::Middle)) = value.edge {
        years.doubts.push(Doubt {
            kind: "vague",
            readings: vec![first.first_day().to_string(), first.last_day().to_string()],
            chosen: match bound {
                Some(_) => first.last_day().to_string(),
                None => first.first_day().to_string(),
            },
        });
        years.inferred = true;
        let start = match edge {
            Edge::Middle => {
                let (from, to) = (first.first_day(), last.last_day());
                if from.month == to.month {
                    Date { day: 15, ..from }
                } else {
                    Date { month: (from.month + to.month) / 2, ..from }
                }
            }
            _ => first.first_day(),
        };
        return Ok(vec![match bound {
            Some(bound) if phrase.op != Op::Bare => {
                (once(first, bound), Some(first.first_day()), Some(first.last_day()))
            }
            _ => (
                Timing::During { from: End::When(When::Day(start)), until: None },
                Some(start),
                Some(first.last_day()),
            ),
        }]);
    }
    if list.len() == 1 {
        let single = match bound {
            Some(bound) => {
                // Before a month or year is before its first day.
                let last_day = if bound == Bound::Before {
                    first.first_day().before()
                } else {
                    last.last_day()
                };
                let parted =
                    value.grain == Grain::Half || matches!(value.edge, Some(Edge::Days(..)));
                let when = if parted && bound != Bound::Before {
                    When::Day(last.last_day())
                } else {
                    first
                };
                (once(when, bound), Some(first.first_day()), Some(last_day))
            }
            None => (during(first, last), Some(first.first_day()), Some(last.last_day())),
        };
        return Ok(vec![single]);
    }
    if day {
        let mut days: Vec<Date> = whens.iter().map(|(when, _)| when.first_day()).collect();
        days.dedup();
        let start = days.remove(0);
        let timing = Timing::Recurring {
            start,
            rrule: "FREQ=DAILY;COUNT=1".to_owned(),
            rdate: days,
            bound: bound.unwrap_or(Bound::On),
            time: time.map(str::to_owned),
            span: None,
        };
        return Ok(vec![(timing, Some(start), Some(last.last_day()))]);
    }
    // Months or quarters in a row are one span; with gaps each stands for itself.
    let row = whens.windows(2).all(|pair| match pair {
        [(_, a), (b, _)] => b.first_day().number() - a.last_day().number() == 1,
        _ => true,
    });
    if row && bound.is_none() {
        return Ok(vec![(during(first, last), Some(first.first_day()), Some(last.last_day()))]);
    }
    Ok(whens
        .iter()
        .map(|&(from, to)| match bound {
            Some(bound) => (once(from, bound), Some(from.first_day()), Some(to.last_day())),
            None => (during(from, to), Some(from.first_day()), Some(to.last_day())),
        })
        .collect())
}

fn during(from: When, to: When) -> Timing {
    Timing::During { from: End::When(from), until: Some(End::When(to)) }
}

fn span(from: Value, to: Value, before: bool, years: &mut Years) -> Result<Timed, Reason> {
    let mut from = from;
    if from.year.is_none()
        && to.year.is_none()
        && (from.part, from.day) > (to.part, to.day)
        && from.grain == to.grain
    {
        // From a late month to an early one: over the end of the year.
        let first = years.of(from).ok_or(Reason::NoYear)?;
        from.year = Some(first);
        let (start, _) = years.whole(from)?;
        let (_, end) = years.whole(Value { year: Some(first + 1), ..to })?;
        return Ok((during(start, end), Some(start.first_day()), Some(end.last_day())));
    }
    let (start, _) = years.whole(from)?;
    let to = Value { year: to.year.or(from.year), ..to };
    let (first_end, mut end) = years.whole(to)?;
    if before {
        end = When::Day(first_end.first_day().before());
    }
    if end.last_day() < start.first_day() {
        return Err(Reason::Backwards);
    }
    Ok((during(start, end), Some(start.first_day()), Some(end.last_day())))
}
