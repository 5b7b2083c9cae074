package io.github.kyhan;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * What falls due in a window. Holds memory of the native library until it is closed; its
 * occurrences can be read until then.
 */
public final class Schedule implements AutoCloseable {
    private final Handle handle;
    private final Table table;
    private final List<Occurrence> occurrences;

    Schedule(Handle handle) {
        this.handle = handle;
        table = new Table(handle);
        occurrences = new Rows(table.inner(0, Column.OCCURRENCES));
    }

    /**
     * The duties with a date.
     *
     * @return by due day, then by id; each is read from the library when it is asked for
     */
    public List<Occurrence> occurrences() {
        return occurrences;
    }

    /**
     * The duties without a computable date.
     *
     * @return in the order of the documents
     */
    public List<UndatedDuty> undated() {
        return table.list(0, Column.UNDATED, UndatedDuty::new);
    }

    /**
     * What is risky about the listed duties.
     *
     * @return in the order of their places
     */
    public List<Diagnostic> diagnostics() {
        return table.list(0, Column.DIAGNOSTICS, Diagnostic::new);
    }

    /**
     * The answer in JSON.
     *
     * @return the same bytes as {@link Engine#answer} gives
     */
    public String toJson() {
        return Engine.jsonOf(handle);
    }

    /** Frees the native memory when the last reading has ended; again, does nothing. */
    @Override
    public void close() {
        handle.close();
    }

    private static final class Rows extends AbstractList<Occurrence> implements RandomAccess {
        private final Table table;
        private final int count;

        Rows(Table table) {
            this.table = table;
            this.count = table.rows();
        }

        @Override
        public Occurrence get(int row) {
            if (row < 0 || row >= count) {
                throw new IndexOutOfBoundsException("row " + row + " of " + count);
            }
            return new Occurrence(table, row);
        }

        @Override
        public int size() {
            return count;
        }
    }
}
