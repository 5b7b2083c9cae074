package io.github.kyhan;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the duties stand at the end of a day, and how well reports came in. Plain objects;
 * nothing to close.
 */
public final class Standing {
    private final LocalDate on;
    private final AgencyDetails agency;
    private final List<StatusCount> counts;
    private final List<Finding> findings;
    private final Rates rates;
    private final int recordsElsewhere;
    private final List<Diagnostic> diagnostics;

    Standing(Table table, int row) {
        on = table.date(row, Column.ON);
        agency = AgencyDetails.in(table, row);
        counts = table.list(row, Column.COUNTS, StatusCount::new);
        findings = table.list(row, Column.FINDINGS, Finding::new);
        rates = new Rates(table.inner(row, Column.RATES), 0);
        recordsElsewhere = table.word(row, Column.RECORDS_ELSEWHERE);
        diagnostics = table.list(row, Column.DIAGNOSTICS, Diagnostic::new);
    }

    /**
     * The day.
     *
     * @return a day
     */
    public LocalDate on() {
        return on;
    }

    /**
     * The agency asked for, and who stands in its place on that day.
     *
     * @return null when none was
     */
    public AgencyDetails agency() {
        return agency;
    }

    /**
     * How many duties have each status.
     *
     * @return every status is there
     */
    public List<StatusCount> counts() {
        return counts;
    }

    /**
     * Where each duty stands, by due day before extensions, then by id.
     *
     * @return in their order
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Reporting rates.
     *
     * @return never null
     */
    public Rates rates() {
        return rates;
    }

    /**
     * How many records are of occurrences outside the window.
     *
     * @return a count
     */
    public int recordsElsewhere() {
        return recordsElsewhere;
    }

    /**
     * What is wrong with the records. The pointer begins with {@code /records/} and the position
     * of the record, from 0.
     *
     * @return in their order
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
