using System;

namespace Kyhan
{
    /// <summary>Dates to and from the form YYYYMMDD. Days have no time and no zone.</summary>
    internal static class Dates
    {
        internal static int Number(DateTime date)
        {
            return date.Year * 10000 + date.Month * 100 + date.Day;
        }

        /// <summary>0 for null.</summary>
        internal static int Optional(DateTime? date)
        {
            return date.HasValue ? Number(date.Value) : 0;
        }

        internal static DateTime? Date(int number)
        {
            if (number == 0)
            {
                return null;
            }
            return new DateTime(number / 10000, number / 100 % 100, number % 100);
        }
    }
}
