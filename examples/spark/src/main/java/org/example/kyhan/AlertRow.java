package org.example.kyhan;

import io.github.kyhan.Alert;
import java.time.LocalDate;

/** A row of `alerts`: one message to one addressee. The year is that of its day, the province the addressee's. */
record AlertRow(
        String id, LocalDate day, String kind, String addressee, String occurrence, String bearer, LocalDate due,
        int daysLeft, boolean settled, boolean merged, String text, int year, String province) {

    static AlertRow of(Alert alert, Register register) {
        return new AlertRow(
                alert.id(), alert.day(), alert.kind().name(), alert.to(), alert.occurrence(), alert.bearer(),
                alert.due(), alert.daysLeft(), alert.isSettled(), alert.isMerged(), alert.text(),
                alert.day().getYear(), register.province(alert.to()));
    }
}
