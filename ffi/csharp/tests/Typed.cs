using System;
using System.Collections.Generic;
using System.Linq;
using Kyhan;

/// <summary>The typed answers say what the JSON says, and bad arguments are refused.</summary>
internal static class Typed
{
    internal const string Plan = @"{""kyhan"":1,
        ""agencies"":[{""id"":""so-y-te"",""name"":""Sở Y tế"",""level"":""province""},
            {""id"":""ubnd-tinh"",""name"":""Ủy ban nhân dân tỉnh"",""level"":""province""}],
        ""instruments"":[{""id"":""kh-14"",""kind"":""plan"",""symbol"":""14/KH-UBND"",
            ""issued"":""2024-01-12"",""title"":""Kế hoạch""}],
        ""indicators"":[{""id"":""i1"",""instrument"":""kh-14"",""title"":""Tỷ lệ""}],
        ""obligations"":[
            {""id"":""kh-14.V"",""instrument"":""kh-14"",""provision"":""V"",
             ""title"":""Báo cáo năm"",""titleEn"":""Yearly report"",""action"":""report"",
             ""bearers"":[{""party"":""so-y-te"",""asWritten"":""Sở Y tế tỉnh""}],
             ""recipients"":[""ubnd-tinh""],
             ""subjects"":[{""indicator"":""i1""}],""phrase"":""trước ngày 15/12/2024"",
             ""timing"":{""once"":{""when"":""2024-12-15"",""bound"":""before""}}},
            {""id"":""kh-14.VI"",""instrument"":""kh-14"",""provision"":""VI"",
             ""title"":""Phối hợp"",""action"":""coordinate"",""bearers"":[""so-y-te""],
             ""timing"":""continuous""}]}";

    internal static void Run(string[] plans)
    {
        using (Engine engine = new Engine(Plan))
        {
            Answers(engine);
            Refusals(engine);
        }
        using (Engine engine = new Engine(plans))
        using (Schedule schedule = engine.Schedule(Day(2024, 1, 1), Day(2025, 1, 1)))
        {
            Everything(engine, schedule);
        }
        Console.WriteLine("C#: the typed answers hold");
    }

    private static void Answers(Engine engine)
    {
        Check.That(Engine.Version.Length >= 5, "the version");
        using (Schedule schedule = engine.Schedule(
            Day(2024, 1, 1), Day(2025, 1, 1), agency: "so-y-te", lang: Lang.En))
        {
            Occurrence duty = schedule.Occurrences.Single();
            Check.Same(duty.Id, "kh-14.V/so-y-te/1", "id");
            Check.Same(duty.Obligation, "kh-14.V", "obligation");
            Check.Same(duty.Instrument, "kh-14", "instrument");
            Check.Same(duty.Provision, "V", "provision");
            Check.Same(duty.Action, ActionKind.Report, "action");
            Check.Same(duty.Title, "Yearly report", "title");
            Check.Same(duty.Bearer, "so-y-te", "bearer");
            Check.Same(duty.BearerAsWritten, "Sở Y tế tỉnh", "bearer as written");
            Check.Same(duty.Recipients.Single(), "ubnd-tinh", "recipients");
            Check.Same(duty.Via.Count, 0, "via");
            Check.Same(duty.Subjects.Single().Indicator, "i1", "subject");
            Check.Same(duty.Subjects.Single().Aspect, null, "aspect");
            Check.Same(duty.Period, null, "period");
            Check.Same(duty.Opens, null, "window");
            Check.Same(duty.RecurrenceId, Day(2024, 12, 15), "recurrence id");
            Check.Same(duty.Stated.Phrase, "trước ngày 15/12/2024", "phrase");
            Check.Same(duty.Stated.Bound, Bound.Before, "bound");
            Check.Same(duty.Stated.Tentative, null, "tentative");
            Check.Same(duty.Due, Day(2024, 12, 14), "due");
            Check.Same(
                duty.DueAt, new DateTimeOffset(2024, 12, 15, 0, 0, 0, TimeSpan.FromHours(7)),
                "instant");
            Check.Same(duty.LastWorkingDay, Day(2024, 12, 13), "last working day");
            Check.Same(duty.Certainty, Certainty.Decided, "certainty");
            Check.Same(
                string.Join(",", duty.Trace.Select(step => step.Rule)),
                "Stated,Before,LastWorkingDay", "trace");
            UndatedDuty undated = schedule.Undated.Single();
            Check.Same(undated.Reason, UndatedReason.Continuous, "reason");
            Check.Same(undated.Action, ActionKind.Coordinate, "undated action");
            Check.That(schedule.Diagnostics.Any(found => found.Code == "due-on-rest-day"), "diagnostics");
            Check.Throws<ArgumentOutOfRangeException>(
                () => schedule.Occurrences[1].ToString(), "a row beyond the last");
            using (Explanation explanation = engine.Explain(duty.Id))
            {
                Check.That(explanation.Text.Contains("thứ Bảy"), "the explanation");
                Check.Same(explanation.Occurrence.Due, duty.Due, "the occurrence explained");
            }
            DutyRecord extension = new DutyRecord(duty.Id, RecordEvent.Extended, Day(2024, 12, 10));
            extension.Until = Day(2024, 12, 20);
            DutyRecord[] moved = { extension };
            using (Explanation explanation = engine.Explain(duty.Id, records: moved))
            {
                Check.That(explanation.Text.Contains("gia hạn"), "the extension explained");
            }
            string table = engine.Render(
                FeedFormat.Csv, Day(2024, 1, 1), Day(2025, 1, 1), records: moved);
            Check.That(table.Contains("2024-12-20"), "the extension in a feed");
            using (Engine before = engine.AsKnownOn(Day(2020, 1, 1)))
            using (Schedule unknown = before.Schedule(Day(2024, 1, 1), Day(2025, 1, 1)))
            {
                Check.Same(unknown.Occurrences.Count, 0, "what was not known yet");
            }
        }
        Check.Same(engine.Check().First().Severity, Severity.Warning, "severity");
        Check.Same(engine.Coverage().Single().Status, CoverageStatus.Covered, "coverage");
        Check.Same(engine.Coverage().Single().Owners.Single().Role, OwnerRole.Leads, "role");
        IReadOnlyList<SpecialDay> days = engine.Workdays(Day(2024, 4, 29), Day(2024, 5, 5));
        Check.Same(
            string.Join(",", days.Select(day => day.Date.Day + "-" + day.Kind)),
            "29-Off,30-Off,1-Off,4-Working", "working days");
        IReadOnlyList<DateTime> dates = engine.Expand(
            Day(2024, 1, 31), "FREQ=MONTHLY;BYMONTHDAY=-1", new[] { Day(2024, 2, 15) },
            new[] { Day(2024, 3, 31) }, Day(2024, 2, 1), Day(2024, 5, 1));
        Check.Same(
            string.Join(" ", dates.Select(date => date.ToString("MM-dd"))), "02-15 02-29 04-30",
            "expand");
    }

    private static void Refusals(Engine engine)
    {
        KyhanException error = Check.Throws<KyhanException>(
            () => new Engine(Lang.En, "{}", "{\"kyhan\":1,\"alert\":[]}"), "bad documents");
        Check.Same(error.Code, "invalid-register", "code");
        Check.Same(error.Diagnostics.Count, 2, "both documents are reported");
        Check.That(error.Message.Contains("document 1 /alert: "), "the message has the places");
        using (System.IO.MemoryStream stream = new System.IO.MemoryStream())
        {
            var formatter = new System.Runtime.Serialization.Formatters.Binary.BinaryFormatter();
            formatter.Serialize(stream, error);
            stream.Position = 0;
            KyhanException copy = (KyhanException)formatter.Deserialize(stream);
            Check.Same(copy.Message + copy.Code + copy.Document, error.Message + error.Code + error.Document,
                "an exception crosses application domains");
            Check.Same(copy.Diagnostics[1].Pointer, error.Diagnostics[1].Pointer, "with its diagnostics");
        }
        Check.Same(error.Diagnostics[1].Document, 1, "document");
        Check.Same(error.Diagnostics[0].Severity, Severity.Error, "severity of an error");
        error = Check.Throws<KyhanException>(
            () => engine.Schedule(Day(2024, 1, 1), Day(2025, 1, 1), agency: ""), "the empty id");
        Check.Same(error.Code, "unknown-reference", "an empty id is not no id");
        error = Check.Throws<KyhanException>(() => engine.Explain("kh-14.V/so-y-te/2024-12-16"), "id");
        Check.That(error.Help.Contains("kh-14.V/so-y-te/1"), "the nearest id is in the help");
        Check.Same(error.Diagnostics.Count, 0, "a question has no diagnostics");
        Check.Throws<ArgumentNullException>(() => engine.Explain(null), "null");
        Check.Throws<ArgumentNullException>(() => engine.Answer(null), "null request");
        Check.Throws<ArgumentNullException>(() => new Engine((string)null), "null document");
        Check.Throws<ArgumentException>(() => engine.Explain("\ud800"), "a lone surrogate");
        Check.Throws<ArgumentOutOfRangeException>(
            () => engine.Schedule(Day(2024, 1, 1), Day(2025, 1, 1), limit: -1), "limit");
        Swapped(engine);
        Records(engine);
        error = Check.Throws<KyhanException>(() => engine.Check((Lang)9), "language");
        Check.Same(error.Code, "invalid-argument", "language");
        error = Check.Throws<KyhanException>(() => engine.Explain("a\0b"), "NUL");
        Check.That(error.Message.Contains("a\0b"), "a NUL is a character like others");
    }

    /// <summary>A window whose ends are swapped would answer nothing.</summary>
    private static void Swapped(Engine engine)
    {
        DateTime first = Day(2025, 1, 1);
        DateTime last = Day(2024, 1, 1);
        Action[] questions =
        {
            () => engine.Schedule(first, last),
            () => engine.Schedule(new DayWindow(first, last)),
            () => engine.Workdays(first, last),
            () => engine.Expand(last, "FREQ=DAILY", from: first, untilExclusive: last),
            () => engine.Evaluate(last, from: first, untilExclusive: last),
            () => engine.Alerts(first, last),
            () => engine.Render(FeedFormat.Csv, first, last),
        };
        foreach (Action question in questions)
        {
            KyhanException error = Check.Throws<KyhanException>(question, "a swapped window");
            Check.Same(error.Code, "invalid-argument", "a swapped window");
        }
        Check.Same(DayWindow.OfQuarter(2024, 4).Last, Day(2024, 12, 31), "the last day of a quarter");
        Check.Same(DayWindow.Through(Day(2024, 2, 1), Day(2024, 2, 29)).UntilExclusive,
            DayWindow.OfMonth(2024, 2).UntilExclusive, "a month by its last day");
        Check.Same(DayWindow.OfYear(2024).UntilExclusive, Day(2025, 1, 1), "the day after a year");
    }

    private static void Records(Engine engine)
    {
        DateTime day = Day(2024, 12, 20);
        DutyRecord done = new DutyRecord(
            "kh-14.V/so-y-te/2024-12-15", RecordEvent.Submitted, Day(2024, 12, 13).AddHours(23));
        Check.Same(engine.Evaluate(day).Findings.Single().Status, DutyStatus.Overdue, "undone");
        Finding finding = engine.Evaluate(day, new[] { done }).Findings.Single();
        Check.Same(finding.Status, DutyStatus.Submitted, "done");
        Check.Same(finding.DaysLate, -1, "a day early: the time of a day means nothing");
        Check.Throws<ArgumentNullException>(
            () => engine.Evaluate(day, new DutyRecord[] { null }), "a null record");
        Check.Throws<ArgumentNullException>(
            () => engine.Alerts(day, day, acknowledged: new string[] { null }), "a null id");
        Check.Throws<ArgumentNullException>(
            () => engine.Render(FeedFormat.Ics, day, day, withdrawn: new WithdrawnEntry[] { null }),
            "a null entry");
        Check.Throws<ArgumentNullException>(
            () => new DutyRecord(null, RecordEvent.Submitted, day), "a record of nothing");
        Check.Throws<ArgumentException>(
            () => engine.Evaluate(day, new[] { new DutyRecord("\ud800", RecordEvent.Waived, day) }),
            "a lone surrogate");
        KyhanException error = Check.Throws<KyhanException>(
            () => engine.Evaluate(day, new[] { new DutyRecord("x", RecordEvent.Unknown, day) }),
            "an event without a name");
        Check.Same(error.Code, "invalid-argument", "an event without a name");
        error = Check.Throws<KyhanException>(
            () => engine.Render((FeedFormat)60, day, day), "a word that is no form");
        Check.Same(error.Code, "invalid-argument", "a word that is no form");
        error = Check.Throws<KyhanException>(
            () => engine.Render(FeedFormat.Ics, day, day, alarms: new[] { -1 }), "an alarm after");
        Check.Same(error.Code, "invalid-request", "an alarm after");
        Check.Throws<ArgumentOutOfRangeException>(
            () => engine.Render(FeedFormat.Ics, day, day, limit: -1), "limit");
    }

    /// <summary>Reads every property of every duty of the example plans.</summary>
    private static void Everything(Engine engine, Schedule schedule)
    {
        int read = 0;
        foreach (Occurrence duty in schedule.Occurrences)
        {
            read += duty.Id.Length + duty.Title.Length + duty.Recipients.Count + duty.Via.Count
                + duty.Trace.Count(step => step.Rule != Rule.Unknown) + duty.Due.Day
                + duty.DueAt.Day + duty.Subjects.Count + (duty.Stated.Phrase ?? "").Length
                + (duty.Period == null ? 0 : duty.Period.CutOff.Day)
                + (duty.Opens.HasValue ? duty.Opens.Value.Day : 0);
            Check.That(duty.Action != ActionKind.Unknown, "every action has a name");
            Check.That(duty.Certainty != Certainty.Unknown, "every certainty has a name");
            Check.That(duty.Trace.All(step => step.Rule != Rule.Unknown), "every rule has a name");
        }
        Check.That(read > 0, "something was read");
        Check.That(schedule.Undated.All(duty => duty.Reason != UndatedReason.Unknown), "reasons");
        IndicatorCoverage[] indicators = engine.Coverage().ToArray();
        Check.That(indicators.All(row => row.Status != CoverageStatus.Unknown), "coverage");
        Check.That(
            indicators.Where(row => row.Baseline != null).Select(row => row.Baseline.Value)
                .Contains(23),
            "the value from which change is measured");
        InnerTarget inner = indicators.SelectMany(row => row.Inner).First();
        Check.Same(
            inner.Operator + " " + inner.Value + " " + inner.Each, "AtLeast 4 Quarter", "inner");
        Check.That(indicators.All(row => row.Goal == null || row.GoalNumber != null), "goals");
        string request = "{\"call\":\"schedule\",\"from\":\"2024-01-01\",\"until\":\"2025-01-01\"}";
        Check.That(schedule.ToJson() == engine.Answer(request), "both doors give the same bytes");
    }

    internal static DateTime Day(int year, int month, int day)
    {
        return new DateTime(year, month, day);
    }
}
