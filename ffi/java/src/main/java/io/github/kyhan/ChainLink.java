package io.github.kyhan;

import java.util.List;

/** An obligation and the one that it goes into. */
public final class ChainLink {
    private final ChainEnd contributor;
    private final ChainEnd collector;
    private final boolean crossesDocuments;
    private final UndatedEnd undated;
    private final List<Meeting> meetings;

    ChainLink(Table table, int row) {
        contributor = new ChainEnd(table.inner(row, Column.CONTRIBUTOR), 0);
        collector = new ChainEnd(table.inner(row, Column.COLLECTOR), 0);
        crossesDocuments = table.word(row, Column.CROSSES_DOCUMENTS) == 1;
        undated = table.optionalWord(row, Column.UNDATED, UndatedEnd::of);
        meetings = table.list(row, Column.MEETINGS, Meeting::new);
    }

    /**
     * The end that reports.
     *
     * @return never null
     */
    public ChainEnd contributor() {
        return contributor;
    }

    /**
     * The end that collects.
     *
     * @return never null
     */
    public ChainEnd collector() {
        return collector;
    }

    /**
     * Whether the ends stand in two register documents.
     *
     * @return true if so
     */
    public boolean crossesDocuments() {
        return crossesDocuments;
    }

    /**
     * Which end has no date.
     *
     * @return null when both have one
     */
    public UndatedEnd undated() {
        return undated;
    }

    /**
     * The pairs of due days that meet.
     *
     * @return in their order
     */
    public List<Meeting> meetings() {
        return meetings;
    }
}
