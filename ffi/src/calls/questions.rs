//! The questions that are answered by a result.

use arbitrary::Arbitrary;

use super::answered;
use super::arguments::{Bytes, CHECK, Day, Format, Lang, OCCURRENCE};
use super::declarations::{
    Handle, kyhan_agency, kyhan_alerts, kyhan_chains, kyhan_check, kyhan_coverage, kyhan_evaluate,
    kyhan_expand, kyhan_explain, kyhan_indicators, kyhan_query, kyhan_render, kyhan_schedule,
    kyhan_upcoming, kyhan_what_if, kyhan_workdays,
};

#[derive(Arbitrary, Debug)]
pub(super) enum Question<'a> {
    Query {
        request: Bytes<'a>,
        takes: bool,
    },
    Check {
        lang: Lang,
        takes: bool,
    },
    Coverage {
        lang: Lang,
    },
    Chains {
        lang: Lang,
    },
    WhatIf {
        id: Bytes<'a>,
        due: Day,
        lang: Lang,
    },
    Explain {
        id: Bytes<'a>,
        records: u8,
        lang: Lang,
    },
    Schedule {
        days: (Day, Day),
        ids: (Bytes<'a>, Bytes<'a>),
        limit: u16,
        lang: Lang,
    },
    Evaluate {
        on: Day,
        days: Option<(Day, Day)>,
        ids: (Bytes<'a>, Bytes<'a>),
        records: u8,
        lang: Lang,
    },
    Alerts {
        days: (Day, Day),
        agency: Bytes<'a>,
        acknowledged: u8,
        records: u8,
        lang: Lang,
    },
    Render {
        format: Format,
        days: (Day, Day),
        ids: (Bytes<'a>, Bytes<'a>),
        feed_ids: (Bytes<'a>, Bytes<'a>),
        records: u8,
        tasks: bool,
        alarms: Vec<i16>,
        withdrawn: u8,
        limit: u16,
        lang: Lang,
    },
    Workdays {
        days: (Day, Day),
        calendar: Bytes<'a>,
        lang: Lang,
    },
    Expand {
        start: Day,
        rule: Bytes<'a>,
        dates: (Vec<i32>, Vec<i32>),
        window: (Day, Day),
        limit: u16,
    },
    Agency {
        agency: Bytes<'a>,
        days: (Day, Day),
        on: Day,
        records: u8,
        lang: Lang,
    },
    Upcoming {
        agency: Bytes<'a>,
        from: Day,
        count: u16,
        records: u8,
        lang: Lang,
    },
    Indicators {
        year: i16,
        on: Day,
        ids: (Bytes<'a>, Bytes<'a>),
        lang: Lang,
    },
}

impl Question<'_> {
    /// Asks an engine, which is live or NULL. `rows` gives rows that are live
    /// or NULL, by a number. With that, every call keeps to the contract: all
    /// lengths are those of what they go with.
    pub(super) fn ask(&self, engine: Handle, rows: impl Fn(u8) -> Handle) -> Option<Handle> {
        match self {
            Question::Query { request, takes } => {
                let (at, length) = request.parts(CHECK);
                // SAFETY: see above.
                answered(*takes, |out| unsafe { kyhan_query(engine, at, length, out) })
            }
            Question::Check { lang, takes } => {
                // SAFETY: see above.
                answered(*takes, |out| unsafe { kyhan_check(engine, lang.number(), out) })
            }
            Question::Coverage { lang } => {
                // SAFETY: see above.
                answered(true, |out| unsafe { kyhan_coverage(engine, lang.number(), out) })
            }
            Question::Agency { agency, days, on, records, lang } => {
                let ((agency, agency_length), lang) = (agency.parts(b"a"), lang.number());
                let (from, until, on) = (days.0.number(), days.1.number(), on.number());
                let records = rows(*records);
                // SAFETY: see above.
                answered(true, |out| unsafe {
                    kyhan_agency(engine, agency, agency_length, from, until, on, records, lang, out)
                })
            }
            Question::Upcoming { agency, from, count, records, lang } => {
                let ((agency, agency_length), lang) = (agency.parts(b"a"), lang.number());
                let (from, count, records) = (from.number(), usize::from(*count), rows(*records));
                // SAFETY: see above.
                answered(true, |out| unsafe {
                    kyhan_upcoming(engine, agency, agency_length, from, count, records, lang, out)
                })
            }
            Question::Indicators { year, on, ids, lang } => {
                let ((agency, agency_length), (instrument, instrument_length)) =
                    (ids.0.parts(b"a"), ids.1.parts(b"i"));
                let (year, on, lang) = (i32::from(*year), on.number(), lang.number());
                // SAFETY: see above.
                answered(true, |out| unsafe {
                    kyhan_indicators(
                        engine,
                        year,
                        on,
                        agency,
                        agency_length,
                        instrument,
                        instrument_length,
                        lang,
                        out,
                    )
                })
            }
            Question::Chains { lang } => {
                // SAFETY: see above.
                answered(true, |out| unsafe { kyhan_chains(engine, lang.number(), out) })
            }
            Question::WhatIf { id, due, lang } => {
                let (at, length) = id.parts(OCCURRENCE);
                let (due, lang) = (due.number(), lang.number());
                // SAFETY: see above.
                answered(true, |out| unsafe { kyhan_what_if(engine, at, length, due, lang, out) })
            }
            Question::Explain { id, records, lang } => {
                let ((at, length), lang) = (id.parts(OCCURRENCE), lang.number());
                let records = rows(*records);
                // SAFETY: see above.
                answered(true, |out| unsafe {
                    kyhan_explain(engine, at, length, records, lang, out)
                })
            }
            Question::Schedule { days, ids, limit, lang } => {
                let (from, until) = (days.0.number(), days.1.number());
                let ((agency, agency_length), (instrument, instrument_length)) =
                    (ids.0.parts(b"a"), ids.1.parts(b"i"));
                let (limit, lang) = (usize::from(*limit), lang.number());
                // SAFETY: see above.
                answered(true, |out| unsafe {
                    kyhan_schedule(
                        engine,
                        from,
                        until,
                        agency,
                        agency_length,
                        instrument,
                        instrument_length,
                        limit,
                        lang,
                        out,
                    )
                })
            }
            Question::Evaluate { on, days, ids, records, lang } => {
                let (on, lang) = (on.number(), lang.number());
                let (from, until) =
                    days.as_ref().map_or((0, 0), |(from, until)| (from.number(), until.number()));
                let ((agency, agency_length), (instrument, instrument_length)) =
                    (ids.0.parts(b"a"), ids.1.parts(b"i"));
                let records = rows(*records);
                // SAFETY: see above.
                answered(true, |out| unsafe {
                    kyhan_evaluate(
                        engine,
                        on,
                        from,
                        until,
                        agency,
                        agency_length,
                        instrument,
                        instrument_length,
                        records,
                        lang,
                        out,
                    )
                })
            }
            Question::Alerts { days, agency, acknowledged, records, lang } => {
                let (since, until) = (days.0.number(), days.1.number());
                let ((agency, agency_length), lang) = (agency.parts(b"a"), lang.number());
                let (acknowledged, records) = (rows(*acknowledged), rows(*records));
                // SAFETY: see above.
                answered(true, |out| unsafe {
                    kyhan_alerts(
                        engine,
                        since,
                        until,
                        agency,
                        agency_length,
                        acknowledged,
                        records,
                        lang,
                        out,
                    )
                })
            }
            Question::Render {
                format,
                days,
                ids,
                feed_ids,
                records,
                tasks,
                alarms,
                withdrawn,
                limit,
                lang,
            } => {
                let (format, lang) = (format.number(), lang.number());
                let (from, until) = (days.0.number(), days.1.number());
                let ((agency, agency_length), (instrument, instrument_length)) =
                    (ids.0.parts(b"a"), ids.1.parts(b"i"));
                let ((group, group_length), (recipient, recipient_length)) =
                    (feed_ids.0.parts(b"g"), feed_ids.1.parts(b"b"));
                let alarms: Vec<i32> = alarms.iter().copied().map(i32::from).collect();
                let (records, withdrawn) = (rows(*records), rows(*withdrawn));
                let limit = usize::from(*limit);
                // SAFETY: see above.
                answered(true, |out| unsafe {
                    kyhan_render(
                        engine,
                        format,
                        from,
                        until,
                        agency,
                        agency_length,
                        instrument,
                        instrument_length,
                        group,
                        group_length,
                        recipient,
                        recipient_length,
                        records,
                        i32::from(*tasks),
                        alarms.as_ptr(),
                        alarms.len(),
                        withdrawn,
                        limit,
                        lang,
                        out,
                    )
                })
            }
            Question::Workdays { days, calendar, lang } => {
                let (from, until) = (days.0.number(), days.1.number());
                let (at, length) = calendar.parts(b"vn-public-sector");
                let lang = lang.number();
                // SAFETY: see above.
                answered(true, |out| unsafe {
                    kyhan_workdays(engine, from, until, at, length, lang, out)
                })
            }
            Question::Expand { start, rule, dates, window, limit } => {
                let (at, length) = rule.parts(b"FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=9");
                let (start, limit) = (start.number(), usize::from(*limit));
                let (from, until) = (window.0.number(), window.1.number());
                let (rdates, exdates) = (&dates.0, &dates.1);
                // SAFETY: see above.
                answered(true, |out| unsafe {
                    kyhan_expand(
                        engine,
                        start,
                        at,
                        length,
                        rdates.as_ptr(),
                        rdates.len(),
                        exdates.as_ptr(),
                        exdates.len(),
                        from,
                        until,
                        limit,
                        out,
                    )
                })
            }
        }
    }
}
