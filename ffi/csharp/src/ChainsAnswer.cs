using System;
using System.Collections.Generic;

namespace Kyhan
{
    /// <summary>Who reports to whom, and how much time lies between. Plain objects;
    /// nothing to dispose.</summary>
    public sealed class ChainsAnswer
    {
        internal ChainsAnswer(Table table)
        {
            Links = table.List(0, Column.Links, ChainLink.Read);
            Tightest = TightestChain.Read(table.Inner(0, Column.Tightest));
        }

        /// <summary>Each obligation that goes into another, in the order of the documents.</summary>
        public IReadOnlyList<ChainLink> Links { get; }

        /// <summary>The chain through the link with the least slack; null when no two
        /// dates meet.</summary>
        public TightestChain Tightest { get; }
    }

    /// <summary>An obligation and the one that it goes into.</summary>
    public sealed class ChainLink
    {
        private ChainLink(Table table, int row)
        {
            Contributor = new ChainEnd(table.Inner(row, Column.Contributor));
            Collector = new ChainEnd(table.Inner(row, Column.Collector));
            CrossesDocuments = table.Int(row, Column.CrossesDocuments) == 1;
            Undated = (UndatedEnd?)table.Int(row, Column.Undated);
            Meetings = table.List(row, Column.Meetings, Meeting.Read);
        }

        /// <summary>The end that reports.</summary>
        public ChainEnd Contributor { get; }

        /// <summary>The end that collects.</summary>
        public ChainEnd Collector { get; }

        /// <summary>Whether the ends stand in two register documents.</summary>
        public bool CrossesDocuments { get; }

        /// <summary>Which end has no date; null when both have one.</summary>
        public UndatedEnd? Undated { get; }

        /// <summary>The pairs of due days that meet.</summary>
        public IReadOnlyList<Meeting> Meetings { get; }

        internal static ChainLink Read(Table table, int row)
        {
            return new ChainLink(table, row);
        }
    }

    /// <summary>One end of a link.</summary>
    public sealed class ChainEnd
    {
        internal ChainEnd(Table table)
        {
            Obligation = table.Text(0, Column.Obligation);
            Instrument = table.Text(0, Column.Instrument);
            Provision = table.Text(0, Column.Provision);
            Title = table.Text(0, Column.Title);
            Bearers = table.Int(0, Column.Bearers) ?? 0;
            Bearer = table.Text(0, Column.Bearer);
            Levels = table.List(0, Column.Levels, LevelCount.Read);
            Via = table.List(0, Column.Via, Party.Read);
            Dates = table.List(0, Column.Dates, (days, at) => days.Date(at, Column.Value).Value);
        }

        /// <summary>The id of the obligation.</summary>
        public string Obligation { get; }

        /// <summary>The id of the instrument.</summary>
        public string Instrument { get; }

        /// <summary>Where in the instrument it stands.</summary>
        public string Provision { get; }

        /// <summary>What it is called.</summary>
        public string Title { get; }

        /// <summary>How many bear it.</summary>
        public int Bearers { get; }

        /// <summary>The name of the bearer, or the document's name for all of them; null
        /// when it names nobody.</summary>
        public string Bearer { get; }

        /// <summary>How many bearers are of each level of government, the highest
        /// first.</summary>
        public IReadOnlyList<LevelCount> Levels { get; }

        /// <summary>Through whom the result goes.</summary>
        public IReadOnlyList<Party> Via { get; }

        /// <summary>The due days that meet none of the other end.</summary>
        public IReadOnlyList<DateTime> Dates { get; }
    }

    /// <summary>How many bearers are of one level of government.</summary>
    public sealed class LevelCount
    {
        private LevelCount(Table table, int row)
        {
            Level = (AgencyLevel)table.Word(row, Column.Level);
            Count = table.Int(row, Column.Count) ?? 0;
        }

        /// <summary>The level; unknown for collective parties.</summary>
        public AgencyLevel Level { get; }

        /// <summary>How many.</summary>
        public int Count { get; }

        internal static LevelCount Read(Table table, int row)
        {
            return new LevelCount(table, row);
        }
    }

    /// <summary>A due day of the contributor and that of the collector that it is for.</summary>
    public sealed class Meeting
    {
        internal Meeting(Table table, int row)
        {
            ContributorDue = table.Date(row, Column.ContributorDue).Value;
            CollectorDue = table.Date(row, Column.CollectorDue).Value;
            SlackDays = table.Int(row, Column.SlackDays) ?? 0;
            SlackWorkingDays = table.Int(row, Column.SlackWorkingDays) ?? 0;
        }

        /// <summary>When the contributor is due.</summary>
        public DateTime ContributorDue { get; }

        /// <summary>When the collector is due.</summary>
        public DateTime CollectorDue { get; }

        /// <summary>The days between them; negative when the collector is due first.</summary>
        public int SlackDays { get; }

        /// <summary>The working days between them, likewise.</summary>
        public int SlackWorkingDays { get; }

        internal static Meeting Read(Table table, int row)
        {
            return new Meeting(table, row);
        }
    }

    /// <summary>The chain through the link with the least slack.</summary>
    public sealed class TightestChain
    {
        private TightestChain(Table table)
        {
            SlackDays = table.Int(0, Column.SlackDays) ?? 0;
            SlackWorkingDays = table.Int(0, Column.SlackWorkingDays) ?? 0;
            Obligations = table.Texts(0, Column.Obligations);
            Text = table.Text(0, Column.Text);
        }

        /// <summary>The least days between two due days of it.</summary>
        public int SlackDays { get; }

        /// <summary>The working days between them.</summary>
        public int SlackWorkingDays { get; }

        /// <summary>The ids of its obligations, from the first contributor to the last
        /// collector.</summary>
        public IReadOnlyList<string> Obligations { get; }

        /// <summary>The chain in a sentence.</summary>
        public string Text { get; }

        internal static TightestChain Read(Table table)
        {
            return table == null ? null : new TightestChain(table);
        }
    }
}
