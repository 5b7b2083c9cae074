package io.github.kyhan;

import java.util.List;

/** Whom to alert. Plain objects; nothing to close. */
public final class AlertsAnswer {
    private final AgencyDetails agency;
    private final List<Alert> alerts;
    private final List<Digest> digests;
    private final List<Diagnostic> diagnostics;

    AlertsAnswer(Table table, int row) {
        agency = AgencyDetails.in(table, row);
        alerts = table.list(row, Column.ALERTS, Alert::new);
        digests = table.list(row, Column.DIGESTS, Digest::new);
        diagnostics = table.list(row, Column.DIAGNOSTICS, Diagnostic::new);
    }

    /**
     * The agency asked for, and who stands in its place on the last day and has its
     * alerts.
     *
     * @return null when none was
     */
    public AgencyDetails agency() {
        return agency;
    }

    /**
     * The alerts by day, then by id.
     *
     * @return in their order
     */
    public List<Alert> alerts() {
        return alerts;
    }

    /**
     * One message for each addressee.
     *
     * @return settled alerts are left out
     */
    public List<Digest> digests() {
        return digests;
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
