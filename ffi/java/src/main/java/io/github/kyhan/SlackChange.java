package io.github.kyhan;

/** A link whose slack would change. */
public final class SlackChange {
    private final String contributor;
    private final String collector;
    private final Meeting before;
    private final Meeting after;

    SlackChange(Table table, int row) {
        contributor = table.text(row, Column.CONTRIBUTOR);
        collector = table.text(row, Column.COLLECTOR);
        before = new Meeting(table.inner(row, Column.BEFORE), 0);
        after = new Meeting(table.inner(row, Column.AFTER), 0);
    }

    /**
     * The id of the obligation that reports.
     *
     * @return an id
     */
    public String contributor() {
        return contributor;
    }

    /**
     * The id of the obligation that collects.
     *
     * @return an id
     */
    public String collector() {
        return collector;
    }

    /**
     * How they meet now.
     *
     * @return never null
     */
    public Meeting before() {
        return before;
    }

    /**
     * How they would meet.
     *
     * @return never null
     */
    public Meeting after() {
        return after;
    }
}
