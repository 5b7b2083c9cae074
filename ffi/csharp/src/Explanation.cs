using System;

namespace Kyhan
{
    /// <summary>The derivation of one occurrence. Holds memory of the native library
    /// until it is disposed.</summary>
    public sealed class Explanation : IDisposable
    {
        private readonly ResultHandle handle;

        internal Explanation(ResultHandle handle)
        {
            this.handle = handle;
            Table table = new Table(handle);
            Text = table.Text(0, Column.Text);
            Occurrence = new Occurrence(table.Inner(0, Column.Occurrence), 0);
        }

        /// <summary>The derivation in lines that a reader can redo by hand.</summary>
        public string Text { get; }

        /// <summary>The occurrence, with its trace.</summary>
        public Occurrence Occurrence { get; }

        /// <summary>Frees the native memory when the last reading has ended.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
