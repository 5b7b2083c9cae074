package io.github.kyhan;

import java.time.LocalDate;
import java.util.List;

/** An agency as people tell it from others of its name. */
public final class AgencyDetails {
    private final String id;
    private final String name;
    private final AgencyLevel level;
    private final Party parent;
    private final LocalDate opened;
    private final LocalDate closed;
    private final List<Party> successors;

    AgencyDetails(Table table, int row) {
        id = table.text(row, Column.ID);
        name = table.text(row, Column.NAME);
        level = table.optionalWord(row, Column.LEVEL, AgencyLevel::of);
        Table above = table.inner(row, Column.PARENT);
        parent = above == null ? null : new Party(above, 0);
        opened = table.date(row, Column.OPENED);
        closed = table.date(row, Column.CLOSED);
        successors = table.list(row, Column.SUCCESSORS, Party::new);
    }

    /** The agency in a cell; null where there is none. */
    static AgencyDetails in(Table table, int row) {
        Table agency = table.inner(row, Column.AGENCY);
        return agency == null ? null : new AgencyDetails(agency, 0);
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

    /**
     * Its level of government.
     *
     * @return null for a group
     */
    public AgencyLevel level() {
        return level;
    }

    /**
     * Its superior agency.
     *
     * @return may be null
     */
    public Party parent() {
        return parent;
    }

    /**
     * The first day of its work.
     *
     * @return may be null
     */
    public LocalDate opened() {
        return opened;
    }

    /**
     * The last day of its work.
     *
     * @return may be null
     */
    public LocalDate closed() {
        return closed;
    }

    /**
     * Who stands in its place on the day asked about.
     *
     * @return empty while it stands itself
     */
    public List<Party> successors() {
        return successors;
    }
}
