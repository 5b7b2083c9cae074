using System;

namespace Kyhan
{
    /// <summary>What happened to a duty, as the host keeps it. A record is never
    /// changed: a later one says what happened next.</summary>
    public sealed class DutyRecord
    {
        /// <summary>What happened on a day.</summary>
        /// <param name="occurrence">The id of the occurrence.</param>
        /// <param name="what">What happened.</param>
        /// <param name="on">The day in Viet Nam; its time and kind mean nothing.</param>
        public DutyRecord(string occurrence, RecordEvent what, DateTime on) : this(occurrence, what)
        {
            On = on.Date;
        }

        /// <summary>What happened at an instant, which counts where a deadline has a time
        /// of day.</summary>
        /// <param name="occurrence">The id of the occurrence.</param>
        /// <param name="what">What happened.</param>
        /// <param name="at">The instant.</param>
        public DutyRecord(string occurrence, RecordEvent what, DateTimeOffset at)
            : this(occurrence, what)
        {
            At = at;
        }

        private DutyRecord(string occurrence, RecordEvent what)
        {
            Occurrence = occurrence ?? throw new ArgumentNullException(nameof(occurrence));
            Event = what;
        }

        /// <summary>The id of the occurrence.</summary>
        public string Occurrence { get; }

        /// <summary>What happened.</summary>
        public RecordEvent Event { get; }

        /// <summary>The day; null when the record gives an instant.</summary>
        public DateTime? On { get; }

        /// <summary>The instant; null when the record gives a day.</summary>
        public DateTimeOffset? At { get; }

        /// <summary>The new last day, of an extension.</summary>
        public DateTime? Until { get; set; }

        /// <summary>The document that waives or extends; may be null.</summary>
        public string Basis { get; set; }

        /// <summary>Where the proof is: a document number, a URL; may be null.</summary>
        public string Evidence { get; set; }
    }
}
