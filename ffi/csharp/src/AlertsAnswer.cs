using System;
using System.Collections.Generic;

namespace Kyhan
{
    /// <summary>Whom to alert. Plain objects; nothing to dispose.</summary>
    public sealed class AlertsAnswer
    {
        internal AlertsAnswer(Table table)
        {
            Agency = AgencyDetails.In(table);
            Alerts = table.List(0, Column.Alerts, Alert.Read);
            Digests = table.List(0, Column.Digests, Digest.Read);
            Diagnostics = table.List(0, Column.Diagnostics, Diagnostic.Read);
        }

        /// <summary>The agency asked for, and who stands in its place on the last day and has
        /// its alerts; null when none was.</summary>
        public AgencyDetails Agency { get; }

        /// <summary>The alerts by day, then by id.</summary>
        public IReadOnlyList<Alert> Alerts { get; }

        /// <summary>One message for each addressee; settled alerts are left out.</summary>
        public IReadOnlyList<Digest> Digests { get; }

        /// <summary>What is wrong with the records. The pointer begins with
        /// <c>/records/</c> and the position of the record, from 0.</summary>
        public IReadOnlyList<Diagnostic> Diagnostics { get; }
    }

    /// <summary>One alert to one addressee.</summary>
    public sealed class Alert
    {
        private Alert(Table table, int row)
        {
            Id = table.Text(row, Column.Id);
            Day = table.Date(row, Column.Day).Value;
            Step = table.Text(row, Column.Step);
            Kind = (AlertKind)table.Word(row, Column.Kind);
            To = table.Text(row, Column.To);
            ToName = table.Text(row, Column.ToName);
            Occurrence = table.Text(row, Column.Occurrence);
            Obligation = table.Text(row, Column.Obligation);
            Title = table.Text(row, Column.Title);
            Bearer = table.Text(row, Column.Bearer);
            BearerName = table.Text(row, Column.BearerName);
            Due = table.Date(row, Column.Due).Value;
            LastWorkingDay = table.Date(row, Column.LastWorkingDay).Value;
            DaysLeft = table.Int(row, Column.DaysLeft) ?? 0;
            IsSettled = table.Int(row, Column.Settled) == 1;
            IsMerged = table.Int(row, Column.Merged) == 1;
            Text = table.Text(row, Column.Text);
        }

        /// <summary>The id, which never changes: keep it to send nothing twice.</summary>
        public string Id { get; }

        /// <summary>The day on which it falls.</summary>
        public DateTime Day { get; }

        /// <summary>The id of the step of the alert policy.</summary>
        public string Step { get; }

        /// <summary>Before or after the due day.</summary>
        public AlertKind Kind { get; }

        /// <summary>The id of the addressee; null when the document names nobody.</summary>
        public string To { get; }

        /// <summary>The name of the addressee; null when the document names nobody.</summary>
        public string ToName { get; }

        /// <summary>The id of the occurrence.</summary>
        public string Occurrence { get; }

        /// <summary>The id of the obligation.</summary>
        public string Obligation { get; }

        /// <summary>What the duty is called.</summary>
        public string Title { get; }

        /// <summary>The id of who bears it; null when the document names nobody.</summary>
        public string Bearer { get; }

        /// <summary>The name of who bears it; null when the document names nobody.</summary>
        public string BearerName { get; }

        /// <summary>The due day as it was on the day of the alert, extensions included.</summary>
        public DateTime Due { get; }

        /// <summary>The last working day on or before the due day.</summary>
        public DateTime LastWorkingDay { get; }

        /// <summary>Days from the day of the alert to the due day; negative when overdue.</summary>
        public int DaysLeft { get; }

        /// <summary>Whether the duty was done or lifted after the day of the alert, within
        /// the days asked about.</summary>
        public bool IsSettled { get; }

        /// <summary>Whether earlier steps to the same addressee fell on this day and are one
        /// with this.</summary>
        public bool IsMerged { get; }

        /// <summary>The alert in a sentence without full stop.</summary>
        public string Text { get; }

        internal static Alert Read(Table table, int row)
        {
            return new Alert(table, row);
        }
    }

    /// <summary>All that one addressee should be notified of, as one message.</summary>
    public sealed class Digest
    {
        private Digest(Table table, int row)
        {
            To = table.Text(row, Column.To);
            Name = table.Text(row, Column.Name);
            Subject = table.Text(row, Column.Subject);
            Text = table.Text(row, Column.Text);
            Alerts = table.Texts(row, Column.Alerts);
        }

        /// <summary>The id of the addressee.</summary>
        public string To { get; }

        /// <summary>Its name.</summary>
        public string Name { get; }

        /// <summary>The subject line.</summary>
        public string Subject { get; }

        /// <summary>The message, in lines.</summary>
        public string Text { get; }

        /// <summary>The ids of the alerts in it.</summary>
        public IReadOnlyList<string> Alerts { get; }

        internal static Digest Read(Table table, int row)
        {
            return new Digest(table, row);
        }
    }
}
