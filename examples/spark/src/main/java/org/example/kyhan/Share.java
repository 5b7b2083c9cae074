package org.example.kyhan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The least piece of work: one year of one agency, or of the duties of an instrument that no one
 * agency bears. Splitting by year is what keeps the busiest agency from being one long task.
 *
 * @param agency null for an instrument
 * @param instrument null for an agency
 * @param province null for central agencies and for instruments
 * @param from the first due day
 * @param until the day after the last
 */
public record Share(String agency, String instrument, String province, LocalDate from, LocalDate until)
        implements Serializable {

    /** The shares of a window, year by year and province by province. */
    static List<Share> of(Register register, LocalDate from, LocalDate until) {
        List<Share> shares = new ArrayList<>();
        for (LocalDate start = from; start.isBefore(until); start = start.withDayOfYear(1).plusYears(1)) {
            LocalDate first = start;
            LocalDate next = first.withDayOfYear(1).plusYears(1);
            LocalDate end = next.isBefore(until) ? next : until;
            register.unnamed().forEach(instrument -> shares.add(new Share(null, instrument, null, first, end)));
            TreeSet<String> provinces = new TreeSet<>();
            register.provinces().values().stream().map(Share::sortable).forEach(provinces::add);
            for (String province : provinces) {
                register.provinces().forEach((agency, its) -> {
                    if (sortable(its).equals(province)) {
                        shares.add(new Share(agency, null, its, first, end));
                    }
                });
            }
        }
        return shares;
    }

    private static String sortable(String province) {
        return province == null ? "" : province;
    }

    /** Whether this share answers for a row: the others that the engine lists are other shares'. */
    boolean owns(String bearer, Register register) {
        return agency == null ? !register.provinces().containsKey(bearer == null ? "" : bearer) : agency.equals(bearer);
    }

    /** By which its records find it. */
    String key() {
        return (agency == null ? instrument : agency) + " " + from.getYear();
    }
}
