package io.github.kyhan;

import com.sun.jna.Pointer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A pointer of the library, freed once: when it is closed and the last call that uses it has
 * ended, or after nobody refers to it any more.
 */
final class Handle implements AutoCloseable {
    private final Reaper.Debt debt;
    private final Pointer pointer;
    private final String what;
    private int users = 1;
    private boolean isClosed;

    private Handle(Pointer pointer, Consumer<Pointer> free, String what) {
        this.pointer = pointer;
        this.what = what;
        debt = Reaper.owe(this, () -> free.accept(pointer));
    }

    static Handle ofEngine(Pointer pointer) {
        return new Handle(pointer, Functions::kyhan_engine_free, "the engine is closed");
    }

    static Handle ofResult(Pointer pointer) {
        return new Handle(pointer, Functions::kyhan_result_free, "the result is closed");
    }

    static Handle ofRows(Pointer pointer) {
        return new Handle(pointer, Functions::kyhan_rows_free, "the rows are closed");
    }

    static Handle ofText(Pointer pointer) {
        return new Handle(pointer, Functions::kyhan_text_free, "the text is closed");
    }

    /** Runs a call that nobody can free the pointer under. */
    <T> T use(Function<Pointer, T> call) {
        synchronized (this) {
            if (isClosed) {
                throw new IllegalStateException(what);
            }
            users++;
        }
        try {
            return call.apply(pointer);
        } finally {
            release();
        }
    }

    /** Closing again does nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (isClosed) {
                return;
            }
            isClosed = true;
        }
        release();
    }

    private void release() {
        boolean isLast;
        synchronized (this) {
            users--;
            isLast = users == 0;
        }
        if (isLast) {
            debt.pay();
        }
    }
}
