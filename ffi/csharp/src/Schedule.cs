using System;
using System.Collections.Generic;
using System.Threading;

namespace Kyhan
{
    /// <summary>What falls due in a window. Holds memory of the native library until it
    /// is disposed. What was read from it are plain objects, which can be kept and
    /// returned.</summary>
    public sealed class Schedule : IDisposable
    {
        private readonly ResultHandle handle;
        private readonly Table table;
        private readonly Lazy<IReadOnlyList<Occurrence>> occurrences;
        private readonly Lazy<IReadOnlyList<UndatedDuty>> undated;
        private readonly Lazy<IReadOnlyList<Diagnostic>> diagnostics;

        internal Schedule(ResultHandle handle)
        {
            this.handle = handle;
            table = new Table(handle);
            occurrences = Once(() => table.List(0, Column.Occurrences, Occurrence.Read));
            undated = Once(() => table.List(0, Column.Undated, UndatedDuty.Read));
            diagnostics = Once(() => table.List(0, Column.Diagnostics, Diagnostic.Read));
        }

        /// <summary>The agency asked for, and who stands in its place at the end of the
        /// window; null when none was.</summary>
        public AgencyDetails Agency
        {
            get { return AgencyDetails.In(table); }
        }

        /// <summary>The duties with a date, by due day, then by id: read whole when they are
        /// first asked for. For a hundred thousand of which little is read, see
        /// <see cref="Stream"/>.</summary>
        public IReadOnlyList<Occurrence> Occurrences
        {
            get { return occurrences.Value; }
        }

        /// <summary>The duties without a computable date.</summary>
        public IReadOnlyList<UndatedDuty> Undated
        {
            get { return undated.Value; }
        }

        /// <summary>What is risky about the listed duties.</summary>
        public IReadOnlyList<Diagnostic> Diagnostics
        {
            get { return diagnostics.Value; }
        }

        /// <summary>The duties with a date, one after the other. Of each only what most
        /// programs need is read at once; its recipients, its words and its derivation are
        /// read when they are asked for, until the schedule is disposed.</summary>
        public IEnumerable<Occurrence> Stream()
        {
            Table rows = table.Inner(0, Column.Occurrences);
            int count = rows.Rows;
            for (int row = 0; row < count; row++)
            {
                yield return new Occurrence(rows, row);
            }
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

        /// <summary>A reading that failed, as after the end, is tried anew.</summary>
        private static Lazy<T> Once<T>(Func<T> read)
        {
            return new Lazy<T>(read, LazyThreadSafetyMode.PublicationOnly);
        }
    }
}
