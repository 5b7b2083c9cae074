package io.github.kyhan;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What falls due in a window. Holds memory of the native library until it is closed. What was read
 * from it are plain objects, which can be kept and returned.
 */
public final class Schedule implements AutoCloseable {
    private final Handle handle;
    private final Table table;
    private volatile List<Occurrence> occurrences;
    private volatile List<UndatedDuty> undated;
    private volatile List<Diagnostic> diagnostics;

    Schedule(Handle handle) {
        this.handle = handle;
        table = new Table(handle);
    }

    /**
     * The agency asked for, and who stands in its place at the end of the window.
     *
     * @return null when none was
     */
    public AgencyDetails agency() {
        return AgencyDetails.in(table, 0);
    }

    /**
     * The duties with a date: read whole when they are first asked for. For a hundred thousand of
     * which little is read, see {@link #stream}.
     *
     * @return by due day, then by id
     */
    public List<Occurrence> occurrences() {
        if (occurrences == null) {
            occurrences = table.list(0, Column.OCCURRENCES, Occurrence::whole);
        }
        return occurrences;
    }

    /**
     * The duties without a computable date.
     *
     * @return in the order of the documents
     */
    public List<UndatedDuty> undated() {
        if (undated == null) {
            undated = table.list(0, Column.UNDATED, UndatedDuty::new);
        }
        return undated;
    }

    /**
     * What is risky about the listed duties.
     *
     * @return in the order of their places
     */
    public List<Diagnostic> diagnostics() {
        if (diagnostics == null) {
            diagnostics = table.list(0, Column.DIAGNOSTICS, Diagnostic::new);
        }
        return diagnostics;
    }

    /**
     * The duties with a date, one after the other. Of each only what most programs need is read at
     * once; its recipients, its words and its derivation are read when they are asked for, until
     * the schedule is closed.
     *
     * @return by due day, then by id
     */
    public Stream<Occurrence> stream() {
        Table rows = table.inner(0, Column.OCCURRENCES);
        return IntStream.range(0, rows.rows()).mapToObj(row -> new Occurrence(rows, row));
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
}
