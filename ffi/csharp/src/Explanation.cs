using System;

namespace Kyhan
{
    /// <summary>The derivation of one occurrence. Plain objects, which can be kept.</summary>
    public sealed class Explanation : IDisposable
    {
        internal Explanation(Table table)
        {
            Text = table.Text(0, Column.Text);
            Occurrence = Occurrence.Read(table.Inner(0, Column.Occurrence), 0);
        }

        /// <summary>The derivation in lines that a reader can redo by hand.</summary>
        public string Text { get; }

        /// <summary>The occurrence, with its trace.</summary>
        public Occurrence Occurrence { get; }

        /// <summary>Does nothing; it is here for programs that dispose every answer.</summary>
        public void Dispose()
        {
        }
    }
}
