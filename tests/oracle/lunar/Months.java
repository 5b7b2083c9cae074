import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import net.time4j.PlainDate;
import net.time4j.calendar.VietnameseCalendar;

/** Prints, for each ISO date of the file named as argument, Time4J's Vietnamese day/month. */
public class Months {
    public static void main(String[] arguments) throws Exception {
        StringBuilder out = new StringBuilder();
        for (String line : Files.readAllLines(Paths.get(arguments[0]), StandardCharsets.UTF_8)) {
            PlainDate date = PlainDate.of(
                    Integer.parseInt(line.substring(0, 4)),
                    Integer.parseInt(line.substring(5, 7)),
                    Integer.parseInt(line.substring(8, 10)));
            VietnameseCalendar lunar = date.transform(VietnameseCalendar.axis());
            out.append(lunar.getDayOfMonth()).append('/').append(lunar.getMonth().getNumber());
            out.append(lunar.getMonth().isLeap() ? "+\n" : "\n");
        }
        System.out.print(out);
    }
}
