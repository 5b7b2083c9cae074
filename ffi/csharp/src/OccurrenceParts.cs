using System;

namespace Kyhan
{
    /// <summary>An indicator, or one aspect of it, that a duty is about.</summary>
    public sealed class Subject
    {
        private Subject(Table table, int row)
        {
            Indicator = table.Text(row, Column.Indicator);
            Aspect = table.Text(row, Column.Aspect);
            Role = (OwnerRole?)table.Int(row, Column.Role);
            Number = table.Text(row, Column.Number);
            Title = table.Text(row, Column.Title);
            Unit = table.Text(row, Column.Unit);
            Goal = table.Text(row, Column.Goal);
            GoalNumber = table.Text(row, Column.GoalNumber);
            GoalTitle = table.Text(row, Column.GoalTitle);
        }

        /// <summary>The id of the indicator.</summary>
        public string Indicator { get; }

        /// <summary>The aspect; null for the whole indicator.</summary>
        public string Aspect { get; }

        /// <summary>What the bearers do for it; null when they lead.</summary>
        public OwnerRole? Role { get; }

        /// <summary>The number in the document; may be null.</summary>
        public string Number { get; }

        /// <summary>What is measured; may be null.</summary>
        public string Title { get; }

        /// <summary>The unit of its values; may be null.</summary>
        public string Unit { get; }

        /// <summary>The id of its goal; may be null.</summary>
        public string Goal { get; }

        /// <summary>The number of the goal; may be null.</summary>
        public string GoalNumber { get; }

        /// <summary>The name of the goal; may be null.</summary>
        public string GoalTitle { get; }

        internal static Subject Read(Table table, int row)
        {
            return new Subject(table, row);
        }
    }

    /// <summary>A reporting period.</summary>
    public sealed class ReportingPeriod
    {
        private ReportingPeriod(Table table)
        {
            From = table.Date(0, Column.From).Value;
            Until = table.Date(0, Column.Until).Value;
            CutOff = table.Date(0, Column.CutOff).Value;
            IsInferred = table.Int(0, Column.Inferred) == 1;
        }

        /// <summary>Its first day.</summary>
        public DateTime From { get; }

        /// <summary>Its last day.</summary>
        public DateTime Until { get; }

        /// <summary>The last day that its data cover.</summary>
        public DateTime CutOff { get; }

        /// <summary>Whether the document names no such period or no cut-off.</summary>
        public bool IsInferred { get; }

        internal static ReportingPeriod Read(Table table)
        {
            return table == null ? null : new ReportingPeriod(table);
        }
    }

    /// <summary>The words and the day of the document.</summary>
    public sealed class Stated
    {
        internal Stated(Table table)
        {
            Phrase = table.Text(0, Column.Phrase);
            Date = table.Date(0, Column.Date).Value;
            Bound = (Bound?)table.Int(0, Column.Bound);
            When = table.Text(0, Column.When);
            Tentative = table.Date(0, Column.Tentative);
        }

        /// <summary>The words of the deadline; may be null.</summary>
        public string Phrase { get; }

        /// <summary>The named day.</summary>
        public DateTime Date { get; }

        /// <summary>How the deadline treats that day; null where it names none.</summary>
        public Bound? Bound { get; }

        /// <summary>The month, quarter or year named in place of a day; may be null.</summary>
        public string When { get; }

        /// <summary>A day that the document expects; may be null.</summary>
        public DateTime? Tentative { get; }
    }

    /// <summary>One step of the derivation of a date.</summary>
    public sealed class TraceStep
    {
        private TraceStep(Table table, int row)
        {
            Rule = (Rule)table.Word(row, Column.Rule);
            Date = table.Date(row, Column.Date).Value;
            Because = table.Text(row, Column.Because);
            Basis = table.Text(row, Column.Basis);
            Certainty = (Certainty?)table.Int(row, Column.Certainty);
        }

        /// <summary>The rule applied.</summary>
        public Rule Rule { get; }

        /// <summary>The date that it leads to.</summary>
        public DateTime Date { get; }

        /// <summary>The reason, in words.</summary>
        public string Because { get; }

        /// <summary>The document or article that it rests on; may be null.</summary>
        public string Basis { get; }

        /// <summary>What makes the step uncertain; null when nothing does.</summary>
        public Certainty? Certainty { get; }

        internal static TraceStep Read(Table table, int row)
        {
            return new TraceStep(table, row);
        }
    }
}
