using System;
using System.Collections.Generic;

namespace Kyhan
{
    /// <summary>Why a call has no answer.</summary>
    public sealed class KyhanException : Exception
    {
        internal KyhanException(string code, string message) : base(message)
        {
            Code = code;
            Help = "";
            Diagnostics = new Diagnostic[0];
        }

        private KyhanException(Table error, string document) : base(error.Text(0, Column.Message))
        {
            Code = error.Text(0, Column.Code);
            Help = error.Text(0, Column.Help) ?? "";
            Diagnostics = error.List(0, Column.Diagnostics, Diagnostic.Read);
            Document = document;
        }

        /// <summary>The stable name of what is wrong, such as <c>invalid-register</c>
        /// or <c>unknown-reference</c>.</summary>
        public string Code { get; }

        /// <summary>What to do about it; may be empty.</summary>
        public string Help { get; }

        /// <summary>Everything that is wrong with the documents; empty when it is the
        /// question that is wrong.</summary>
        public IReadOnlyList<Diagnostic> Diagnostics { get; }

        /// <summary>The error document in JSON; null when there is no library that
        /// could have written one.</summary>
        public string Document { get; }

        /// <summary>The exception of an error; frees it.</summary>
        internal static KyhanException Of(ResultHandle error)
        {
            using (error)
            {
                Native.kyhan_result_json(error, out TextHandle text);
                string document = Utf8.Take(text);
                return new KyhanException(new Table(error).Inner(0, Column.Error), document);
            }
        }
    }
}
