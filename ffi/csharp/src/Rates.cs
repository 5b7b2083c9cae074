using System;
using System.Collections.Generic;

namespace Kyhan
{
    /// <summary>Reporting rates of the reports whose due day has passed. Waived ones, and
    /// those of a window, are not counted.</summary>
    public sealed class Rates
    {
        internal Rates(Table table)
        {
            Total = Rate.Read(table.Inner(0, Column.Total), 0);
            Own = table.List(0, Column.Own, Rate.Read);
            Agencies = table.List(0, Column.Agencies, Rate.Read);
            Instruments = table.List(0, Column.Instruments, Rate.Read);
            Periods = table.List(0, Column.Periods, Rate.Read);
            Indicators = table.List(0, Column.Indicators, Rate.Read);
        }

        /// <summary>Of everything together.</summary>
        public Rate Total { get; }

        /// <summary>By agency, of the reports that it bears itself.</summary>
        public IReadOnlyList<Rate> Own { get; }

        /// <summary>By agency, each with all agencies below it.</summary>
        public IReadOnlyList<Rate> Agencies { get; }

        /// <summary>By instrument.</summary>
        public IReadOnlyList<Rate> Instruments { get; }

        /// <summary>By reporting period.</summary>
        public IReadOnlyList<Rate> Periods { get; }

        /// <summary>By indicator.</summary>
        public IReadOnlyList<Rate> Indicators { get; }
    }

    /// <summary>How many reports were expected, came, and came in time.</summary>
    public sealed class Rate
    {
        private Rate(Table table, int row)
        {
            Id = table.Text(row, Column.Id);
            Name = table.Text(row, Column.Name);
            Number = table.Text(row, Column.Number);
            GoalNumber = table.Text(row, Column.GoalNumber);
            GoalTitle = table.Text(row, Column.GoalTitle);
            From = table.Date(row, Column.From);
            Until = table.Date(row, Column.Until);
            Expected = table.Int(row, Column.Expected) ?? 0;
            Actual = table.Int(row, Column.Actual) ?? 0;
            ActualOnTime = table.Int(row, Column.ActualOnTime) ?? 0;
            ReportingRate = table.Int(row, Column.ReportingRate) / 10.0;
            ReportingRateOnTime = table.Int(row, Column.ReportingRateOnTime) / 10.0;
            ActualByFirstDue = table.Int(row, Column.ActualByFirstDue);
            ReportingRateByFirstDue = table.Int(row, Column.ReportingRateByFirstDue) / 10.0;
            Punctuality = table.List(row, Column.Punctuality, PunctualityCount.Read);
        }

        /// <summary>The id of the agency, instrument or indicator; null for the total and
        /// for periods.</summary>
        public string Id { get; }

        /// <summary>Its name; may be null.</summary>
        public string Name { get; }

        /// <summary>The number of an indicator in its document; may be null.</summary>
        public string Number { get; }

        /// <summary>The number of an indicator's goal; may be null.</summary>
        public string GoalNumber { get; }

        /// <summary>The name of an indicator's goal; may be null.</summary>
        public string GoalTitle { get; }

        /// <summary>The first day of a period; null for everything else.</summary>
        public DateTime? From { get; }

        /// <summary>The last day of a period; null for everything else.</summary>
        public DateTime? Until { get; }

        /// <summary>The reports that should have come.</summary>
        public int Expected { get; }

        /// <summary>Those of them that came, in time or late.</summary>
        public int Actual { get; }

        /// <summary>Those of them that came in time.</summary>
        public int ActualOnTime { get; }

        /// <summary>The share that came, in percent from 0 to 100 with one decimal; null
        /// when none was expected.</summary>
        public double? ReportingRate { get; }

        /// <summary>The share that came in time, likewise.</summary>
        public double? ReportingRateOnTime { get; }

        /// <summary>Those that came by their due days before extensions; null when none was
        /// extended.</summary>
        public int? ActualByFirstDue { get; }

        /// <summary>The share of those, in percent likewise.</summary>
        public double? ReportingRateByFirstDue { get; }

        /// <summary>How many came how many days late, the earliest first.</summary>
        public IReadOnlyList<PunctualityCount> Punctuality { get; }

        internal static Rate Read(Table table, int row)
        {
            return new Rate(table, row);
        }
    }

    /// <summary>How many reports came so many days after the due day.</summary>
    public sealed class PunctualityCount
    {
        private PunctualityCount(Table table, int row)
        {
            DaysLate = table.Int(row, Column.DaysLate) ?? 0;
            Count = table.Int(row, Column.Count) ?? 0;
        }

        /// <summary>Days after the due day; negative when early.</summary>
        public int DaysLate { get; }

        /// <summary>How many.</summary>
        public int Count { get; }

        internal static PunctualityCount Read(Table table, int row)
        {
            return new PunctualityCount(table, row);
        }
    }
}
