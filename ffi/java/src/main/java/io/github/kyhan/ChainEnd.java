package io.github.kyhan;

import java.time.LocalDate;
import java.util.List;

/** One end of a link. */
public final class ChainEnd {
    private final String obligation;
    private final String instrument;
    private final String provision;
    private final String title;
    private final int bearers;
    private final String bearer;
    private final List<LevelCount> levels;
    private final List<Party> via;
    private final List<LocalDate> dates;

    ChainEnd(Table table, int row) {
        obligation = table.text(row, Column.OBLIGATION);
        instrument = table.text(row, Column.INSTRUMENT);
        provision = table.text(row, Column.PROVISION);
        title = table.text(row, Column.TITLE);
        bearers = table.word(row, Column.BEARERS);
        bearer = table.text(row, Column.BEARER);
        levels = table.list(row, Column.LEVELS, LevelCount::new);
        via = table.list(row, Column.VIA, Party::new);
        dates = table.list(row, Column.DATES, (days, at) -> days.date(at, Column.VALUE));
    }

    /**
     * The id of the obligation.
     *
     * @return an id
     */
    public String obligation() {
        return obligation;
    }

    /**
     * The id of the instrument.
     *
     * @return an id
     */
    public String instrument() {
        return instrument;
    }

    /**
     * Where in the instrument it stands.
     *
     * @return a text
     */
    public String provision() {
        return provision;
    }

    /**
     * What it is called.
     *
     * @return a text
     */
    public String title() {
        return title;
    }

    /**
     * How many bear it.
     *
     * @return a count
     */
    public int bearers() {
        return bearers;
    }

    /**
     * The name of the bearer, or the document's name for all of them.
     *
     * @return null when it names nobody
     */
    public String bearer() {
        return bearer;
    }

    /**
     * How many bearers are of each level of government, the highest first.
     *
     * @return in their order
     */
    public List<LevelCount> levels() {
        return levels;
    }

    /**
     * Through whom the result goes.
     *
     * @return agencies and groups
     */
    public List<Party> via() {
        return via;
    }

    /**
     * The due days that meet none of the other end.
     *
     * @return in their order
     */
    public List<LocalDate> dates() {
        return dates;
    }
}
