package io.github.kyhan;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Frees what belonged to handles that were collected without being closed: whenever a new handle
 * is made. It works from Java 8 on and needs no thread, which would hold a web application in
 * memory.
 */
final class Reaper {
    private static final ReferenceQueue<Handle> COLLECTED = new ReferenceQueue<>();
    private static final Set<Debt> OWED = ConcurrentHashMap.newKeySet();

    private Reaper() {}

    /** What is to be done when the handle is gone, or before. It must not refer to the handle. */
    static Debt owe(Handle handle, Runnable free) {
        for (Reference<? extends Handle> gone = COLLECTED.poll(); gone != null; gone = COLLECTED.poll()) {
            ((Debt) gone).pay();
        }
        Debt debt = new Debt(handle, free);
        OWED.add(debt);
        return debt;
    }

    /** Paid once, however often it is asked for. */
    static final class Debt extends PhantomReference<Handle> {
        private final Runnable free;

        private Debt(Handle handle, Runnable free) {
            super(handle, COLLECTED);
            this.free = free;
        }

        void pay() {
            if (OWED.remove(this)) {
                free.run();
            }
        }
    }
}
