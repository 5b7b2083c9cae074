package io.github.kyhan;

import java.time.LocalDate;

/** A day off, or a weekend day that is worked. */
public final class SpecialDay {
    private final LocalDate date;
    private final DayKind kind;
    private final String name;
    private final String basis;
    private final Certainty certainty;

    SpecialDay(Table table, int row) {
        date = table.date(row, Column.DATE);
        kind = DayKind.of(table.word(row, Column.KIND));
        name = table.text(row, Column.NAME);
        basis = table.text(row, Column.BASIS);
        certainty = Certainty.of(table.word(row, Column.CERTAINTY));
    }

    /**
     * The day.
     *
     * @return a day
     */
    public LocalDate date() {
        return date;
    }

    /**
     * Off or worked.
     *
     * @return its name
     */
    public DayKind kind() {
        return kind;
    }

    /**
     * What it is called.
     *
     * @return a name
     */
    public String name() {
        return name;
    }

    /**
     * The law or decision it rests on.
     *
     * @return a citation
     */
    public String basis() {
        return basis;
    }

    /**
     * Whether that is decided.
     *
     * @return its name
     */
    public Certainty certainty() {
        return certainty;
    }
}
