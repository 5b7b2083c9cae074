package io.github.kyhan;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Register documents, copied to where the library can read them. */
final class Documents implements AutoCloseable {
    final Pointer pointers;
    final Pointer lengths;
    final SizeT count;
    private final List<Long> blocks = new ArrayList<>();

    Documents(List<byte[]> documents) {
        int size = documents.size();
        pointers = block((long) size * Native.POINTER_SIZE);
        lengths = block((long) size * Native.SIZE_T_SIZE);
        count = new SizeT(size);
        for (int at = 0; at < size; at++) {
            byte[] bytes = documents.get(at);
            Pointer copy = block(bytes.length);
            copy.write(0, bytes, 0, bytes.length);
            pointers.setPointer((long) at * Native.POINTER_SIZE, copy);
            long place = (long) at * Native.SIZE_T_SIZE;
            if (Native.SIZE_T_SIZE == 8) {
                lengths.setLong(place, bytes.length);
            } else {
                lengths.setInt(place, bytes.length);
            }
        }
    }

    static List<byte[]> encoded(String... documents) {
        List<byte[]> encoded = new ArrayList<>();
        for (String document : documents) {
            encoded.add(Utf8.encode(document));
        }
        return encoded;
    }

    private Pointer block(long bytes) {
        long address = Native.malloc(Math.max(1, bytes));
        if (address == 0) {
            close();
            throw new OutOfMemoryError("no room for a copy of " + bytes + " bytes");
        }
        blocks.add(address);
        return new Pointer(address);
    }

    /** Frees the copies at once, without waiting for the collector. */
    @Override
    public void close() {
        blocks.forEach(Native::free);
        blocks.clear();
    }
}
