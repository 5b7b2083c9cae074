using System;

namespace Kyhan
{
    /// <summary>An entry of a calendar that was published and whose duty no longer
    /// exists: the calendar keeps it as cancelled.</summary>
    public sealed class WithdrawnEntry
    {
        /// <summary>An entry that is withdrawn.</summary>
        /// <param name="uid">Its UID in the former edition.</param>
        /// <param name="from">Its first day.</param>
        /// <param name="until">Its last day, which is included.</param>
        /// <param name="title">Its title.</param>
        /// <param name="sequence">A sequence number above the former one.</param>
        /// <param name="date">The day of the edition that withdraws it.</param>
        public WithdrawnEntry(
            string uid, DateTime from, DateTime until, string title, int sequence, DateTime date)
        {
            Uid = uid ?? throw new ArgumentNullException(nameof(uid));
            From = from;
            Until = until;
            Title = title ?? throw new ArgumentNullException(nameof(title));
            Sequence = sequence;
            Date = date;
        }

        /// <summary>Its UID in the former edition.</summary>
        public string Uid { get; }

        /// <summary>Its first day.</summary>
        public DateTime From { get; }

        /// <summary>Its last day, which is included.</summary>
        public DateTime Until { get; }

        /// <summary>Its title.</summary>
        public string Title { get; }

        /// <summary>A sequence number above the former one.</summary>
        public int Sequence { get; }

        /// <summary>The day of the edition that withdraws it.</summary>
        public DateTime Date { get; }
    }
}
