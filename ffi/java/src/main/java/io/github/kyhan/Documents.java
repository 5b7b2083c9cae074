package io.github.kyhan;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.util.ArrayList;
import java.util.List;

/** Register documents, copied to where the library can read them. */
final class Documents implements AutoCloseable {
    final Memory pointers;
    final Memory lengths;
    final SizeT count;
    private final List<Memory> copies = new ArrayList<>();

    Documents(List<byte[]> documents) {
        int size = Math.max(1, documents.size());
        pointers = new Memory((long) size * Native.POINTER_SIZE);
        lengths = new Memory((long) size * Native.SIZE_T_SIZE);
        count = new SizeT(documents.size());
        for (int at = 0; at < documents.size(); at++) {
            byte[] bytes = documents.get(at);
            Memory copy = new Memory(Math.max(1, bytes.length));
            copy.write(0, bytes, 0, bytes.length);
            copies.add(copy);
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

    /** Frees the copies at once, without waiting for the collector. */
    @Override
    public void close() {
        for (Memory copy : copies) {
            copy.close();
        }
        pointers.close();
        lengths.close();
    }
}
