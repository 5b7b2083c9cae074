package io.github.kyhan;

import com.sun.jna.Native;

/**
 * The number of the binary interface. It has a class of its own, so that another library is refused
 * before any function is looked up that it may lack.
 */
final class Abi {
    static final int VERSION = 1;

    static {
        // On jna.library.path, on the system's path, or in the jar.
        Native.register(Abi.class, "kyhan");
    }

    private Abi() {}

    /** Refuses a library with another binary interface. */
    static void require() {
        int found = kyhan_abi_version();
        if (found != VERSION) {
            throw new KyhanException(
                    "abi-mismatch",
                    "the native library has the binary interface " + found
                            + ", this jar was built for " + VERSION);
        }
    }

    private static native int kyhan_abi_version();
}
