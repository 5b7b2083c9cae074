using System.Collections.Generic;

namespace Kyhan
{
    /// <summary>A duty without a computable date.</summary>
    public sealed class UndatedDuty
    {
        private UndatedDuty(Table table, int row)
        {
            Obligation = table.Text(row, Column.Obligation);
            Instrument = table.Text(row, Column.Instrument);
            Provision = table.Text(row, Column.Provision);
            Kind = (DutyKind?)table.Int(row, Column.Kind);
            Strength = (Strength?)table.Int(row, Column.Strength);
            Action = (ActionKind)table.Word(row, Column.Action);
            Title = table.Text(row, Column.Title);
            Bearers = table.Texts(row, Column.Bearers);
            Recipients = table.Texts(row, Column.Recipients);
            Via = table.Texts(row, Column.Via);
            Subjects = table.List(row, Column.Subjects, Subject.Read);
            Phrase = table.Text(row, Column.Phrase);
            Reason = (UndatedReason)table.Word(row, Column.Reason);
            Because = table.Text(row, Column.Because);
        }

        /// <summary>The id of the obligation.</summary>
        public string Obligation { get; }

        /// <summary>The id of the instrument.</summary>
        public string Instrument { get; }

        /// <summary>Where in the instrument the duty stands.</summary>
        public string Provision { get; }

        /// <summary>An activity of nobody in particular; null for a duty.</summary>
        public DutyKind? Kind { get; }

        /// <summary>How strongly the document binds the bearers; null when it assigns the
        /// duty.</summary>
        public Strength? Strength { get; }

        /// <summary>The kind of deed.</summary>
        public ActionKind Action { get; }

        /// <summary>What the duty is called.</summary>
        public string Title { get; }

        /// <summary>The ids of those whom the document binds.</summary>
        public IReadOnlyList<string> Bearers { get; }

        /// <summary>The ids of those to whom the result goes.</summary>
        public IReadOnlyList<string> Recipients { get; }

        /// <summary>The ids of those through whom it goes.</summary>
        public IReadOnlyList<string> Via { get; }

        /// <summary>The indicators that the duty is about.</summary>
        public IReadOnlyList<Subject> Subjects { get; }

        /// <summary>The words of the deadline; may be null.</summary>
        public string Phrase { get; }

        /// <summary>Why there is no date.</summary>
        public UndatedReason Reason { get; }

        /// <summary>The reason in words.</summary>
        public string Because { get; }

        internal static UndatedDuty Read(Table table, int row)
        {
            return new UndatedDuty(table, row);
        }
    }
}
