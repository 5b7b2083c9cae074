package io.github.kyhan;

/** An indicator, or one aspect of it, that a duty is about. */
public final class Subject {
    private final String indicator;
    private final String aspect;

    Subject(Table table, int row) {
        indicator = table.text(row, Column.INDICATOR);
        aspect = table.text(row, Column.ASPECT);
    }

    /**
     * The indicator.
     *
     * @return its id
     */
    public String indicator() {
        return indicator;
    }

    /**
     * The aspect.
     *
     * @return null for the whole indicator
     */
    public String aspect() {
        return aspect;
    }
}
