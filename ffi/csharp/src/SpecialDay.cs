using System;

namespace Kyhan
{
    /// <summary>A day off, or a weekend day that is worked.</summary>
    public sealed class SpecialDay
    {
        private SpecialDay(Table table, int row)
        {
            Date = table.Date(row, Column.Date).Value;
            Kind = (DayKind)table.Word(row, Column.Kind);
            Name = table.Text(row, Column.Name);
            Basis = table.Text(row, Column.Basis);
            Certainty = (Certainty)table.Word(row, Column.Certainty);
        }

        /// <summary>The day.</summary>
        public DateTime Date { get; }

        /// <summary>Off or worked.</summary>
        public DayKind Kind { get; }

        /// <summary>What it is called.</summary>
        public string Name { get; }

        /// <summary>The law or decision it rests on.</summary>
        public string Basis { get; }

        /// <summary>Whether that is decided.</summary>
        public Certainty Certainty { get; }

        internal static SpecialDay Read(Table table, int row)
        {
            return new SpecialDay(table, row);
        }
    }
}
