// Generated from the sources by ffi/generate; a test compares.

/// Each question: register documents, and a request.
const CASES: &[(&[&[u8]], &[u8])] = &[
    (&[include_bytes!("../../tests/vectors/agency/explain-id-of-one-part/register.json")], include_bytes!("../../tests/vectors/agency/explain-id-of-one-part/request.json")),
    (&[include_bytes!("../../tests/vectors/agency/joint-duty/register.json")], include_bytes!("../../tests/vectors/agency/joint-duty/request.json")),
    (&[include_bytes!("../../tests/vectors/alerts/a-week-asleep-loses-nothing/register.json")], include_bytes!("../../tests/vectors/alerts/a-week-asleep-loses-nothing/request.json")),
    (&[include_bytes!("../../tests/vectors/alerts/a-window-opens-en/register.json")], include_bytes!("../../tests/vectors/alerts/a-window-opens-en/request.json")),
    (&[include_bytes!("../../tests/vectors/amendments/after-the-date/register.json")], include_bytes!("../../tests/vectors/amendments/after-the-date/request.json")),
    (&[include_bytes!("../../tests/vectors/amendments/after-the-date-from-that-day/register.json")], include_bytes!("../../tests/vectors/amendments/after-the-date-from-that-day/request.json")),
    (&[include_bytes!("../../tests/vectors/chains/chains-of-an-agency/register.json")], include_bytes!("../../tests/vectors/chains/chains-of-an-agency/request.json")),
    (&[include_bytes!("../../tests/vectors/chains/chains-of-an-instrument/register.json")], include_bytes!("../../tests/vectors/chains/chains-of-an-instrument/request.json")),
    (&[include_bytes!("../../tests/vectors/check/acknowledged/register.json")], include_bytes!("../../tests/vectors/check/acknowledged/request.json")),
    (&[include_bytes!("../../tests/vectors/check/acknowledged-vi/register.json")], include_bytes!("../../tests/vectors/check/acknowledged-vi/request.json")),
    (&[include_bytes!("../../tests/vectors/coverage/coordinator-beside-the-owner-en/register.json")], include_bytes!("../../tests/vectors/coverage/coordinator-beside-the-owner-en/request.json")),
    (&[include_bytes!("../../tests/vectors/coverage/coordinator-beside-the-owner-vi/register.json")], include_bytes!("../../tests/vectors/coverage/coordinator-beside-the-owner-vi/request.json")),
    (&[include_bytes!("../../tests/vectors/errors/acknowledged-without-reason/register.json")], include_bytes!("../../tests/vectors/errors/acknowledged-without-reason/request.json")),
    (&[include_bytes!("../../tests/vectors/errors/acknowledged-without-reason-vi/register.json")], include_bytes!("../../tests/vectors/errors/acknowledged-without-reason-vi/request.json")),
    (&[include_bytes!("../../tests/vectors/evaluate/a-second-after-the-time-of-day/register.json")], include_bytes!("../../tests/vectors/evaluate/a-second-after-the-time-of-day/request.json")),
    (&[include_bytes!("../../tests/vectors/evaluate/before-a-time-of-day-leaves-it-out/register.json")], include_bytes!("../../tests/vectors/evaluate/before-a-time-of-day-leaves-it-out/request.json")),
    (&[include_bytes!("../../tests/vectors/explain/activity-of-nobody-en/register.json")], include_bytes!("../../tests/vectors/explain/activity-of-nobody-en/request.json")),
    (&[include_bytes!("../../tests/vectors/explain/activity-of-nobody-vi/register.json")], include_bytes!("../../tests/vectors/explain/activity-of-nobody-vi/request.json")),
    (&[include_bytes!("../../tests/vectors/feeds/agency/register.json")], include_bytes!("../../tests/vectors/feeds/agency/request.json")),
    (&[include_bytes!("../../tests/vectors/feeds/alarms-of-events/register.json")], include_bytes!("../../tests/vectors/feeds/alarms-of-events/request.json")),
    (&[include_bytes!("../../tests/vectors/groups/and-others-en/register.json")], include_bytes!("../../tests/vectors/groups/and-others-en/request.json")),
    (&[include_bytes!("../../tests/vectors/groups/and-others-vi/register.json")], include_bytes!("../../tests/vectors/groups/and-others-vi/request.json")),
    (&[include_bytes!("../../tests/vectors/period/calendar-half-year/register.json")], include_bytes!("../../tests/vectors/period/calendar-half-year/request.json")),
    (&[include_bytes!("../../tests/vectors/period/calendar-month/register.json")], include_bytes!("../../tests/vectors/period/calendar-month/request.json")),
    (&[], include_bytes!("../../tests/vectors/recurrence/count-ends-before-the-window/request.json")),
    (&[], include_bytes!("../../tests/vectors/recurrence/count-is-not-used-up-before-the-start/request.json")),
    (&[include_bytes!("../../tests/vectors/schedule/as-prescribed-leads-to-an-undated-duty/register.json")], include_bytes!("../../tests/vectors/schedule/as-prescribed-leads-to-an-undated-duty/request.json")),
    (&[include_bytes!("../../tests/vectors/schedule/as-prescribed-not-loaded/register.json")], include_bytes!("../../tests/vectors/schedule/as-prescribed-not-loaded/request.json")),
    (&[include_bytes!("../../tests/vectors/succession/abolished-level/register.json")], include_bytes!("../../tests/vectors/succession/abolished-level/request.json")),
    (&[include_bytes!("../../tests/vectors/succession/bearers-that-become-one-asked-by-the-second/register.json")], include_bytes!("../../tests/vectors/succession/bearers-that-become-one-asked-by-the-second/request.json")),
    (&[], include_bytes!("../../tests/vectors/workdays/2007-first-founders-day/request.json")),
    (&[], include_bytes!("../../tests/vectors/workdays/2010/request.json")),
];

/// The digest of the answers.
const EXPECTED: &str = "6a8164d60d1179d24daf3649da3188e3dbf10f92";
