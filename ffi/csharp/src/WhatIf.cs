using System;
using System.Collections.Generic;

namespace Kyhan
{
    /// <summary>What would move if one duty fell due on another day. Plain objects;
    /// nothing to dispose.</summary>
    public sealed class WhatIf
    {
        internal WhatIf(Table table)
        {
            Changes = table.List(0, Column.Changes, DueChange.Read);
            Slack = table.List(0, Column.Slack, SlackChange.Read);
            Agencies = table.Texts(0, Column.Agencies);
            Instruments = table.Texts(0, Column.Instruments);
        }

        /// <summary>The due days that would move, the supposed one first.</summary>
        public IReadOnlyList<DueChange> Changes { get; }

        /// <summary>The slack that would change.</summary>
        public IReadOnlyList<SlackChange> Slack { get; }

        /// <summary>The ids of the agencies concerned.</summary>
        public IReadOnlyList<string> Agencies { get; }

        /// <summary>The ids of the instruments concerned.</summary>
        public IReadOnlyList<string> Instruments { get; }
    }

    /// <summary>A due day that would move.</summary>
    public sealed class DueChange
    {
        private DueChange(Table table, int row)
        {
            Obligation = table.Text(row, Column.Obligation);
            Title = table.Text(row, Column.Title);
            RecurrenceId = table.Date(row, Column.RecurrenceId).Value;
            From = table.Date(row, Column.From).Value;
            To = table.Date(row, Column.To).Value;
            Bearers = table.Int(row, Column.Bearers) ?? 0;
        }

        /// <summary>The id of the obligation.</summary>
        public string Obligation { get; }

        /// <summary>What it is called.</summary>
        public string Title { get; }

        /// <summary>The named day before any adjustment.</summary>
        public DateTime RecurrenceId { get; }

        /// <summary>The due day now.</summary>
        public DateTime From { get; }

        /// <summary>The due day then.</summary>
        public DateTime To { get; }

        /// <summary>How many bear it.</summary>
        public int Bearers { get; }

        internal static DueChange Read(Table table, int row)
        {
            return new DueChange(table, row);
        }
    }

    /// <summary>A link whose slack would change.</summary>
    public sealed class SlackChange
    {
        private SlackChange(Table table, int row)
        {
            Contributor = table.Text(row, Column.Contributor);
            Collector = table.Text(row, Column.Collector);
            Before = new Meeting(table.Inner(row, Column.Before), 0);
            After = new Meeting(table.Inner(row, Column.After), 0);
        }

        /// <summary>The id of the obligation that reports.</summary>
        public string Contributor { get; }

        /// <summary>The id of the obligation that collects.</summary>
        public string Collector { get; }

        /// <summary>How they meet now.</summary>
        public Meeting Before { get; }

        /// <summary>How they would meet.</summary>
        public Meeting After { get; }

        internal static SlackChange Read(Table table, int row)
        {
            return new SlackChange(table, row);
        }
    }
}
