package org.example.kyhan;

import io.github.kyhan.Finding;
import java.time.LocalDate;

/** A row of `evaluate`: where a duty stands. The year is that of the due day before an extension. */
record FindingRow(
        String occurrence, String obligation, String instrument, String title, String bearer, String responsible,
        LocalDate due, LocalDate originalDue, String status, LocalDate submittedOn, Integer daysLate,
        int year, String province) {

    static FindingRow of(Finding found, Register register) {
        LocalDate planned = found.originalDue() == null ? found.due() : found.originalDue();
        return new FindingRow(
                found.occurrence(), found.obligation(), found.instrument(), found.title(), found.bearer(),
                found.responsible(), found.due(), found.originalDue(), found.status().name(), found.submittedOn(),
                found.daysLate(), planned.getYear(), register.province(found.bearer()));
    }
}
