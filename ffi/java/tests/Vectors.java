import io.github.kyhan.Engine;
import io.github.kyhan.KyhanException;
import io.github.kyhan.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the vectors: for every folder with a request.json the answer must be the bytes of
 * expect.json, a newline at the end aside.
 */
final class Vectors {
    private static int failures;

    private Vectors() {}

    static void run(Path root) throws IOException {
        List<Path> requests;
        try (Stream<Path> paths = Files.walk(root)) {
            requests =
                    paths.filter(path -> path.endsWith("request.json"))
                            .sorted()
                            .collect(Collectors.toList());
        }
        for (Path request : requests) {
            runCase(request.getParent());
        }
        System.out.println(
                "Java: " + requests.size() + " vectors, " + failures + " differences");
        Check.that(failures == 0 && !requests.isEmpty(), "all vectors pass");
    }

    private static void runCase(Path folder) throws IOException {
        String request = text(Files.readAllBytes(folder.resolve("request.json")));
        List<Path> names = documents(folder);
        List<byte[]> documents = new ArrayList<>();
        for (Path name : names) {
            documents.add(Files.readAllBytes(name));
        }
        byte[] expected = Files.readAllBytes(folder.resolve("expect.json"));
        compare(folder, expected, Engine.answerOnce(request, documents));
        Lang lang = request.contains("\"en\"") ? Lang.EN : Lang.VI;
        try (Engine engine = new Engine(lang, documents)) {
            compare(folder, expected, engine.answer(request));
        } catch (KyhanException error) {
            compare(folder, expected, error.document());
            Check.that(!error.getMessage().isEmpty() && !error.code().isEmpty(), "words");
            Check.that(error.document().contains("\"" + error.code() + "\""), "and its code");
        }
    }

    /** PLANS names example plans, one a line, in the place of documents. */
    static List<Path> documents(Path folder) throws IOException {
        Path plans = folder.resolve("PLANS");
        if (Files.exists(plans)) {
            Path examples = folder.resolve("../../../../examples/plans");
            return Files.readAllLines(plans).stream()
                    .map(examples::resolve)
                    .collect(Collectors.toList());
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().matches("register.*\\.json"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void compare(Path folder, byte[] expected, String answer) {
        byte[] found = (answer + "\n").getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(found, expected)) {
            System.err.println(folder + " gives\n" + answer);
            failures++;
        }
    }
}
