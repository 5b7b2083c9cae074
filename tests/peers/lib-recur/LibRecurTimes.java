import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Paths;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Answers each rule of a file with the seconds that lib-recur takes to read and
 * expand it, the number of its days and the sum of their numbers.
 */
public final class LibRecurTimes {
    private static final int YEARS = 20;
    private static final long DAY = 86_400_000L;

    public static void main(String[] arguments) throws Exception {
        for (String line : Files.readAllLines(Paths.get(arguments[0]))) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t");
            DateTime start = DateTime.parse(fields[0].replace("-", ""));
            long until =
                    new DateTime(start.getYear() + YEARS, start.getMonth(), start.getDayOfMonth())
                            .getTimestamp();
            long[] found = expand(start, fields[1], until);
            double seconds = measure(start, fields[1], until);
            System.out.println(seconds + "\t" + found[0] + "\t" + found[1]);
        }
    }

    private static long[] expand(DateTime start, String text, long until) throws Exception {
        long count = 0;
        long sum = 0;
        RecurrenceRuleIterator days = new RecurrenceRule(text).iterator(start);
        while (days.hasNext()) {
            long day = days.nextMillis();
            if (day >= until) {
                break;
            }
            count += 1;
            sum += day / DAY;
        }
        return new long[] {count, sum};
    }

    /** The least of three samples of at least ten milliseconds, after a quarter second of warming. */
    private static double measure(DateTime start, String text, long until) throws Exception {
        long warm = now() + 250_000_000L;
        while (now() < warm) {
            expand(start, text, until);
        }
        double least = Double.POSITIVE_INFINITY;
        long calls = 1;
        for (int sample = 0; sample < 3; sample++) {
            while (true) {
                long before = now();
                for (long call = 0; call < calls; call++) {
                    expand(start, text, until);
                }
                double seconds = (now() - before) / 1e9;
                if (seconds >= 0.01) {
                    least = Math.min(least, seconds / calls);
                    break;
                }
                calls *= 2;
            }
        }
        return least;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
