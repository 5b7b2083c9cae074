import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DateProperty;

/** Reads and validates calendars with ical4j; prints one JSON list an entry. */
public final class ReadIcal4j {
    private static String text(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (char letter : value.toCharArray()) {
            if (letter == '"' || letter == '\\') out.append('\\').append(letter);
            else if (letter < 32) out.append(String.format("\\u%04x", (int) letter));
            else out.append(letter);
        }
        return out.append('"').toString();
    }

    private static String value(Component event, String name) {
        return event.getProperty(name).map(Property::getValue).orElse("");
    }

    private static String day(Component event, String name) {
        DateProperty<?> property = (DateProperty<?>) event.getRequiredProperty(name);
        return DateTimeFormatter.BASIC_ISO_DATE.format((LocalDate) property.getDate());
    }

    public static void main(String[] paths) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        for (String path : paths) {
            Calendar calendar = new CalendarBuilder().build(
                    Files.newBufferedReader(Paths.get(path), StandardCharsets.UTF_8));
            if (calendar.validate(true).hasErrors()) {
                throw new IllegalStateException(path + ": " + calendar.validate(true));
            }
            for (Component event : calendar.getComponents(Component.VEVENT)) {
                List<Property> relations = event.getProperties(Property.RELATED_TO);
                String related = relations.stream()
                        .map(one -> one.getRequiredParameter("RELTYPE").getValue() + ":" + one.getValue())
                        .sorted().map(ReadIcal4j::text).collect(Collectors.joining(","));
                out.println("[" + text(path) + "," + text(value(event, "UID"))
                        + "," + text(day(event, "DTSTART")) + "," + text(day(event, "DTEND"))
                        + "," + text(value(event, "STATUS")) + "," + value(event, "SEQUENCE")
                        + "," + text(value(event, "SUMMARY")) + "," + text(value(event, "DESCRIPTION"))
                        + "," + text(value(event, "CATEGORIES")) + ",[" + related + "]]");
            }
        }
    }
}
