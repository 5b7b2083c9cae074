using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Kyhan;
using Fields = System.Collections.Generic.Dictionary<string, object>;

/// <summary>Asks the vectors of schedules, standings, alerts, chains, feeds, checks and coverage through the
/// typed methods: what the typed answers say, written as JSON, must be the bytes of
/// expect.json.</summary>
internal static class TypedVectors
{
    private static readonly string[] Areas =
    {
        "schedule", "period", "groups", "succession", "plans", "explain", "evaluate", "alerts",
        "chains", "feeds", "check", "coverage",
    };

    // What the types do not let a caller ask, or refuse, besides a schedule without traces.
    private static readonly string[] Untypable =
    {
        "neither-on-nor-at", "unknown-format", "window-backwards", "check-of-a-window",
        "check-of-an-agency", "check-of-an-instrument", "chains-of-an-agency",
        "chains-of-an-instrument", "check-beyond-ten-years", "window-after-days-that-meet",
        "window-with-one-day-too-early", "duty-without-a-day-vi",
        "duty-without-a-day-en",
    };

    internal static void Run(string root)
    {
        int cases = 0;
        int failures = 0;
        int untypable = 0;
        foreach (string area in Areas)
        {
            foreach (string folder in Directory.GetDirectories(Path.Combine(root, area)))
            {
                if (Untypable.Contains(Path.GetFileName(folder)))
                {
                    untypable++;
                    continue;
                }
                Fields request = Json.Read(File.ReadAllText(Path.Combine(folder, "request.json")));
                if (request.TryGetValue("trace", out object trace) && !(bool)trace)
                {
                    continue;
                }
                cases++;
                string expected = File.ReadAllText(Path.Combine(folder, "expect.json"));
                string found = Ask(folder, request) + "\n";
                if (found != expected)
                {
                    Console.Error.WriteLine(folder + " gives\n" + found);
                    failures++;
                }
            }
        }
        Check.Same(untypable, Untypable.Length, "vectors that cannot be typed");
        Check.That(failures == 0 && cases > 300, "all typed answers are the JSON answers");
        Console.WriteLine("C#: " + cases + " vectors through the typed methods, " + failures + " differences");
    }

    private static string Ask(string folder, Fields request)
    {
        Lang lang = Text(request, "lang") == "en" ? Lang.En : Lang.Vi;
        try
        {
            using (Engine engine = new Engine(lang, Vectors.Documents(folder).Select(File.ReadAllBytes)))
            {
                return Ask(engine, request, lang);
            }
        }
        catch (KyhanException error)
        {
            return error.Document;
        }
    }

    private static string Ask(Engine engine, Fields request, Lang lang)
    {
        string agency = Text(request, "agency");
        string instrument = Text(request, "instrument");
        switch (Text(request, "call"))
        {
            case "schedule":
                using (Schedule schedule = engine.Schedule(
                    Date(request, "from").Value, Date(request, "until").Value, agency, instrument,
                    0, lang))
                {
                    return JsonText.Of(schedule, request["from"], request["until"]);
                }
            case "explain":
                using (Explanation explanation = engine.Explain(
                    Text(request, "occurrence"), lang, Records(request)))
                {
                    return JsonText.Of(explanation);
                }
            case "evaluate":
                return JsonText.Of(engine.Evaluate(
                    Date(request, "on").Value, Records(request), Date(request, "from"),
                    Date(request, "until"), agency, instrument, lang));
            case "alerts":
                return JsonText.Of(engine.Alerts(
                    Date(request, "since").Value, Date(request, "until").Value, Records(request),
                    agency, List<string>(request, "acknowledged"), lang));
            case "chains":
                if (!request.ContainsKey("whatIf"))
                {
                    return JsonText.Of(engine.Chains(lang));
                }
                Fields supposed = (Fields)request["whatIf"];
                return JsonText.Of(
                    engine.WhatIf(Text(supposed, "occurrence"), Date(supposed, "due").Value, lang));
            case "check":
                return JsonText.Of(engine.Check(lang));
            case "coverage":
                return JsonText.Of(engine.Coverage(lang));
            case "render":
                FeedFormat format = Word<FeedFormat>(request, "format");
                return JsonText.Of(format, engine.Render(
                    format, Date(request, "from").Value, Date(request, "until").Value, agency,
                    instrument, Text(request, "group"), Text(request, "recipient"),
                    request.ContainsKey("tasks") && (bool)request["tasks"],
                    List<int>(request, "alarms"),
                    List<Fields>(request, "withdrawn").Select(Withdrawn), 0, lang,
                    Records(request)));
            default:
                throw new InvalidOperationException(Text(request, "call"));
        }
    }

    private static IEnumerable<DutyRecord> Records(Fields request)
    {
        return List<Fields>(request, "records").Select(fields =>
        {
            string id = Text(fields, "occurrence");
            RecordEvent what = Word<RecordEvent>(fields, "event");
            string at = Text(fields, "at");
            DutyRecord record = at == null
                ? new DutyRecord(id, what, Date(fields, "on").Value)
                : new DutyRecord(id, what, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
            record.Until = Date(fields, "until");
            record.Basis = Text(fields, "basis");
            record.Evidence = Text(fields, "evidence");
            return record;
        });
    }

    private static WithdrawnEntry Withdrawn(Fields fields)
    {
        return new WithdrawnEntry(
            Text(fields, "uid"), Date(fields, "from").Value, Date(fields, "until").Value,
            Text(fields, "title"), (int)fields["sequence"], Date(fields, "date").Value);
    }

    private static string Text(Fields fields, string name)
    {
        return fields.TryGetValue(name, out object value) ? (string)value : null;
    }

    private static DateTime? Date(Fields fields, string name)
    {
        string text = Text(fields, name);
        return text == null
            ? (DateTime?)null
            : DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<T> List<T>(Fields fields, string name)
    {
        return fields.TryGetValue(name, out object value)
            ? ((List<object>)value).Cast<T>()
            : new T[0];
    }

    private static T Word<T>(Fields fields, string name)
    {
        return (T)Enum.Parse(typeof(T), Text(fields, name), true);
    }
}
