using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;

namespace Kyhan
{
    /// <summary>Why a call has no answer. The message says what is wrong and, for
    /// documents, the first places.</summary>
    [Serializable]
    public sealed class KyhanException : Exception
    {
        private const int ShownDiagnostics = 3;
        private readonly Diagnostic[] diagnostics;

        internal KyhanException(string code, string message, string help) : base(message)
        {
            Code = code;
            Help = help;
            diagnostics = new Diagnostic[0];
        }

        private KyhanException(Table error, Diagnostic[] diagnostics, string document)
            : base(WithPlaces(error.Text(0, Column.Message), diagnostics))
        {
            Code = error.Text(0, Column.Code);
            Help = error.Text(0, Column.Help) ?? "";
            Candidates = error.List(0, Column.Candidates, AgencyDetails.Read);
            this.diagnostics = diagnostics;
            Document = document;
        }

        private KyhanException(SerializationInfo info, StreamingContext context) : base(info, context)
        {
            Code = info.GetString(nameof(Code));
            Help = info.GetString(nameof(Help));
            Document = info.GetString(nameof(Document));
            diagnostics = (Diagnostic[])info.GetValue(nameof(Diagnostics), typeof(Diagnostic[]));
        }

        /// <summary>The stable name of what is wrong, such as <c>invalid-register</c>
        /// or <c>unknown-reference</c>.</summary>
        public string Code { get; }

        /// <summary>What to do about it; may be empty.</summary>
        public string Help { get; }

        /// <summary>The agencies that the question may mean, the first twenty; null when it
        /// is not the name of an agency that is wrong, or after a crossing of application
        /// domains.</summary>
        public IReadOnlyList<AgencyDetails> Candidates { get; }

        /// <summary>Everything that is wrong with the documents; empty when it is the
        /// question that is wrong.</summary>
        public IReadOnlyList<Diagnostic> Diagnostics
        {
            get { return Array.AsReadOnly(diagnostics); }
        }

        /// <summary>The error document in JSON; null when there is no library that
        /// could have written one.</summary>
        public string Document { get; }

        /// <summary>Writes the exception for another application domain.</summary>
        /// <param name="info">Where to.</param>
        /// <param name="context">What for.</param>
        public override void GetObjectData(SerializationInfo info, StreamingContext context)
        {
            base.GetObjectData(info, context);
            info.AddValue(nameof(Code), Code);
            info.AddValue(nameof(Help), Help);
            info.AddValue(nameof(Document), Document);
            info.AddValue(nameof(Diagnostics), diagnostics, typeof(Diagnostic[]));
        }

        /// <summary>The exception of an error; frees it.</summary>
        internal static KyhanException Of(ResultHandle error)
        {
            using (error)
            {
                Native.kyhan_result_json(error, out TextHandle text);
                string document = Utf8.Take(text);
                Table table = new Table(error).Inner(0, Column.Error);
                Diagnostic[] diagnostics = table.List(0, Column.Diagnostics, Diagnostic.Read).ToArray();
                return new KyhanException(table, diagnostics, document);
            }
        }

        private static string WithPlaces(string message, Diagnostic[] diagnostics)
        {
            IEnumerable<string> shown = diagnostics.Take(ShownDiagnostics).Select(
                found => "\n  document " + found.Document + " " + found.Pointer + ": " + found.Message);
            int left = diagnostics.Length - ShownDiagnostics;
            return message + string.Concat(shown) + (left > 0 ? "\n  and " + left + " more" : "");
        }
    }
}
