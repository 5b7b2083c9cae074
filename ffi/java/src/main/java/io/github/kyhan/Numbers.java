// Generated from the sources by ffi/generate; a test compares.
package io.github.kyhan;

/** The numbers of kyhan.h. */
final class Numbers {
    static final int ABI = 3;
    static final int OK = 0;
    static final int ABSENT = Integer.MIN_VALUE;

    private Numbers() {}
}
