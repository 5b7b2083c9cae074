using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Kyhan
{
    /// <summary>Texts to and from UTF-8.</summary>
    internal static class Utf8
    {
        // A lone surrogate is an error of the caller, not a question mark.
        private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);

        /// <summary>The bytes of a text.</summary>
        internal static byte[] Encode(string text)
        {
            return Strict.GetBytes(text);
        }

        /// <summary>The bytes of a text with one NUL after them, so that the
        /// array of an empty text is not passed as NULL.</summary>
        internal static byte[] Bytes(string text)
        {
            if (text == null)
            {
                return null;
            }
            byte[] bytes = new byte[Strict.GetByteCount(text) + 1];
            Strict.GetBytes(text, 0, text.Length, bytes, 0);
            return bytes;
        }

        /// <summary>The length of what <see cref="Bytes"/> made, without the NUL.</summary>
        internal static UIntPtr Length(byte[] bytes)
        {
            return bytes == null ? UIntPtr.Zero : (UIntPtr)(bytes.Length - 1);
        }

        /// <summary>Copies a text of the library; NULL is null.</summary>
        internal static string Text(IntPtr bytes, UIntPtr length)
        {
            if (bytes == IntPtr.Zero)
            {
                return null;
            }
            byte[] copy = new byte[checked((int)length)];
            Marshal.Copy(bytes, copy, 0, copy.Length);
            return Strict.GetString(copy);
        }

        /// <summary>Copies a text of the library and frees it.</summary>
        internal static string Take(TextHandle text)
        {
            using (text)
            {
                return Text(Native.kyhan_text_bytes(text, out UIntPtr length), length);
            }
        }
    }
}
