//! Which columns the rows of each table have.

use crate::column::KyhanColumn::{self, *};

/// Where tables stand, and their columns. A place is the end of the path from a
/// function, which is its answer, through the columns that tables stand in; the
/// longest one that fits counts.
pub(super) const SHAPES: &[(&[&str], &[KyhanColumn])] = &[
    (
        &["kyhan_schedule"],
        &[Kyhan, From, Until, Agency, AsKnownOn, Occurrences, Undated, Diagnostics],
    ),
    (&["kyhan_explain"], &[Kyhan, AsKnownOn, Occurrence, Duty, Text, Diagnostics]),
    (&["kyhan_check"], &[Kyhan, Diagnostics]),
    (&["kyhan_coverage"], &[Kyhan, Indicators]),
    (
        &["kyhan_evaluate"],
        &[Kyhan, On, Agency, AsKnownOn, Counts, Findings, Rates, RecordsElsewhere, Diagnostics],
    ),
    (&["kyhan_alerts"], &[Kyhan, Agency, Alerts, Digests, Diagnostics]),
    (&["kyhan_chains"], &[Kyhan, Links, Tightest]),
    (&["kyhan_what_if"], &[Kyhan, Changes, Slack, Agencies, Instruments]),
    (&["kyhan_render"], &[Kyhan, Format, Text, Diagnostics]),
    (&["kyhan_workdays"], &[Kyhan, From, Until, Days]),
    (&["kyhan_expand"], &[Kyhan, Dates]),
    (&["an error"], &[Kyhan, Error]),
    (&["ERROR"], &[Code, Message, Help, Candidates, Diagnostics]),
    (
        &["kyhan_agency"],
        &[
            Kyhan,
            From,
            Until,
            On,
            Agency,
            InPlaceOf,
            Owes,
            Undated,
            Incoming,
            Helps,
            Indicators,
            HandOvers,
            Diagnostics,
        ],
    ),
    (&["kyhan_upcoming"], &[Kyhan, From, Agency, Upcoming, Diagnostics]),
    (&["kyhan_indicators"], &[Kyhan, Year, On, Agency, Indicators]),
    (&["AGENCY", "CANDIDATES"], &[Id, Name, Level, Parent, Opened, Closed, Successors]),
    (
        &["OWES", "kyhan_agency.UNDATED", "HELPS", "UPCOMING", "DUTY"],
        &[
            Occurrence,
            Obligation,
            Instrument,
            Provision,
            Strength,
            Action,
            Title,
            Bearers,
            InPlaceOf,
            Opens,
            Due,
            LastWorkingDay,
            Certainty,
            Status,
            SubmittedOn,
            DaysLate,
            Phrase,
            Reason,
            Because,
            Recipients,
            Via,
            Coordinators,
            Theme,
            Funding,
            Note,
        ],
    ),
    (&["FUNDING"], &[Title, Sources, EstimatedBy, AllottedBy]),
    (
        &["INCOMING"],
        &[
            Obligation,
            Instrument,
            Provision,
            Strength,
            Title,
            Way,
            Feeds,
            Due,
            LastWorkingDay,
            Phrase,
            Reason,
            Because,
            Bearers,
            Expected,
            Actual,
            Overdue,
            Contributors,
        ],
    ),
    (&["CONTRIBUTORS"], &[Occurrence, Agency, Name, Due, Status, SubmittedOn, DaysLate]),
    (
        &["kyhan_agency.INDICATORS", "kyhan_indicators.INDICATORS"],
        &[
            Indicator,
            Instrument,
            GoalNumber,
            GoalTitle,
            Number,
            Title,
            Role,
            Aspect,
            Provision,
            Unit,
            Denominator,
            Baseline,
            Targets,
            Leads,
            SuppliesData,
            Contributes,
        ],
    ),
    (&["TARGETS"], &[Text, Operator, Value, Lowest, Highest, Part, Inner, At, From, Each, Note]),
    (&["HAND_OVERS"], &[From, To, Functions, Operates, Basis, Certainty]),
    (
        &[
            "PARENT",
            "SUCCESSORS",
            "IN_PLACE_OF",
            "COORDINATORS",
            "ESTIMATED_BY",
            "ALLOTTED_BY",
            "LEADS",
            "SUPPLIES_DATA",
            "CONTRIBUTES",
            "HAND_OVERS.FROM",
            "HAND_OVERS.TO",
            "OWES.RECIPIENTS",
            "OWES.VIA",
            "HELPS.RECIPIENTS",
            "HELPS.VIA",
            "HELPS.BEARERS",
            "UPCOMING.RECIPIENTS",
            "UPCOMING.VIA",
            "DUTY.RECIPIENTS",
            "DUTY.VIA",
            "DUTY.BEARERS",
            "INCOMING.BEARERS",
            "kyhan_agency.UNDATED.RECIPIENTS",
            "kyhan_agency.UNDATED.VIA",
            "CONTRIBUTOR.VIA",
            "COLLECTOR.VIA",
        ],
        &[Id, Name],
    ),
    (
        &["OCCURRENCE"],
        &[
            Id,
            Obligation,
            Instrument,
            Provision,
            Kind,
            Strength,
            Action,
            Title,
            Bearer,
            JointBearers,
            BearerAsWritten,
            Recipients,
            Via,
            Subjects,
            Period,
            RecurrenceId,
            Window,
            Stated,
            Due,
            OriginalDue,
            ExtensionBasis,
            DueAt,
            LastWorkingDay,
            Certainty,
            Trace,
        ],
    ),
    (
        &["OCCURRENCES"],
        &[
            Id,
            Obligation,
            Instrument,
            Provision,
            Kind,
            Strength,
            Action,
            Title,
            Bearer,
            JointBearers,
            BearerAsWritten,
            Recipients,
            Via,
            Subjects,
            Period,
            RecurrenceId,
            Window,
            Stated,
            Due,
            DueAt,
            LastWorkingDay,
            Certainty,
            Trace,
        ],
    ),
    (&["PERIOD"], &[From, Until, CutOff, Inferred]),
    (&["WINDOW"], &[From, Until]),
    (&["STATED"], &[Phrase, Date, Bound, When, Tentative]),
    (&["TRACE"], &[Rule, Date, Because, Basis, Certainty]),
    (&["SUBJECTS"], &[Indicator, Aspect, Role, Number, Title, Unit, Goal, GoalNumber, GoalTitle]),
    (
        &["UNDATED"],
        &[
            Obligation, Instrument, Provision, Kind, Strength, Action, Title, Bearers, Recipients,
            Via, Subjects, Phrase, Reason, Because,
        ],
    ),
    (
        &["DIAGNOSTICS"],
        &[Severity, Code, Message, Help, Citation, Acknowledged, Document, Pointer, Line, Column],
    ),
    (
        &["INDICATORS"],
        &[
            Indicator,
            Instrument,
            Goal,
            GoalNumber,
            GoalTitle,
            Number,
            Title,
            Unit,
            Denominator,
            Baseline,
            Inner,
            Targets,
            Owners,
            Status,
        ],
    ),
    (&["BASELINE"], &[Value, At]),
    (&["INNER"], &[Each, Operator, Value, Unit]),
    (&["OWNERS"], &[Agency, Name, Role, Aspect, Obligation, Provision]),
    (&["COUNTS"], &[Status, Count]),
    (
        &["FINDINGS"],
        &[
            Occurrence,
            Obligation,
            Instrument,
            Action,
            Title,
            Bearer,
            BearerName,
            Recipients,
            Responsible,
            ResponsibleName,
            Due,
            OriginalDue,
            ExtensionBasis,
            Status,
            SubmittedOn,
            DaysLate,
            LockedOn,
            Locked,
        ],
    ),
    (&["RATES"], &[Total, Own, Agencies, Instruments, Periods, Indicators]),
    (
        &["TOTAL"],
        &[
            Expected,
            Actual,
            ActualOnTime,
            ReportingRate,
            ReportingRateOnTime,
            ActualByFirstDue,
            ReportingRateByFirstDue,
            Punctuality,
        ],
    ),
    (
        &["RATES.OWN", "RATES.AGENCIES", "RATES.INSTRUMENTS"],
        &[
            Id,
            Name,
            Expected,
            Actual,
            ActualOnTime,
            ReportingRate,
            ReportingRateOnTime,
            ActualByFirstDue,
            ReportingRateByFirstDue,
            Punctuality,
        ],
    ),
    (
        &["RATES.INDICATORS"],
        &[
            Id,
            Name,
            Number,
            GoalNumber,
            GoalTitle,
            Expected,
            Actual,
            ActualOnTime,
            ReportingRate,
            ReportingRateOnTime,
            ActualByFirstDue,
            ReportingRateByFirstDue,
            Punctuality,
        ],
    ),
    (
        &["PERIODS"],
        &[
            From,
            Until,
            Expected,
            Actual,
            ActualOnTime,
            ReportingRate,
            ReportingRateOnTime,
            ActualByFirstDue,
            ReportingRateByFirstDue,
            Punctuality,
        ],
    ),
    (&["PUNCTUALITY"], &[DaysLate, Count]),
    (
        &["ALERTS"],
        &[
            Id,
            Day,
            Step,
            Kind,
            To,
            ToName,
            Occurrence,
            Obligation,
            Title,
            Bearer,
            BearerName,
            Due,
            LastWorkingDay,
            DaysLeft,
            Settled,
            Merged,
            Text,
        ],
    ),
    (&["DIGESTS"], &[To, Name, Subject, Text, Alerts]),
    (&["LINKS"], &[Contributor, Collector, CrossesDocuments, Undated, Meetings]),
    (
        &["CONTRIBUTOR", "COLLECTOR"],
        &[Obligation, Instrument, Provision, Title, Bearers, Bearer, Levels, Via, Dates],
    ),
    (
        &["MEETINGS", "BEFORE", "AFTER"],
        &[ContributorDue, CollectorDue, SlackDays, SlackWorkingDays],
    ),
    (&["LEVELS"], &[Level, Count]),
    (&["TIGHTEST"], &[SlackDays, SlackWorkingDays, Obligations, Text]),
    (&["CHANGES"], &[Obligation, Title, RecurrenceId, From, To, Bearers]),
    (&["SLACK"], &[Contributor, Collector, Before, After]),
    (&["DAYS"], &[Date, Kind, Name, Basis, Certainty]),
    (
        &[
            "JOINT_BEARERS",
            "RECIPIENTS",
            "VIA",
            "OBLIGATIONS",
            "DATES",
            "DIGESTS.ALERTS",
            "UNDATED.BEARERS",
            "AGENCIES",
            "INSTRUMENTS",
            "FEEDS",
            "SOURCES",
            "FUNCTIONS",
        ],
        &[Value],
    ),
];

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "tests fail by panicking")]

    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;
    use std::path::Path;

    use serde_json::Value;

    use super::super::names::screaming;
    use super::SHAPES;
    use crate::column::KyhanColumn;
    use crate::table::COLUMNS;

    /// The columns that were seen in each table of the header.
    type Seen = BTreeMap<usize, BTreeSet<String>>;

    /// The shape of the table at a path.
    fn shape_of(path: &str) -> usize {
        let fits = |place: &str| path == place || path.ends_with(&format!(".{place}"));
        let longest = |places: &[&str]| {
            places.iter().filter(|place| fits(place)).map(|place| place.len()).max()
        };
        let fitting =
            SHAPES.iter().enumerate().filter(|(_, (places, _))| longest(places).is_some());
        let best = fitting.max_by_key(|(_, (places, _))| longest(places));
        best.unwrap_or_else(|| panic!("{path} is described nowhere")).0
    }

    fn walk(path: &str, value: &Value, seen: &mut Seen) {
        match value {
            Value::Array(rows) => {
                for row in rows {
                    match row {
                        Value::Object(_) => walk(path, row, seen),
                        _ => {
                            seen.entry(shape_of(path)).or_default().insert("Value".to_owned());
                        }
                    }
                }
            }
            Value::Object(fields) => {
                for (name, cell) in fields {
                    let column = KyhanColumn::of_name(name)
                        .unwrap_or_else(|| panic!("{path} has no column for `{name}`"));
                    let column = format!("{column:?}");
                    walk(&format!("{path}.{}", screaming(&column)), cell, seen);
                    seen.entry(shape_of(path)).or_default().insert(column);
                }
            }
            _ => {}
        }
    }

    fn read(folder: &Path, seen: &mut Seen) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, seen);
            }
        }
        let json = |name: &str| -> Option<Value> {
            serde_json::from_slice(&fs::read(folder.join(name)).ok()?).ok()
        };
        let Some(answer) = json("expect.json") else { return };
        let request = json("request.json").unwrap_or_default();
        let call = request.get("call").and_then(Value::as_str).unwrap_or_default();
        let root = match call {
            _ if answer.get("error").is_some() => "an error".to_owned(),
            "chains" if request.get("whatIf").is_some() => "kyhan_what_if".to_owned(),
            call => format!("kyhan_{call}"),
        };
        walk(&root, &answer, seen);
    }

    #[test]
    fn a_schedule_says_the_columns_of_its_occurrences() {
        let (_, columns) = &SHAPES[shape_of("kyhan_schedule.OCCURRENCES")];
        assert_eq!(columns, &COLUMNS);
    }

    #[test]
    fn the_tables_have_the_columns_that_the_header_says() {
        let mut seen = Seen::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        read(&root.join("../tests/vectors"), &mut seen);
        // No vector has the rate of an indicator of a goal, nor extends what a period or
        // an indicator is about.
        let register = "../tests/vectors/explain/inferred-period-vi/register.json";
        let assigned = fs::read_to_string(root.join(register)).unwrap();
        let plans = [assigned.replace(r#""strength": "requested","#, "")];
        let request = br#"{"call":"evaluate","on":"2024-12-31","records":[{"occurrence":
            "kh.1/so-y-te/2024-12-15","event":"extended","on":"2024-12-10","until":"2024-12-20"}]}"#;
        let answer = kyhan::answer(&plans, request).unwrap();
        walk("kyhan_evaluate", &serde_json::from_str(&answer).unwrap(), &mut seen);
        for (at, (places, columns)) in SHAPES.iter().enumerate() {
            let said: BTreeSet<String> =
                columns.iter().map(|column| format!("{column:?}")).collect();
            assert_eq!(seen.get(&at), Some(&said), "{places:?}");
        }
    }
}
