using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Kyhan;

/// <summary>Writes typed answers as the JSON that they were read from: when the bytes
/// are the same, every property says what its field says.</summary>
internal static class JsonText
{
    /// <summary>A field that is left out.</summary>
    private static readonly object Absent = new object();

    /// <summary>The fields of each class, in the order of the JSON.</summary>
    private static readonly Dictionary<Type, Func<object, object[]>> Fields =
        new Dictionary<Type, Func<object, object[]>>();

    static JsonText()
    {
        Add<Occurrence>(duty => new object[]
        {
            "id", duty.Id, "obligation", duty.Obligation, "instrument", duty.Instrument,
            "provision", duty.Provision, "kind", Optional(duty.Kind),
            "strength", Optional(duty.Strength), "action", duty.Action, "title", duty.Title,
            "bearer", duty.Bearer, "jointBearers", Some(duty.JointBearers),
            "bearerAsWritten", duty.BearerAsWritten, "recipients", duty.Recipients, "via", duty.Via, "subjects", duty.Subjects,
            "period", Optional(duty.Period), "recurrenceId", duty.RecurrenceId,
            "window", duty.Opens.HasValue ? new Window(duty) : Absent, "stated", duty.Stated,
            "due", duty.Due, "dueAt", duty.DueAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz"),
            "lastWorkingDay", duty.LastWorkingDay, "certainty", duty.Certainty,
            "trace", duty.Trace,
        });
        Add<Window>(window => new object[] { "from", window.Duty.Opens, "until", window.Duty.Due });
        Add<Subject>(subject => new object[]
        {
            "indicator", subject.Indicator, "aspect", Optional(subject.Aspect),
            "role", Optional(subject.Role), "number", Optional(subject.Number),
            "title", Optional(subject.Title), "unit", Optional(subject.Unit),
            "goal", Optional(subject.Goal), "goalNumber", Optional(subject.GoalNumber),
            "goalTitle", Optional(subject.GoalTitle),
        });
        Add<ReportingPeriod>(period => new object[]
        {
            "from", period.From, "until", period.Until, "cutOff", period.CutOff,
            "inferred", Flag(period.IsInferred),
        });
        Add<Stated>(stated => new object[]
        {
            "phrase", stated.Phrase, "date", stated.Date,
            "bound", Optional(stated.Bound),
            "when", Optional(stated.When), "tentative", Optional(stated.Tentative),
        });
        Add<TraceStep>(step => new object[]
        {
            "rule", step.Rule, "date", step.Date, "because", step.Because,
            "basis", Optional(step.Basis), "certainty", Optional(step.Certainty),
        });
        Add<UndatedDuty>(duty => new object[]
        {
            "obligation", duty.Obligation, "instrument", duty.Instrument,
            "provision", duty.Provision, "kind", Optional(duty.Kind),
            "strength", Optional(duty.Strength), "action", duty.Action, "title", duty.Title,
            "bearers", duty.Bearers, "recipients", duty.Recipients, "via", duty.Via,
            "subjects", duty.Subjects, "phrase", duty.Phrase, "reason", duty.Reason,
            "because", duty.Because,
        });
        Add<StatusCount>(count => new object[] { "status", count.Status, "count", count.Count });
        Add<Finding>(finding => new object[]
        {
            "occurrence", finding.Occurrence, "obligation", finding.Obligation,
            "instrument", finding.Instrument, "action", finding.Action, "title", finding.Title,
            "bearer", finding.Bearer, "bearerName", finding.BearerName,
            "responsible", Optional(finding.Responsible),
            "responsibleName", Optional(finding.ResponsibleName),
            "recipients", finding.Recipients, "due", finding.Due,
            "originalDue", Optional(finding.OriginalDue),
            "extensionBasis", Optional(finding.ExtensionBasis),
            "status", finding.Status, "submittedOn", Optional(finding.SubmittedOn),
            "daysLate", Optional(finding.DaysLate), "lockedOn", Optional(finding.LockedOn),
            "locked", Flag(finding.IsLocked),
        });
        Add<Rates>(rates => new object[]
        {
            "total", rates.Total, "own", rates.Own, "agencies", rates.Agencies,
            "instruments", rates.Instruments, "periods", rates.Periods,
            "indicators", rates.Indicators,
        });
        Add<Rate>(rate => new object[]
        {
            "id", Optional(rate.Id), "name", Optional(rate.Name),
            "number", Optional(rate.Number), "goalNumber", Optional(rate.GoalNumber),
            "goalTitle", Optional(rate.GoalTitle),
            "from", Optional(rate.From), "until", Optional(rate.Until),
            "expected", rate.Expected, "actual", rate.Actual,
            "actualOnTime", rate.ActualOnTime, "reportingRate", rate.ReportingRate,
            "reportingRateOnTime", rate.ReportingRateOnTime,
            "actualByFirstDue", Optional(rate.ActualByFirstDue),
            "reportingRateByFirstDue", Optional(rate.ReportingRateByFirstDue),
            "punctuality", rate.Punctuality,
        });
        Add<PunctualityCount>(count => new object[] { "daysLate", count.DaysLate, "count", count.Count });
        Add<Diagnostic>(found => new object[]
        {
            "severity", found.Severity, "code", found.Code, "message", found.Message,
            "help", found.Help, "citation", Optional(found.Citation),
            "acknowledged", Optional(found.Acknowledged),
            "document", found.Document, "pointer", found.Pointer,
            "line", Optional(found.Line), "column", Optional(found.Column),
        });
        Add<AgencyDetails>(agency => new object[]
        {
            "id", agency.Id, "name", agency.Name,
            "level", agency.Level == AgencyLevel.Unknown ? Absent : (object)agency.Level,
            "parent", Optional(agency.Parent), "opened", Optional(agency.Opened),
            "closed", Optional(agency.Closed),
            "successors", agency.Successors.Count == 0 ? Absent : agency.Successors,
        });
        Add<Party>(party => new object[] { "id", party.Id, "name", party.Name });
        Add<IndicatorCoverage>(row => new object[]
        {
            "indicator", row.Indicator, "instrument", row.Instrument,
            "goal", Optional(row.Goal), "goalNumber", Optional(row.GoalNumber),
            "goalTitle", Optional(row.GoalTitle), "number", Optional(row.Number),
            "title", Optional(row.Title), "unit", Optional(row.Unit),
            "denominator", Optional(row.Denominator), "baseline", Optional(row.Baseline),
            "inner", row.Inner.Count == 0 ? Absent : row.Inner, "targets", row.Targets,
            "owners", row.Owners, "status", row.Status,
        });
        Add<Baseline>(baseline => new object[]
        {
            "value", baseline.Value, "at", Optional(baseline.At),
        });
        Add<InnerTarget>(inner => new object[]
        {
            "each", inner.Each, "operator", inner.Operator, "value", inner.Value,
            "unit", inner.Unit,
        });
        Add<IndicatorOwner>(owner => new object[]
        {
            "agency", owner.Agency, "name", owner.Name, "aspect", Optional(owner.Aspect),
            "role", owner.Role, "obligation", owner.Obligation, "provision", owner.Provision,
        });
        Add<Alert>(alert => new object[]
        {
            "id", alert.Id, "day", alert.Day, "step", alert.Step, "kind", alert.Kind,
            "to", alert.To, "toName", Optional(alert.ToName), "occurrence", alert.Occurrence,
            "obligation", alert.Obligation, "title", alert.Title, "bearer", alert.Bearer,
            "bearerName", Optional(alert.BearerName),
            "due", alert.Due, "lastWorkingDay", alert.LastWorkingDay,
            "daysLeft", alert.DaysLeft, "settled", Flag(alert.IsSettled),
            "merged", Flag(alert.IsMerged),
            "text", alert.Text,
        });
        Add<Digest>(digest => new object[]
        {
            "to", digest.To, "name", digest.Name, "subject", digest.Subject,
            "text", digest.Text, "alerts", digest.Alerts,
        });
        Add<ChainLink>(link => new object[]
        {
            "contributor", link.Contributor, "collector", link.Collector,
            "crossesDocuments", link.CrossesDocuments,
            "undated", Optional(link.Undated), "meetings", link.Meetings,
        });
        Add<ChainEnd>(end => new object[]
        {
            "obligation", end.Obligation, "instrument", end.Instrument,
            "provision", end.Provision, "title", end.Title, "bearers", end.Bearers,
            "bearer", end.Bearer, "levels", Some(end.Levels), "via", Some(end.Via),
            "dates", Some(end.Dates),
        });
        Add<LevelCount>(of => new object[]
        {
            "level", of.Level == AgencyLevel.Unknown ? null : (object)of.Level, "count", of.Count,
        });
        Add<Meeting>(meeting => new object[]
        {
            "contributorDue", meeting.ContributorDue, "collectorDue", meeting.CollectorDue,
            "slackDays", meeting.SlackDays, "slackWorkingDays", meeting.SlackWorkingDays,
        });
        Add<TightestChain>(chain => new object[]
        {
            "slackDays", chain.SlackDays, "slackWorkingDays", chain.SlackWorkingDays,
            "obligations", chain.Obligations, "text", chain.Text,
        });
        Add<DueChange>(change => new object[]
        {
            "obligation", change.Obligation, "title", change.Title,
            "recurrenceId", change.RecurrenceId, "from", change.From, "to", change.To,
            "bearers", change.Bearers,
        });
        Add<SlackChange>(change => new object[]
        {
            "contributor", change.Contributor, "collector", change.Collector,
            "before", change.Before, "after", change.After,
        });
    }

    /// <summary>The window of a duty, whose last day is the due day.</summary>
    private sealed class Window
    {
        internal Window(Occurrence duty)
        {
            Duty = duty;
        }

        internal Occurrence Duty { get; }
    }

    private static void Add<T>(Func<T, object[]> fields)
    {
        Fields.Add(typeof(T), value => fields((T)value));
    }

    internal static string Of(Schedule schedule, object from, object until)
    {
        return Document(
            "from", from, "until", until, "agency", Optional(schedule.Agency), "occurrences", schedule.Occurrences,
            "undated", schedule.Undated, "diagnostics", schedule.Diagnostics);
    }

    internal static string Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        return Document("diagnostics", diagnostics);
    }

    internal static string Of(IReadOnlyList<IndicatorCoverage> indicators)
    {
        return Document("indicators", indicators);
    }

    internal static string Of(Explanation explanation)
    {
        return Document("occurrence", explanation.Occurrence, "text", explanation.Text);
    }

    internal static string Of(Standing standing)
    {
        return Document(
            "on", standing.On, "agency", Optional(standing.Agency), "counts", standing.Counts, "findings", standing.Findings,
            "rates", standing.Rates, "recordsElsewhere", standing.RecordsElsewhere,
            "diagnostics", standing.Diagnostics);
    }

    internal static string Of(AlertsAnswer answer)
    {
        return Document(
            "agency", Optional(answer.Agency), "alerts", answer.Alerts, "digests", answer.Digests, "diagnostics", answer.Diagnostics);
    }

    internal static string Of(ChainsAnswer answer)
    {
        return Document("links", answer.Links, "tightest", answer.Tightest);
    }

    internal static string Of(WhatIf answer)
    {
        return Document(
            "changes", answer.Changes, "slack", answer.Slack, "agencies", answer.Agencies,
            "instruments", answer.Instruments);
    }

    internal static string Of(FeedFormat format, string text)
    {
        return Document("format", format, "text", text);
    }

    private static string Document(params object[] fields)
    {
        return Object(new object[] { "kyhan", 1 }.Concat(fields));
    }

    private static string Object(IEnumerable<object> fields)
    {
        object[] all = fields.ToArray();
        IEnumerable<string> written = Enumerable.Range(0, all.Length / 2)
            .Where(at => all[2 * at + 1] != Absent)
            .Select(at => Text((string)all[2 * at]) + ":" + Value(all[2 * at + 1]));
        return "{" + string.Join(",", written) + "}";
    }

    private static object Optional(object value)
    {
        return value ?? Absent;
    }

    private static object Some<T>(IReadOnlyList<T> list)
    {
        return list.Count == 0 ? Absent : list;
    }

    private static object Flag(bool flag)
    {
        return flag ? true : Absent;
    }

    private static string Value(object value)
    {
        if (value == null || value is bool || value is int)
        {
            return (value ?? "null").ToString().ToLowerInvariant();
        }
        if (value is double)
        {
            return ((double)value).ToString("0.0", CultureInfo.InvariantCulture);
        }
        if (value is DateTime)
        {
            return Text(((DateTime)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        if (value is Enum)
        {
            string name = value.ToString();
            return Text(char.ToLowerInvariant(name[0]) + name.Substring(1));
        }
        if (value is string)
        {
            return Text((string)value);
        }
        return value is IEnumerable
            ? "[" + string.Join(",", ((IEnumerable)value).Cast<object>().Select(Value)) + "]"
            : Object(Fields[value.GetType()](value));
    }

    private static string Text(string text)
    {
        StringBuilder written = new StringBuilder("\"");
        foreach (char letter in text)
        {
            int escape = "\"\\\n\r\t\b\f".IndexOf(letter);
            written.Append(
                escape >= 0 ? "\\" + "\"\\nrtbf"[escape]
                : letter < ' ' ? "\\u" + ((int)letter).ToString("x4")
                : letter.ToString());
        }
        return written.Append('"').ToString();
    }
}
