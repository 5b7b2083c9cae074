package io.github.kyhan;

import java.util.List;

/** What would move if one duty fell due on another day. Plain objects; nothing to close. */
public final class WhatIf {
    private final List<DueChange> changes;
    private final List<SlackChange> slack;
    private final List<String> agencies;
    private final List<String> instruments;

    WhatIf(Table table, int row) {
        changes = table.list(row, Column.CHANGES, DueChange::new);
        slack = table.list(row, Column.SLACK, SlackChange::new);
        agencies = table.texts(row, Column.AGENCIES);
        instruments = table.texts(row, Column.INSTRUMENTS);
    }

    /**
     * The due days that would move, the supposed one first.
     *
     * @return in their order
     */
    public List<DueChange> changes() {
        return changes;
    }

    /**
     * The slack that would change.
     *
     * @return in their order
     */
    public List<SlackChange> slack() {
        return slack;
    }

    /**
     * The ids of the agencies concerned.
     *
     * @return ids
     */
    public List<String> agencies() {
        return agencies;
    }

    /**
     * The ids of the instruments concerned.
     *
     * @return ids
     */
    public List<String> instruments() {
        return instruments;
    }
}
