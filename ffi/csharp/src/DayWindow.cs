using System;

namespace Kyhan
{
    /// <summary>Days from a first one up to, not including, another. Made from the words
    /// that people use, so that nobody counts the day after the last.</summary>
    public struct DayWindow
    {
        /// <summary>A half-open window.</summary>
        /// <param name="from">The first day.</param>
        /// <param name="untilExclusive">The day after the last.</param>
        public DayWindow(DateTime from, DateTime untilExclusive)
        {
            From = from.Date;
            UntilExclusive = untilExclusive.Date;
        }

        /// <summary>The first day.</summary>
        public DateTime From { get; }

        /// <summary>The day after the last.</summary>
        public DateTime UntilExclusive { get; }

        /// <summary>The last day.</summary>
        public DateTime Last
        {
            get { return UntilExclusive.AddDays(-1); }
        }

        /// <summary>From a first day to a last one, both included.</summary>
        /// <param name="first">The first day.</param>
        /// <param name="last">The last day.</param>
        public static DayWindow Through(DateTime first, DateTime last)
        {
            return new DayWindow(first, last.Date.AddDays(1));
        }

        /// <summary>A calendar year.</summary>
        /// <param name="year">Such as 2024.</param>
        public static DayWindow OfYear(int year)
        {
            DateTime from = new DateTime(year, 1, 1);
            return new DayWindow(from, from.AddYears(1));
        }

        /// <summary>A quarter of a calendar year.</summary>
        /// <param name="year">Such as 2024.</param>
        /// <param name="quarter">1 to 4.</param>
        public static DayWindow OfQuarter(int year, int quarter)
        {
            if (quarter < 1 || quarter > 4)
            {
                throw new ArgumentOutOfRangeException(nameof(quarter));
            }
            DateTime from = new DateTime(year, quarter * 3 - 2, 1);
            return new DayWindow(from, from.AddMonths(3));
        }

        /// <summary>A calendar month.</summary>
        /// <param name="year">Such as 2024.</param>
        /// <param name="month">1 to 12.</param>
        public static DayWindow OfMonth(int year, int month)
        {
            DateTime from = new DateTime(year, month, 1);
            return new DayWindow(from, from.AddMonths(1));
        }
    }
}
