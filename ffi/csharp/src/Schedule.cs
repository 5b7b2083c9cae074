using System;
using System.Collections;
using System.Collections.Generic;

namespace Kyhan
{
    /// <summary>What falls due in a window. Holds memory of the native library until it
    /// is disposed; its occurrences can be read until then.</summary>
    public sealed class Schedule : IDisposable
    {
        private readonly ResultHandle handle;
        private readonly Table table;

        internal Schedule(ResultHandle handle)
        {
            this.handle = handle;
            table = new Table(handle);
            Occurrences = new Rows(table.Inner(0, Column.Occurrences));
        }

        /// <summary>The duties with a date, by due day, then by id.</summary>
        public IReadOnlyList<Occurrence> Occurrences { get; }

        /// <summary>The duties without a computable date.</summary>
        public IReadOnlyList<UndatedDuty> Undated
        {
            get { return table.List(0, Column.Undated, UndatedDuty.Read); }
        }

        /// <summary>What is risky about the listed duties.</summary>
        public IReadOnlyList<Diagnostic> Diagnostics
        {
            get { return table.List(0, Column.Diagnostics, Diagnostic.Read); }
        }

        /// <summary>The answer in JSON.</summary>
        public string ToJson()
        {
            return Engine.JsonOf(handle);
        }

        /// <summary>Frees the native memory when the last reading has ended.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }

        private sealed class Rows : IReadOnlyList<Occurrence>
        {
            private readonly Table table;

            internal Rows(Table table)
            {
                this.table = table;
                Count = table.Rows;
            }

            public int Count { get; }

            public Occurrence this[int row]
            {
                get
                {
                    if (row < 0 || row >= Count)
                    {
                        throw new ArgumentOutOfRangeException(nameof(row));
                    }
                    return new Occurrence(table, row);
                }
            }

            public IEnumerator<Occurrence> GetEnumerator()
            {
                for (int row = 0; row < Count; row++)
                {
                    yield return new Occurrence(table, row);
                }
            }

            IEnumerator IEnumerable.GetEnumerator()
            {
                return GetEnumerator();
            }
        }
    }
}
