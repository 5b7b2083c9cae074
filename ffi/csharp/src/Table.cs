using System;
using System.Collections.Generic;
using System.Globalization;

namespace Kyhan
{
    /// <summary>A table of a result: the result itself, or a table in a cell.
    /// Every reading holds the result for its duration.</summary>
    internal sealed class Table
    {
        private readonly ResultHandle owner;
        private readonly IntPtr view;

        internal Table(ResultHandle owner)
        {
            this.owner = owner;
            view = owner.DangerousGetHandle();
        }

        private Table(ResultHandle owner, IntPtr view)
        {
            this.owner = owner;
            this.view = view;
        }

        internal int Rows
        {
            get
            {
                bool held = false;
                try
                {
                    owner.DangerousAddRef(ref held);
                    return checked((int)Native.kyhan_result_rows(view));
                }
                finally
                {
                    Release(held);
                }
            }
        }

        /// <summary>A number; null where there is none.</summary>
        internal int? Int(int row, Column column)
        {
            bool held = false;
            try
            {
                owner.DangerousAddRef(ref held);
                int number = Native.kyhan_result_int(view, (UIntPtr)row, (int)column);
                return number == Numbers.Absent ? (int?)null : number;
            }
            finally
            {
                Release(held);
            }
        }

        /// <summary>The number of a word; 0 for one that has no number.</summary>
        internal int Word(int row, Column column)
        {
            return Int(row, column) ?? 0;
        }

        /// <summary>A date; null where there is none.</summary>
        internal DateTime? Date(int row, Column column)
        {
            bool held = false;
            try
            {
                owner.DangerousAddRef(ref held);
                return Dates.Date(Native.kyhan_result_date(view, (UIntPtr)row, (int)column));
            }
            finally
            {
                Release(held);
            }
        }

        /// <summary>A text; null where there is none.</summary>
        internal string Text(int row, Column column)
        {
            bool held = false;
            try
            {
                owner.DangerousAddRef(ref held);
                IntPtr bytes =
                    Native.kyhan_result_text(view, (UIntPtr)row, (int)column, out UIntPtr length);
                return Utf8.Text(bytes, length);
            }
            finally
            {
                Release(held);
            }
        }

        /// <summary>A number that is no count; null where there is none.</summary>
        internal double? Decimal(int row, Column column)
        {
            string digits = Text(row, column);
            return digits == null
                ? (double?)null
                : double.Parse(digits, CultureInfo.InvariantCulture);
        }

        /// <summary>A table in a cell; null where there is none.</summary>
        internal Table Inner(int row, Column column)
        {
            bool held = false;
            try
            {
                owner.DangerousAddRef(ref held);
                IntPtr inner = Native.kyhan_result_table(view, (UIntPtr)row, (int)column);
                return inner == IntPtr.Zero ? null : new Table(owner, inner);
            }
            finally
            {
                Release(held);
            }
        }

        /// <summary>The rows of a table in a cell, each read at once.</summary>
        internal IReadOnlyList<T> List<T>(int row, Column column, Func<Table, int, T> read)
        {
            Table inner = Inner(row, column);
            List<T> list = new List<T>();
            for (int at = 0, rows = inner?.Rows ?? 0; at < rows; at++)
            {
                list.Add(read(inner, at));
            }
            return list.AsReadOnly();
        }

        /// <summary>A list of texts in a cell.</summary>
        internal IReadOnlyList<string> Texts(int row, Column column)
        {
            return List(row, column, (table, at) => table.Text(at, Column.Value));
        }

        private void Release(bool held)
        {
            if (held)
            {
                owner.DangerousRelease();
            }
        }
    }
}
