package io.github.kyhan;

/** The derivation of one occurrence. Holds memory of the native library until it is closed. */
public final class Explanation implements AutoCloseable {
    private final Handle handle;
    private final String text;
    private final Occurrence occurrence;

    Explanation(Handle handle) {
        this.handle = handle;
        Table table = new Table(handle);
        text = table.text(0, Column.TEXT);
        occurrence = new Occurrence(table.inner(0, Column.OCCURRENCE), 0);
    }

    /**
     * The derivation in lines that a reader can redo by hand.
     *
     * @return some fifteen lines
     */
    public String text() {
        return text;
    }

    /**
     * The occurrence, with its trace.
     *
     * @return readable until this is closed
     */
    public Occurrence occurrence() {
        return occurrence;
    }

    /** Frees the native memory when the last reading has ended; again, does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
