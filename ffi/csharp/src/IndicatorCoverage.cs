using System.Collections.Generic;

namespace Kyhan
{
    /// <summary>One indicator and who answers for it.</summary>
    public sealed class IndicatorCoverage
    {
        private IndicatorCoverage(Table table, int row)
        {
            Indicator = table.Text(row, Column.Indicator);
            Instrument = table.Text(row, Column.Instrument);
            Goal = table.Text(row, Column.Goal);
            Number = table.Text(row, Column.Number);
            Title = table.Text(row, Column.Title);
            Targets = table.Int(row, Column.Targets) ?? 0;
            Owners = table.List(row, Column.Owners, IndicatorOwner.Read);
            Status = (CoverageStatus)table.Word(row, Column.Status);
        }

        /// <summary>The id of the indicator.</summary>
        public string Indicator { get; }

        /// <summary>The id of the instrument.</summary>
        public string Instrument { get; }

        /// <summary>The id of the goal; may be null.</summary>
        public string Goal { get; }

        /// <summary>The number in the document; may be null.</summary>
        public string Number { get; }

        /// <summary>What it is called; may be null.</summary>
        public string Title { get; }

        /// <summary>How many targets it has.</summary>
        public int Targets { get; }

        /// <summary>Who answers for it, and who helps.</summary>
        public IReadOnlyList<IndicatorOwner> Owners { get; }

        /// <summary>Whether somebody answers for it.</summary>
        public CoverageStatus Status { get; }

        internal static IndicatorCoverage Read(Table table, int row)
        {
            return new IndicatorCoverage(table, row);
        }
    }

    /// <summary>An agency that answers for an indicator, or helps.</summary>
    public sealed class IndicatorOwner
    {
        private IndicatorOwner(Table table, int row)
        {
            Agency = table.Text(row, Column.Agency);
            Name = table.Text(row, Column.Name);
            Aspect = table.Text(row, Column.Aspect);
            Role = (OwnerRole)table.Word(row, Column.Role);
            Obligation = table.Text(row, Column.Obligation);
            Provision = table.Text(row, Column.Provision);
        }

        /// <summary>The id of the agency.</summary>
        public string Agency { get; }

        /// <summary>Its name.</summary>
        public string Name { get; }

        /// <summary>The aspect it answers for; null for all.</summary>
        public string Aspect { get; }

        /// <summary>What it does.</summary>
        public OwnerRole Role { get; }

        /// <summary>The id of the obligation that says so.</summary>
        public string Obligation { get; }

        /// <summary>Where in the instrument that stands.</summary>
        public string Provision { get; }

        internal static IndicatorOwner Read(Table table, int row)
        {
            return new IndicatorOwner(table, row);
        }
    }
}
