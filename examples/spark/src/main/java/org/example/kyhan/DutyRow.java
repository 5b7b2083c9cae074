package org.example.kyhan;

import io.github.kyhan.Occurrence;
import java.time.LocalDate;

/** A row of `schedule`: one duty of one bearer at one time. {@code key} is the {@link Share} it came from. */
record DutyRow(
        String id, String obligation, String instrument, String provision, String action, String title,
        String bearer, String bearerAsWritten, LocalDate due, LocalDate lastWorkingDay, String certainty, String key,
        int year, String province) {

    static DutyRow of(Occurrence duty, Register register) {
        boolean named = duty.bearer() != null && register.provinces().containsKey(duty.bearer());
        return new DutyRow(
                duty.id(), duty.obligation(), duty.instrument(), duty.provision(), duty.action().name(),
                duty.title(), duty.bearer(), duty.bearerAsWritten(), duty.due(), duty.lastWorkingDay(),
                duty.certainty().name(), (named ? duty.bearer() : duty.instrument()) + " " + duty.due().getYear(),
                duty.due().getYear(), register.province(duty.bearer()));
    }
}
