import io.github.kyhan.Diagnostic;
import io.github.kyhan.Engine;
import io.github.kyhan.KyhanException;
import io.github.kyhan.Lang;
import io.github.kyhan.Occurrence;
import io.github.kyhan.Schedule;
import io.github.kyhan.TraceStep;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What falls due for one agency in 2024, and why then. */
final class Due {
    // java -cp … Due ../plans/quang-nam-2024.json ../plans/national.json
    public static void main(String[] paths) throws IOException {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        List<byte[]> plans = new ArrayList<>();
        for (String path : paths) {
            plans.add(Files.readAllBytes(Paths.get(path)));
        }
        LocalDate from = LocalDate.of(2024, 1, 1);
        try (Engine engine = new Engine(Lang.VI, plans);
                Schedule schedule =
                        engine.schedule(from, from.plusYears(1), "so-gddt-qnam", null, Lang.VI)) {
            for (Occurrence duty : schedule.occurrences()) {
                out.println(duty.due().format(DateTimeFormatter.BASIC_ISO_DATE) + "  " + duty.title());
                for (TraceStep step : duty.trace()) {
                    out.println("    " + step.because());
                }
            }
        } catch (KyhanException error) {
            System.err.println(error.code() + ": " + error.getMessage());
            for (Diagnostic found : error.diagnostics()) {
                System.err.println(paths[found.document()] + found.pointer() + ": " + found.message());
            }
            System.exit(1);
        }
    }
}
