using System;
using System.Collections.Generic;
using System.Globalization;

namespace Kyhan
{
    /// <summary>Rows that a question is given.</summary>
    internal sealed class Rows : IDisposable
    {
        private Rows()
        {
            // It fails by a defect alone, which the question then reports.
            Native.kyhan_rows_new(out RowsHandle rows);
            Handle = rows;
        }

        internal RowsHandle Handle { get; }

        /// <summary>A row for each record; null is no records.</summary>
        internal static Rows OfRecords(IEnumerable<DutyRecord> records)
        {
            return Of(records, nameof(records), (rows, record) =>
            {
                rows.Set(Column.Occurrence, record.Occurrence);
                rows.Set(Column.Event, (int)record.Event);
                rows.Set(Column.On, record.On);
                rows.Set(Column.At, record.At?.ToString(
                    "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
                rows.Set(Column.Until, record.Until);
                rows.Set(Column.Basis, record.Basis);
                rows.Set(Column.Evidence, record.Evidence);
            });
        }

        /// <summary>A row for each entry; null is no entries.</summary>
        internal static Rows OfWithdrawn(IEnumerable<WithdrawnEntry> entries)
        {
            return Of(entries, nameof(entries), (rows, entry) =>
            {
                rows.Set(Column.Uid, entry.Uid);
                rows.Set(Column.From, entry.From);
                rows.Set(Column.Until, entry.Until);
                rows.Set(Column.Title, entry.Title);
                rows.Set(Column.Sequence, entry.Sequence);
                rows.Set(Column.Date, entry.Date);
            });
        }

        /// <summary>A row for each text; null is no texts.</summary>
        internal static Rows OfTexts(IEnumerable<string> texts)
        {
            return Of(texts, nameof(texts), (rows, text) => rows.Set(Column.Value, text));
        }

        public void Dispose()
        {
            Handle.Dispose();
        }

        private static Rows Of<T>(IEnumerable<T> elements, string name, Action<Rows, T> write)
            where T : class
        {
            Rows rows = new Rows();
            try
            {
                foreach (T element in elements ?? new T[0])
                {
                    Native.kyhan_rows_add(rows.Handle);
                    write(rows, element ?? throw new ArgumentNullException(name));
                }
                return rows;
            }
            catch
            {
                rows.Dispose();
                throw;
            }
        }

        private void Set(Column column, string text)
        {
            byte[] bytes = Utf8.Bytes(text);
            Native.kyhan_rows_set_text(Handle, (int)column, bytes, Utf8.Length(bytes));
        }

        private void Set(Column column, int number)
        {
            Native.kyhan_rows_set_int(Handle, (int)column, number);
        }

        private void Set(Column column, DateTime? date)
        {
            Native.kyhan_rows_set_date(Handle, (int)column, Dates.Optional(date));
        }
    }
}
