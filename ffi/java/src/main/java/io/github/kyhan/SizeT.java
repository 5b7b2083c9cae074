package io.github.kyhan;

import com.sun.jna.IntegerType;
import com.sun.jna.Native;

/** A size_t. JNA makes some itself, so it is public with a bare constructor. */
public final class SizeT extends IntegerType {
    private static final long serialVersionUID = 1L;

    /** Zero. */
    public SizeT() {
        this(0);
    }

    SizeT(long value) {
        super(Native.SIZE_T_SIZE, value, true);
    }
}
