package io.github.kyhan;

/** An agency or a group by its id and its name. */
public final class Party {
    private final String id;
    private final String name;

    Party(Table table, int row) {
        id = table.text(row, Column.ID);
        name = table.text(row, Column.NAME);
    }

    /**
     * Its id.
     *
     * @return never null
     */
    public String id() {
        return id;
    }

    /**
     * Its name.
     *
     * @return never null
     */
    public String name() {
        return name;
    }
}
