package org.example.kyhan;

import io.github.kyhan.Engine;

/** The engine of this virtual machine: opened by its first task, then asked by all of its tasks at once. */
final class Engines {
    private static String digest;
    private static Engine engine;

    private Engines() {}

    /** The engine of a register. One of an earlier register is freed once its tasks let go of it. */
    static synchronized Engine of(Register register) {
        if (!register.digest().equals(digest)) {
            engine = register.open();
            digest = register.digest();
        }
        return engine;
    }
}
