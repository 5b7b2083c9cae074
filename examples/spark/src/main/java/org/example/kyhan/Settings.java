package org.example.kyhan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the job is told.
 *
 * @param register the folder of documents
 * @param out where the results go
 * @param records a file or folder of JSON lines; null for none
 * @param from the first due day
 * @param until the day after the last
 * @param since the last day whose alerts were sent
 * @param on the day of the standing and of the last alerts
 * @param broken what becomes of what cannot be read
 * @param partitions how many tasks share the agencies; 0 for four a core
 * @param questions of `schedule`, `evaluate`, `alerts`, `agency`
 */
record Settings(
        Path register, String out, String records, LocalDate from, LocalDate until, LocalDate since, LocalDate on,
        Register.Broken broken, int partitions, List<String> questions) {

    static final String USAGE = "--register FOLDER --out FOLDER --from DAY --until DAY [--on DAY] [--since DAY]"
            + " [--records FILE] [--broken fail|skip] [--partitions N] [--ask schedule,evaluate,alerts,agency]";

    static Settings of(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        for (int at = 0; at < arguments.length; at += 2) {
            given.put(arguments[at], arguments[at + 1]);
        }
        if (!given.keySet().containsAll(List.of("--register", "--out", "--from", "--until"))) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        LocalDate from = LocalDate.parse(given.get("--from"));
        LocalDate on = LocalDate.parse(given.getOrDefault("--on", from.toString()));
        return new Settings(
                Path.of(given.get("--register")), given.get("--out"), given.get("--records"), from,
                LocalDate.parse(given.get("--until")),
                LocalDate.parse(given.getOrDefault("--since", on.minusDays(1).toString())), on,
                Register.Broken.valueOf(given.getOrDefault("--broken", "fail").toUpperCase(Locale.ROOT)),
                Integer.parseInt(given.getOrDefault("--partitions", "0")),
                List.of(given.getOrDefault("--ask", "schedule").split(",")));
    }
}
