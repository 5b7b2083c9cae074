package io.github.kyhan;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts to and from UTF-8. */
final class Utf8 {
    private Utf8() {}

    /** The bytes of a text. A lone surrogate is an error of the caller, not a question mark. */
    static byte[] encode(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException error) {
            throw new IllegalArgumentException("the text has a lone surrogate", error);
        }
    }

    /** The bytes of a text with one NUL after them, so that an empty text is not NULL. */
    static byte[] argument(String text) {
        if (text == null) {
            return null;
        }
        byte[] bytes = encode(text);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    /** The length of what {@link #argument} made, without the NUL. */
    static SizeT length(byte[] argument) {
        return new SizeT(argument == null ? 0 : argument.length - 1);
    }

    /** Copies a text of the library; NULL is null. */
    static String copy(Pointer bytes, long[] length) {
        if (bytes == null) {
            return null;
        }
        int count = Math.toIntExact(length[0]);
        return new String(bytes.getByteArray(0, count), StandardCharsets.UTF_8);
    }

    /** Copies a text of the library and frees it. */
    static String take(PointerByReference out) {
        try (Handle text = Handle.ofText(out.getValue())) {
            return text.use(
                    pointer -> {
                        long[] length = new long[1];
                        return copy(Functions.kyhan_text_bytes(pointer, length), length);
                    });
        }
    }
}
