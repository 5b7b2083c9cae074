using System;
using System.Collections.Generic;
using System.Linq;

namespace Kyhan
{
    /// <summary>The language of messages and titles.</summary>
    public enum Lang
    {
        /// <summary>Vietnamese.</summary>
        Vi = 0,

        /// <summary>English.</summary>
        En = 1,
    }

    /// <summary>Plans, checked and indexed. Immutable: any number of threads may ask
    /// one engine at once, and it may be disposed while calls are in flight; they
    /// end first.</summary>
    /// <remarks>A call on a disposed engine throws
    /// <see cref="ObjectDisposedException"/>; a call without an answer throws
    /// <see cref="KyhanException"/>. Dates are days: their time and kind are left out.
    /// Windows are half-open: the first day is in, the last is not.</remarks>
    public sealed class Engine : IDisposable
    {
        private readonly EngineHandle handle;

        /// <summary>The file of the native library, or its folder, in place of the search
        /// beside the assembly. To be set before anything else; the environment variable
        /// KYHAN_NATIVE does the same.</summary>
        public static string NativePath
        {
            get { return Library.Wanted; }
            set { Library.Wanted = value; }
        }

        /// <summary>Asks the native library some of the questions that it was tested with
        /// and compares the answers: run it once after the library was installed or moved.
        /// A difference throws.</summary>
        /// <returns>The number of questions and the digest of the answers, as JSON.</returns>
        public static string SelfTest()
        {
            Library.Require();
            int status = Native.kyhan_selftest(out TextHandle text);
            string report = Utf8.Take(text);
            return status == Numbers.Ok
                ? report
                : throw new KyhanException("internal-error", report, "do not use this library on this machine");
        }

        /// <summary>Reads and compiles register documents, worded in Vietnamese where
        /// they are refused.</summary>
        /// <param name="documents">The JSON texts; none for working days and rules.</param>
        public Engine(params string[] documents) : this(Lang.Vi, documents)
        {
        }

        /// <summary>Reads and compiles register documents.</summary>
        /// <param name="lang">The language of the errors.</param>
        /// <param name="documents">The JSON texts.</param>
        public Engine(Lang lang, params string[] documents) : this(lang, Documents.Encoded(documents))
        {
        }

        /// <summary>Reads and compiles register documents as they stand in their files.</summary>
        /// <param name="lang">The language of the errors.</param>
        /// <param name="documents">The JSON texts in UTF-8.</param>
        public Engine(Lang lang, IEnumerable<byte[]> documents)
        {
            if (documents == null)
            {
                throw new ArgumentNullException(nameof(documents));
            }
            Library.Require();
            using (Documents pinned = new Documents(documents))
            {
                int status = Native.kyhan_engine_new(
                    pinned.Pointers, pinned.Lengths, pinned.Count, (int)lang, out handle,
                    out ResultHandle error);
                if (status != Numbers.Ok)
                {
                    throw KyhanException.Of(error);
                }
                error.Dispose();
            }
        }

        private Engine(EngineHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>The same plans as known on a day: without what documents say that were
        /// issued later. It answers every question so, and is disposed of by itself.</summary>
        /// <param name="day">The day; of an engine that is known on one already, in its place.</param>
        /// <param name="lang">The language of the errors.</param>
        public Engine AsKnownOn(DateTime day, Lang lang = Lang.Vi)
        {
            int status = Native.kyhan_engine_as_known_on(
                handle, Dates.Number(day), (int)lang, out EngineHandle known, out ResultHandle error);
            if (status != Numbers.Ok)
            {
                throw KyhanException.Of(error);
            }
            error.Dispose();
            return new Engine(known);
        }

        /// <summary>The version of the native library.</summary>
        public static string Version
        {
            get
            {
                Library.Require();
                return Utf8.Text(Native.kyhan_version(out UIntPtr length), length);
            }
        }

        /// <summary>What is wrong or risky in the plans.</summary>
        public IReadOnlyList<Diagnostic> Check(Lang lang = Lang.Vi)
        {
            using (ResultHandle answer = Answered(Native.kyhan_check(handle, (int)lang, out ResultHandle result), result))
            {
                return new Table(answer).List(0, Column.Diagnostics, Diagnostic.Read);
            }
        }

        /// <summary>What falls due from a day up to, not including, another.</summary>
        /// <param name="from">The first due day.</param>
        /// <param name="untilExclusive">The day after the last.</param>
        /// <param name="agency">Only duties of this agency, by name or in somebody's place.</param>
        /// <param name="instrument">Only duties of this instrument.</param>
        /// <param name="limit">The most occurrences wanted, 0 for the library's own limit;
        /// more are an error, never a short answer.</param>
        /// <param name="lang">The language of titles and reasons.</param>
        public Schedule Schedule(
            DateTime from, DateTime untilExclusive, string agency = null, string instrument = null,
            int limit = 0, Lang lang = Lang.Vi)
        {
            byte[] agencyBytes = Utf8.Bytes(agency);
            byte[] instrumentBytes = Utf8.Bytes(instrument);
            int status = Native.kyhan_schedule(
                handle, Dates.Number(from), Dates.Number(untilExclusive), agencyBytes,
                Utf8.Length(agencyBytes), instrumentBytes, Utf8.Length(instrumentBytes),
                Count(limit), (int)lang, out ResultHandle result);
            return new Schedule(Answered(status, result));
        }

        /// <summary>What falls due in a window.</summary>
        /// <param name="window">The due days.</param>
        /// <param name="agency">Only duties of this agency, by name or in somebody's place.</param>
        /// <param name="instrument">Only duties of this instrument.</param>
        /// <param name="limit">The most occurrences wanted, 0 for the library's own limit.</param>
        /// <param name="lang">The language of titles and reasons.</param>
        public Schedule Schedule(
            DayWindow window, string agency = null, string instrument = null, int limit = 0,
            Lang lang = Lang.Vi)
        {
            return Schedule(window.From, window.UntilExclusive, agency, instrument, limit, lang);
        }

        /// <summary>The derivation of one occurrence.</summary>
        /// <param name="occurrence">Its id.</param>
        /// <param name="lang">The language of the text.</param>
        /// <param name="records">What happened; of it those count that move days: extensions
        /// and events.</param>
        public Explanation Explain(
            string occurrence, Lang lang = Lang.Vi, IEnumerable<DutyRecord> records = null)
        {
            byte[] id = Utf8.Bytes(occurrence ?? throw new ArgumentNullException(nameof(occurrence)));
            using (Rows rows = Rows.OfRecords(records))
            {
                int status = Native.kyhan_explain(
                    handle, id, Utf8.Length(id), rows.Handle, (int)lang, out ResultHandle result);
                using (ResultHandle answer = Answered(status, result))
                {
                    return new Explanation(new Table(answer));
                }
            }
        }

        /// <summary>Who answers for which indicator.</summary>
        public IReadOnlyList<IndicatorCoverage> Coverage(Lang lang = Lang.Vi)
        {
            using (ResultHandle answer = Answered(Native.kyhan_coverage(handle, (int)lang, out ResultHandle result), result))
            {
                return new Table(answer).List(0, Column.Indicators, IndicatorCoverage.Read);
            }
        }

        /// <summary>The days off and the weekend days that are worked, from a day up to,
        /// not including, another. Plain weekends are left out.</summary>
        /// <param name="from">The first day.</param>
        /// <param name="untilExclusive">The day after the last.</param>
        /// <param name="calendar">The id of a calendar; null for the Vietnamese public sector.</param>
        /// <param name="lang">The language of names.</param>
        public IReadOnlyList<SpecialDay> Workdays(
            DateTime from, DateTime untilExclusive, string calendar = null, Lang lang = Lang.Vi)
        {
            byte[] id = Utf8.Bytes(calendar);
            int status = Native.kyhan_workdays(
                handle, Dates.Number(from), Dates.Number(untilExclusive), id, Utf8.Length(id), (int)lang,
                out ResultHandle result);
            using (ResultHandle answer = Answered(status, result))
            {
                return new Table(answer).List(0, Column.Days, SpecialDay.Read);
            }
        }

        /// <summary>The dates of a recurrence rule (RFC 5545).</summary>
        /// <param name="start">DTSTART.</param>
        /// <param name="rrule">The rule, such as <c>FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25</c>.</param>
        /// <param name="rdates">Days to add.</param>
        /// <param name="exdates">Days to take out.</param>
        /// <param name="from">The first day wanted.</param>
        /// <param name="untilExclusive">The day after the last day wanted.</param>
        /// <param name="limit">The most dates wanted, 0 for the library's own limit.</param>
        public IReadOnlyList<DateTime> Expand(
            DateTime start, string rrule, IEnumerable<DateTime> rdates = null,
            IEnumerable<DateTime> exdates = null, DateTime? from = null, DateTime? untilExclusive = null,
            int limit = 0)
        {
            byte[] rule = Utf8.Bytes(rrule ?? throw new ArgumentNullException(nameof(rrule)));
            int[] added = (rdates ?? new DateTime[0]).Select(Dates.Number).ToArray();
            int[] removed = (exdates ?? new DateTime[0]).Select(Dates.Number).ToArray();
            int status = Native.kyhan_expand(
                handle, Dates.Number(start), rule, Utf8.Length(rule), added,
                (UIntPtr)added.Length, removed, (UIntPtr)removed.Length,
                Dates.Optional(from), Dates.Optional(untilExclusive), Count(limit),
                out ResultHandle result);
            using (ResultHandle answer = Answered(status, result))
            {
                return new Table(answer).List(
                    0, Column.Dates, (table, row) => table.Date(row, Column.Value).Value);
            }
        }

        /// <summary>Where every duty stands at the end of a day, given what happened, and how
        /// well reports came in.</summary>
        /// <param name="on">The day. Records of later days are left out.</param>
        /// <param name="records">What happened; null for nothing.</param>
        /// <param name="from">The first due day looked at, extensions aside; null for that of
        /// the year before.</param>
        /// <param name="untilExclusive">The day after the last due day looked at; null for the end of
        /// the year, at least three months ahead.</param>
        /// <param name="agency">Only duties of this agency, by name or in somebody's place.</param>
        /// <param name="instrument">Only duties of this instrument.</param>
        /// <param name="lang">The language of titles and names.</param>
        public Standing Evaluate(
            DateTime on, IEnumerable<DutyRecord> records = null, DateTime? from = null,
            DateTime? untilExclusive = null, string agency = null, string instrument = null,
            Lang lang = Lang.Vi)
        {
            byte[] agencyBytes = Utf8.Bytes(agency);
            byte[] instrumentBytes = Utf8.Bytes(instrument);
            using (Rows rows = Rows.OfRecords(records))
            {
                int status = Native.kyhan_evaluate(
                    handle, Dates.Number(on), Dates.Optional(from), Dates.Optional(untilExclusive),
                    agencyBytes, Utf8.Length(agencyBytes), instrumentBytes,
                    Utf8.Length(instrumentBytes), rows.Handle, (int)lang, out ResultHandle result);
                using (ResultHandle answer = Answered(status, result))
                {
                    return new Standing(new Table(answer));
                }
            }
        }

        /// <summary>Whom to alert: the alerts that fall after one day up to and with another.
        /// Ask with the day that was dealt with last, and a job that slept a week loses
        /// nothing and sends nothing twice.</summary>
        /// <param name="sinceExclusive">The last day that was dealt with; its alerts are left out.</param>
        /// <param name="untilInclusive">The last day wanted, such as today; its alerts are there.</param>
        /// <param name="records">What happened; null for nothing.</param>
        /// <param name="agency">Only alerts to this agency.</param>
        /// <param name="acknowledged">The ids of alerts that somebody has taken note of.</param>
        /// <param name="lang">The language of the messages.</param>
        public AlertsAnswer Alerts(
            DateTime sinceExclusive, DateTime untilInclusive, IEnumerable<DutyRecord> records = null,
            string agency = null, IEnumerable<string> acknowledged = null, Lang lang = Lang.Vi)
        {
            byte[] id = Utf8.Bytes(agency);
            using (Rows rows = Rows.OfRecords(records))
            using (Rows known = Rows.OfTexts(acknowledged))
            {
                int status = Native.kyhan_alerts(
                    handle, Dates.Number(sinceExclusive), Dates.Number(untilInclusive), id, Utf8.Length(id),
                    known.Handle, rows.Handle, (int)lang, out ResultHandle result);
                using (ResultHandle answer = Answered(status, result))
                {
                    return new AlertsAnswer(new Table(answer));
                }
            }
        }

        /// <summary>Who reports to whom, and how much time lies between.</summary>
        public ChainsAnswer Chains(Lang lang = Lang.Vi)
        {
            using (ResultHandle answer = Answered(Native.kyhan_chains(handle, (int)lang, out ResultHandle result), result))
            {
                return new ChainsAnswer(new Table(answer));
            }
        }

        /// <summary>What would move if a duty fell due on another day.</summary>
        /// <param name="occurrence">The id of the occurrence.</param>
        /// <param name="due">The day that is supposed.</param>
        /// <param name="lang">The language of titles.</param>
        public WhatIf WhatIf(string occurrence, DateTime due, Lang lang = Lang.Vi)
        {
            byte[] id = Utf8.Bytes(occurrence ?? throw new ArgumentNullException(nameof(occurrence)));
            int status = Native.kyhan_what_if(
                handle, id, Utf8.Length(id), Dates.Number(due), (int)lang, out ResultHandle result);
            using (ResultHandle answer = Answered(status, result))
            {
                return new WhatIf(new Table(answer));
            }
        }

        /// <summary>What falls due in a window as one text: a calendar to subscribe to, a
        /// table, a page. Several filters narrow one another.</summary>
        /// <param name="format">The form.</param>
        /// <param name="from">The first due day.</param>
        /// <param name="untilExclusive">The day after the last.</param>
        /// <param name="agency">Only duties that this agency bears.</param>
        /// <param name="instrument">Only duties of this instrument.</param>
        /// <param name="group">Only duties that the document gives to this group.</param>
        /// <param name="recipient">Only duties whose results go to or through this agency.</param>
        /// <param name="tasks">In a calendar, tasks (VTODO) in place of events.</param>
        /// <param name="alarms">In a calendar, alarms so many days before the due day, 0 or more.</param>
        /// <param name="withdrawn">In a calendar, entries that were published and whose duty
        /// no longer exists.</param>
        /// <param name="limit">The most occurrences wanted, 0 for the library's own limit;
        /// more are an error, never a short text.</param>
        /// <param name="lang">The language of the text.</param>
        /// <param name="records">What happened; of it those count that move days: extensions
        /// and events.</param>
        public string Render(
            FeedFormat format, DateTime from, DateTime untilExclusive, string agency = null,
            string instrument = null, string group = null, string recipient = null,
            bool tasks = false, IEnumerable<int> alarms = null,
            IEnumerable<WithdrawnEntry> withdrawn = null, int limit = 0, Lang lang = Lang.Vi,
            IEnumerable<DutyRecord> records = null)
        {
            byte[] agencyBytes = Utf8.Bytes(agency);
            byte[] instrumentBytes = Utf8.Bytes(instrument);
            byte[] groupBytes = Utf8.Bytes(group);
            byte[] recipientBytes = Utf8.Bytes(recipient);
            int[] days = (alarms ?? new int[0]).ToArray();
            using (Rows happened = Rows.OfRecords(records))
            using (Rows rows = Rows.OfWithdrawn(withdrawn))
            {
                int status = Native.kyhan_render(
                    handle, (int)format, Dates.Number(from), Dates.Number(untilExclusive), agencyBytes,
                    Utf8.Length(agencyBytes), instrumentBytes, Utf8.Length(instrumentBytes),
                    groupBytes, Utf8.Length(groupBytes), recipientBytes,
                    Utf8.Length(recipientBytes), happened.Handle, tasks ? 1 : 0, days,
                    (UIntPtr)days.Length,
                    rows.Handle, Count(limit), (int)lang, out ResultHandle result);
                using (ResultHandle answer = Answered(status, result))
                {
                    return new Table(answer).Text(0, Column.Text);
                }
            }
        }

        /// <summary>Answers any request in JSON, in JSON.</summary>
        /// <param name="request">An object whose <c>call</c> names the question.</param>
        public string Answer(string request)
        {
            byte[] bytes = Utf8.Bytes(request ?? throw new ArgumentNullException(nameof(request)));
            int status =
                Native.kyhan_query(handle, bytes, Utf8.Length(bytes), out ResultHandle result);
            using (ResultHandle answer = Answered(status, result))
            {
                return JsonOf(answer);
            }
        }

        /// <summary>Makes an engine and answers one request, for hosts that ask once: the
        /// answer, or the error document.</summary>
        /// <param name="request">An object whose <c>call</c> names the question.</param>
        /// <param name="documents">The register documents.</param>
        public static string AnswerOnce(string request, params string[] documents)
        {
            return AnswerOnce(request, Documents.Encoded(documents));
        }

        /// <summary>As above, with the documents in UTF-8 as they stand in their files.</summary>
        /// <param name="request">An object whose <c>call</c> names the question.</param>
        /// <param name="documents">The register documents.</param>
        public static string AnswerOnce(string request, IEnumerable<byte[]> documents)
        {
            Library.Require();
            byte[] bytes = Utf8.Bytes(request ?? throw new ArgumentNullException(nameof(request)));
            using (Documents pinned = new Documents(documents))
            {
                Native.kyhan_answer_once(
                    pinned.Pointers, pinned.Lengths, pinned.Count, bytes, Utf8.Length(bytes),
                    out TextHandle text);
                return Utf8.Take(text);
            }
        }

        /// <summary>Frees the engine when the last call on it has ended. Schedules live on.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }

        internal static string JsonOf(ResultHandle result)
        {
            Native.kyhan_result_json(result, out TextHandle text);
            return Utf8.Take(text);
        }

        private static UIntPtr Count(int limit)
        {
            if (limit < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(limit));
            }
            return (UIntPtr)limit;
        }

        private static ResultHandle Answered(int status, ResultHandle result)
        {
            return status == Numbers.Ok ? result : throw KyhanException.Of(result);
        }
    }
}
