using System;
using System.Collections.Generic;

namespace Kyhan
{
    /// <summary>Where the duties stand at the end of a day, and how well reports came
    /// in. Plain objects; nothing to dispose.</summary>
    public sealed class Standing
    {
        internal Standing(Table table)
        {
            On = table.Date(0, Column.On).Value;
            Agency = AgencyDetails.In(table);
            Counts = table.List(0, Column.Counts, StatusCount.Read);
            Findings = table.List(0, Column.Findings, Finding.Read);
            Rates = new Rates(table.Inner(0, Column.Rates));
            RecordsElsewhere = table.Int(0, Column.RecordsElsewhere) ?? 0;
            Diagnostics = table.List(0, Column.Diagnostics, Diagnostic.Read);
        }

        /// <summary>The day.</summary>
        public DateTime On { get; }

        /// <summary>The agency asked for, and who stands in its place on that day; null when
        /// none was.</summary>
        public AgencyDetails Agency { get; }

        /// <summary>How many duties have each status; every status is there.</summary>
        public IReadOnlyList<StatusCount> Counts { get; }

        /// <summary>Where each duty stands, by due day before extensions, then by id.</summary>
        public IReadOnlyList<Finding> Findings { get; }

        /// <summary>Reporting rates.</summary>
        public Rates Rates { get; }

        /// <summary>How many records are of occurrences outside the window.</summary>
        public int RecordsElsewhere { get; }

        /// <summary>What is wrong with the records. The pointer begins with
        /// <c>/records/</c> and the position of the record, from 0.</summary>
        public IReadOnlyList<Diagnostic> Diagnostics { get; }
    }

    /// <summary>How many duties have a status.</summary>
    public sealed class StatusCount
    {
        private StatusCount(Table table, int row)
        {
            Status = (DutyStatus)table.Word(row, Column.Status);
            Count = table.Int(row, Column.Count) ?? 0;
        }

        /// <summary>The status.</summary>
        public DutyStatus Status { get; }

        /// <summary>How many.</summary>
        public int Count { get; }

        internal static StatusCount Read(Table table, int row)
        {
            return new StatusCount(table, row);
        }
    }

    /// <summary>Where one duty stands.</summary>
    public sealed class Finding
    {
        private Finding(Table table, int row)
        {
            Occurrence = table.Text(row, Column.Occurrence);
            Obligation = table.Text(row, Column.Obligation);
            Instrument = table.Text(row, Column.Instrument);
            Action = (ActionKind)table.Word(row, Column.Action);
            Title = table.Text(row, Column.Title);
            Bearer = table.Text(row, Column.Bearer);
            BearerName = table.Text(row, Column.BearerName);
            Responsible = table.Text(row, Column.Responsible);
            ResponsibleName = table.Text(row, Column.ResponsibleName);
            Recipients = table.Texts(row, Column.Recipients);
            Due = table.Date(row, Column.Due).Value;
            OriginalDue = table.Date(row, Column.OriginalDue);
            ExtensionBasis = table.Text(row, Column.ExtensionBasis);
            Status = (DutyStatus)table.Word(row, Column.Status);
            SubmittedOn = table.Date(row, Column.SubmittedOn);
            DaysLate = table.Int(row, Column.DaysLate);
            LockedOn = table.Date(row, Column.LockedOn);
            IsLocked = table.Int(row, Column.Locked) == 1;
        }

        /// <summary>The id of the occurrence.</summary>
        public string Occurrence { get; }

        /// <summary>The id of the obligation.</summary>
        public string Obligation { get; }

        /// <summary>The id of the instrument.</summary>
        public string Instrument { get; }

        /// <summary>The kind of action.</summary>
        public ActionKind Action { get; }

        /// <summary>What the duty is called.</summary>
        public string Title { get; }

        /// <summary>The id of who bears it on the due day; null when the document names nobody.</summary>
        public string Bearer { get; }

        /// <summary>The name of the bearer; null when the document names nobody.</summary>
        public string BearerName { get; }

        /// <summary>The id of who must act now; null when that is the bearer.</summary>
        public string Responsible { get; }

        /// <summary>The name of who must act now; null when that is the bearer.</summary>
        public string ResponsibleName { get; }

        /// <summary>The ids of those to whom the result goes.</summary>
        public IReadOnlyList<string> Recipients { get; }

        /// <summary>The last day on which it can be done, extensions included.</summary>
        public DateTime Due { get; }

        /// <summary>The due day before an extension; null without one.</summary>
        public DateTime? OriginalDue { get; }

        /// <summary>What the extension rests on; may be null.</summary>
        public string ExtensionBasis { get; }

        /// <summary>Where it stands.</summary>
        public DutyStatus Status { get; }

        /// <summary>The day on which it was handed in; null when it was not.</summary>
        public DateTime? SubmittedOn { get; }

        /// <summary>The days from the due day to the day of handing in, or while it is
        /// overdue to the day asked about; negative when early, null otherwise.</summary>
        public int? DaysLate { get; }

        /// <summary>The first day on which a late result is no longer taken; null where
        /// the document sets none.</summary>
        public DateTime? LockedOn { get; }

        /// <summary>Whether it is overdue and no longer taken.</summary>
        public bool IsLocked { get; }

        internal static Finding Read(Table table, int row)
        {
            return new Finding(table, row);
        }
    }
}
