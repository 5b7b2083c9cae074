using System;
using System.Collections.Generic;
using System.Globalization;

namespace Kyhan
{
    /// <summary>One duty of one bearer at one time.</summary>
    public sealed class Occurrence
    {
        private readonly Table table;
        private readonly int row;
        private Details details;

        /// <summary>Reads what most programs need.</summary>
        internal Occurrence(Table table, int row)
        {
            this.table = table;
            this.row = row;
            Id = table.Text(row, Column.Id);
            Obligation = table.Text(row, Column.Obligation);
            Instrument = table.Text(row, Column.Instrument);
            Provision = table.Text(row, Column.Provision);
            Action = (ActionKind)table.Word(row, Column.Action);
            Title = table.Text(row, Column.Title);
            Bearer = table.Text(row, Column.Bearer);
            BearerAsWritten = table.Text(row, Column.BearerAsWritten);
            RecurrenceId = table.Date(row, Column.RecurrenceId).Value;
            Due = table.Date(row, Column.Due).Value;
            DueAt = DateTimeOffset.ParseExact(
                table.Text(row, Column.DueAt), "yyyy-MM-dd'T'HH:mm:sszzz",
                CultureInfo.InvariantCulture);
            LastWorkingDay = table.Date(row, Column.LastWorkingDay).Value;
            Certainty = (Certainty)table.Word(row, Column.Certainty);
        }

        /// <summary>The id: obligation, bearer as written and recurrence id. Records refer
        /// to it; it survives successions and holidays announced late.</summary>
        public string Id { get; }

        /// <summary>The id of the obligation.</summary>
        public string Obligation { get; }

        /// <summary>The id of the instrument.</summary>
        public string Instrument { get; }

        /// <summary>Where in the instrument the duty stands.</summary>
        public string Provision { get; }

        /// <summary>An activity of nobody in particular; null for a duty.</summary>
        public DutyKind? Kind => More.Kind;

        /// <summary>How strongly the document binds the bearer; null when it assigns the
        /// duty.</summary>
        public Strength? Strength => More.Strength;

        /// <summary>The kind of deed.</summary>
        public ActionKind Action { get; }

        /// <summary>What the duty is called.</summary>
        public string Title { get; }

        /// <summary>The id of who bears it on the due day; null when the document names nobody.</summary>
        public string Bearer { get; }

        /// <summary>The ids of those who bear a joint duty on the due day; empty of others.</summary>
        public IReadOnlyList<string> JointBearers => More.JointBearers;

        /// <summary>The document's words for the bearer; null where the register has none.</summary>
        public string BearerAsWritten { get; }

        /// <summary>The ids of those to whom the result goes.</summary>
        public IReadOnlyList<string> Recipients => More.Recipients;

        /// <summary>The ids of those through whom it goes.</summary>
        public IReadOnlyList<string> Via => More.Via;

        /// <summary>The indicators that the duty is about.</summary>
        public IReadOnlyList<Subject> Subjects => More.Subjects;

        /// <summary>The reporting period; null when there is none.</summary>
        public ReportingPeriod Period => More.Period;

        /// <summary>The named day before any adjustment.</summary>
        public DateTime RecurrenceId { get; }

        /// <summary>The first day of a window that ends with the due day; null for a deadline.</summary>
        public DateTime? Opens => More.Opens;

        /// <summary>What the document itself says.</summary>
        public Stated Stated => More.Stated;

        /// <summary>The last day on which it can be done.</summary>
        public DateTime Due { get; }

        /// <summary>The instant at which it is late.</summary>
        public DateTimeOffset DueAt { get; }

        /// <summary>The last working day on or before the due day.</summary>
        public DateTime LastWorkingDay { get; }

        /// <summary>Whether these dates rest on decisions already taken.</summary>
        public Certainty Certainty { get; }

        /// <summary>The derivation of the dates, step by step.</summary>
        public IReadOnlyList<TraceStep> Trace => More.Trace;

        private Details More => details ?? (details = new Details(table, row));

        /// <summary>A duty that is read whole.</summary>
        internal static Occurrence Read(Table table, int row)
        {
            Occurrence whole = new Occurrence(table, row);
            whole.details = new Details(table, row);
            return whole;
        }

        private sealed class Details
        {
            internal readonly DutyKind? Kind;
            internal readonly Strength? Strength;
            internal readonly IReadOnlyList<string> JointBearers;
            internal readonly IReadOnlyList<string> Recipients;
            internal readonly IReadOnlyList<string> Via;
            internal readonly IReadOnlyList<Subject> Subjects;
            internal readonly ReportingPeriod Period;
            internal readonly DateTime? Opens;
            internal readonly Stated Stated;
            internal readonly IReadOnlyList<TraceStep> Trace;

            internal Details(Table table, int row)
            {
                Kind = (DutyKind?)table.Int(row, Column.Kind);
                Strength = (Strength?)table.Int(row, Column.Strength);
                JointBearers = table.Texts(row, Column.JointBearers);
                Recipients = table.Texts(row, Column.Recipients);
                Via = table.Texts(row, Column.Via);
                Subjects = table.List(row, Column.Subjects, Subject.Read);
                Period = ReportingPeriod.Read(table.Inner(row, Column.Period));
                Opens = table.Inner(row, Column.Window)?.Date(0, Column.From);
                Stated = new Stated(table.Inner(row, Column.Stated));
                Trace = table.List(row, Column.Trace, TraceStep.Read);
            }
        }
    }
}
