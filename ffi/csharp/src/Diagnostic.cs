using System;

namespace Kyhan
{
    /// <summary>Something wrong or risky in a register, and where.</summary>
    [Serializable]
    public sealed class Diagnostic
    {
        private Diagnostic(Table table, int row)
        {
            Severity = (Severity)table.Word(row, Column.Severity);
            Code = table.Text(row, Column.Code);
            Message = table.Text(row, Column.Message);
            Help = table.Text(row, Column.Help);
            Citation = table.Text(row, Column.Citation);
            Document = table.Int(row, Column.Document) ?? 0;
            Pointer = table.Text(row, Column.Pointer);
        }

        /// <summary>How much it weighs.</summary>
        public Severity Severity { get; }

        /// <summary>The stable name of this sort of problem.</summary>
        public string Code { get; }

        /// <summary>What is wrong.</summary>
        public string Message { get; }

        /// <summary>What to do about it.</summary>
        public string Help { get; }

        /// <summary>The article or standard it is measured against; may be null.</summary>
        public string Citation { get; }

        /// <summary>The position of the document in the list given to the engine, from 0.</summary>
        public int Document { get; }

        /// <summary>A JSON Pointer (RFC 6901) into that document.</summary>
        public string Pointer { get; }

        internal static Diagnostic Read(Table table, int row)
        {
            return new Diagnostic(table, row);
        }
    }
}
