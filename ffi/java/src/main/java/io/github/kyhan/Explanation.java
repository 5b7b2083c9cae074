package io.github.kyhan;

/**
 * The derivation of one occurrence, or what is known of one obligation. Plain objects, which can
 * be kept.
 */
public final class Explanation implements AutoCloseable {
    private final String text;
    private final Occurrence occurrence;

    Explanation(Table table, int row) {
        text = table.text(row, Column.TEXT);
        Table found = table.inner(row, Column.OCCURRENCE);
        occurrence = found == null ? null : Occurrence.whole(found, 0);
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
     * @return read whole; null when the id was that of an obligation
     */
    public Occurrence occurrence() {
        return occurrence;
    }

    /** Does nothing; it is here for programs that close every answer. */
    @Override
    public void close() {}
}
