package io.github.kyhan;

import java.time.LocalDate;
import java.util.Collection;

/** Dates to and from the form YYYYMMDD. */
final class Dates {
    private Dates() {}

    static int number(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    /** 0 for null. */
    static int optionalNumber(LocalDate date) {
        return date == null ? 0 : number(date);
    }

    static int[] numbers(Collection<LocalDate> dates) {
        return dates.stream().mapToInt(Dates::number).toArray();
    }

    /** Null for 0. */
    static LocalDate date(int number) {
        return number == 0
                ? null
                : LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    }
}
