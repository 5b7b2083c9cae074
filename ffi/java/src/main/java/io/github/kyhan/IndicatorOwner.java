package io.github.kyhan;

/** An agency that answers for an indicator, or helps. */
public final class IndicatorOwner {
    private final String agency;
    private final String name;
    private final String aspect;
    private final OwnerRole role;
    private final String obligation;
    private final String provision;

    IndicatorOwner(Table table, int row) {
        agency = table.text(row, Column.AGENCY);
        name = table.text(row, Column.NAME);
        aspect = table.text(row, Column.ASPECT);
        role = OwnerRole.of(table.word(row, Column.ROLE));
        obligation = table.text(row, Column.OBLIGATION);
        provision = table.text(row, Column.PROVISION);
    }

    /**
     * The agency.
     *
     * @return its id
     */
    public String agency() {
        return agency;
    }

    /**
     * Its name.
     *
     * @return a name
     */
    public String name() {
        return name;
    }

    /**
     * The aspect it answers for.
     *
     * @return null for all
     */
    public String aspect() {
        return aspect;
    }

    /**
     * What it does.
     *
     * @return its name
     */
    public OwnerRole role() {
        return role;
    }

    /**
     * The obligation that says so.
     *
     * @return its id
     */
    public String obligation() {
        return obligation;
    }

    /**
     * Where in the instrument that stands.
     *
     * @return such as {@code V.1}
     */
    public String provision() {
        return provision;
    }
}
