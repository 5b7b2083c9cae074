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
            GoalNumber = table.Text(row, Column.GoalNumber);
            GoalTitle = table.Text(row, Column.GoalTitle);
            Number = table.Text(row, Column.Number);
            Title = table.Text(row, Column.Title);
            Unit = table.Text(row, Column.Unit);
            Denominator = table.Text(row, Column.Denominator);
            Baseline = Baseline.Read(table.Inner(row, Column.Baseline));
            Inner = table.List(row, Column.Inner, InnerTarget.Read);
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

        /// <summary>The number of the goal; may be null.</summary>
        public string GoalNumber { get; }

        /// <summary>The name of the goal; may be null.</summary>
        public string GoalTitle { get; }

        /// <summary>The number in the document; may be null.</summary>
        public string Number { get; }

        /// <summary>What it is called; may be null.</summary>
        public string Title { get; }

        /// <summary>The unit of its values; may be null.</summary>
        public string Unit { get; }

        /// <summary>What a percentage is taken of; may be null.</summary>
        public string Denominator { get; }

        /// <summary>The value from which change is measured; may be null.</summary>
        public Baseline Baseline { get; }

        /// <summary>The conditions on each counted unit.</summary>
        public IReadOnlyList<InnerTarget> Inner { get; }

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

    /// <summary>The value from which change is measured.</summary>
    public sealed class Baseline
    {
        private Baseline(Table table)
        {
            Value = table.Decimal(0, Column.Value).Value;
            At = table.Text(0, Column.At);
        }

        /// <summary>The value, in the unit of the indicator.</summary>
        public double Value { get; }

        /// <summary>The day, month, quarter or year that it is of; may be null.</summary>
        public string At { get; }

        internal static Baseline Read(Table table)
        {
            return table == null ? null : new Baseline(table);
        }
    }

    /// <summary>A condition on each counted unit.</summary>
    public sealed class InnerTarget
    {
        private InnerTarget(Table table, int row)
        {
            Each = (TargetUnit)table.Word(row, Column.Each);
            Operator = (TargetOperator)table.Word(row, Column.Operator);
            Value = table.Decimal(row, Column.Value).Value;
            Unit = table.Text(row, Column.Unit);
        }

        /// <summary>The period in which it is counted.</summary>
        public TargetUnit Each { get; }

        /// <summary>How the value bounds the count.</summary>
        public TargetOperator Operator { get; }

        /// <summary>The value.</summary>
        public double Value { get; }

        /// <summary>What is counted.</summary>
        public string Unit { get; }

        internal static InnerTarget Read(Table table, int row)
        {
            return new InnerTarget(table, row);
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
