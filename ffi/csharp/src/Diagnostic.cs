using System;

namespace Kyhan
{
    /// <summary>Something wrong or risky in a register, and where.</summary>
    [Serializable]
    public sealed class Diagnostic
    {
        private Diagnostic(Table table, int row)
        {
            Severity = (Severity)table.Word(row, Kyhan.Column.Severity);
            Code = table.Text(row, Kyhan.Column.Code);
            Message = table.Text(row, Kyhan.Column.Message);
            Help = table.Text(row, Kyhan.Column.Help);
            Citation = table.Text(row, Kyhan.Column.Citation);
            Acknowledged = table.Text(row, Kyhan.Column.Acknowledged);
            Document = table.Int(row, Kyhan.Column.Document) ?? 0;
            Pointer = table.Text(row, Kyhan.Column.Pointer);
            Line = table.Int(row, Kyhan.Column.Line);
            Column = table.Int(row, Kyhan.Column.Column);
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

        /// <summary>Why it may stay, where the register acknowledges it; may be null.</summary>
        public string Acknowledged { get; }

        /// <summary>The position of the document in the list given to the engine, from 0.</summary>
        public int Document { get; }

        /// <summary>A JSON Pointer (RFC 6901) into that document.</summary>
        public string Pointer { get; }

        /// <summary>The line of that document, from 1; null where it is not known.</summary>
        public int? Line { get; }

        /// <summary>The column of that line, in characters from 1; null where it is not known.</summary>
        public int? Column { get; }

        internal static Diagnostic Read(Table table, int row)
        {
            return new Diagnostic(table, row);
        }
    }
}
