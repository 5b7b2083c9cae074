using System;
using System.Collections.Generic;
using System.Globalization;

namespace Kyhan
{
    /// <summary>One duty of one bearer at one time: a view that can be read until the
    /// schedule or explanation it came from is disposed.</summary>
    public sealed class Occurrence
    {
        private readonly Table table;
        private readonly int row;

        internal Occurrence(Table table, int row)
        {
            this.table = table;
            this.row = row;
        }

        /// <summary>The id: obligation, bearer as written and recurrence id. Records refer
        /// to it; it survives successions and holidays announced late.</summary>
        public string Id => table.Text(row, Column.Id);

        /// <summary>The id of the obligation.</summary>
        public string Obligation => table.Text(row, Column.Obligation);

        /// <summary>The id of the instrument.</summary>
        public string Instrument => table.Text(row, Column.Instrument);

        /// <summary>Where in the instrument the duty stands.</summary>
        public string Provision => table.Text(row, Column.Provision);

        /// <summary>The kind of deed.</summary>
        public ActionKind Action => (ActionKind)table.Word(row, Column.Action);

        /// <summary>What the duty is called.</summary>
        public string Title => table.Text(row, Column.Title);

        /// <summary>The id of who bears it on the due day; null when the document names nobody.</summary>
        public string Bearer => table.Text(row, Column.Bearer);

        /// <summary>The name under which the document binds the bearer; may be null.</summary>
        public string BearerAsWritten => table.Text(row, Column.BearerAsWritten);

        /// <summary>The ids of those to whom the result goes.</summary>
        public IReadOnlyList<string> Recipients => table.Texts(row, Column.Recipients);

        /// <summary>The ids of those through whom it goes.</summary>
        public IReadOnlyList<string> Via => table.Texts(row, Column.Via);

        /// <summary>The indicators that the duty is about.</summary>
        public IReadOnlyList<Subject> Subjects => table.List(row, Column.Subjects, Subject.Read);

        /// <summary>The reporting period; null when there is none.</summary>
        public ReportingPeriod Period => ReportingPeriod.Read(table.Inner(row, Column.Period));

        /// <summary>The named day before any adjustment.</summary>
        public DateTime RecurrenceId => table.Date(row, Column.RecurrenceId).Value;

        /// <summary>The first day of a window that ends with the due day; null for a deadline.</summary>
        public DateTime? Opens => table.Inner(row, Column.Window)?.Date(0, Column.From);

        /// <summary>What the document itself says.</summary>
        public Stated Stated => new Stated(table.Inner(row, Column.Stated));

        /// <summary>The last day on which it can be done.</summary>
        public DateTime Due => table.Date(row, Column.Due).Value;

        /// <summary>The instant at which it is late.</summary>
        public DateTimeOffset DueAt => DateTimeOffset.ParseExact(
            table.Text(row, Column.DueAt), "yyyy-MM-dd'T'HH:mm:sszzz",
            CultureInfo.InvariantCulture);

        /// <summary>The last working day on or before the due day.</summary>
        public DateTime LastWorkingDay => table.Date(row, Column.LastWorkingDay).Value;

        /// <summary>Whether these dates rest on decisions already taken.</summary>
        public Certainty Certainty => (Certainty)table.Word(row, Column.Certainty);

        /// <summary>The derivation of the dates, step by step.</summary>
        public IReadOnlyList<TraceStep> Trace => table.List(row, Column.Trace, TraceStep.Read);
    }
}
