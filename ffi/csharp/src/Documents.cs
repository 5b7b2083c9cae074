using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Kyhan
{
    /// <summary>Register documents, held in place while a call reads them.</summary>
    internal sealed class Documents : IDisposable
    {
        private readonly GCHandle[] pins;

        internal Documents(IEnumerable<byte[]> documents)
        {
            byte[][] all = documents.ToArray();
            if (all.Contains(null))
            {
                throw new ArgumentNullException(nameof(documents));
            }
            pins = all.Select(bytes => GCHandle.Alloc(bytes, GCHandleType.Pinned)).ToArray();
            Pointers = pins.Select(pin => pin.AddrOfPinnedObject()).ToArray();
            Lengths = all.Select(bytes => (UIntPtr)bytes.Length).ToArray();
        }

        /// <summary>The bytes of texts.</summary>
        internal static IEnumerable<byte[]> Encoded(string[] documents)
        {
            if (documents == null || documents.Contains(null))
            {
                throw new ArgumentNullException(nameof(documents));
            }
            return documents.Select(Utf8.Encode);
        }

        internal IntPtr[] Pointers { get; }

        internal UIntPtr[] Lengths { get; }

        internal UIntPtr Count => (UIntPtr)Pointers.Length;

        public void Dispose()
        {
            foreach (GCHandle pin in pins)
            {
                pin.Free();
            }
        }
    }
}
