using System;

namespace Kyhan
{
    /// <summary>The derivation of one occurrence, or what is known of one obligation. Plain objects, which can be kept.</summary>
    public sealed class Explanation : IDisposable
    {
        internal Explanation(Table table)
        {
            Text = table.Text(0, Column.Text);
            Table occurrence = table.Inner(0, Column.Occurrence);
            Occurrence = occurrence == null ? null : Occurrence.Read(occurrence, 0);
        }

        /// <summary>The derivation in lines that a reader can redo by hand.</summary>
        public string Text { get; }

        /// <summary>The occurrence, with its trace; null when the id was that of an
        /// obligation.</summary>
        public Occurrence Occurrence { get; }

        /// <summary>Does nothing; it is here for programs that dispose every answer.</summary>
        public void Dispose()
        {
        }
    }
}
