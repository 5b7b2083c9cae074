import io.github.kyhan.Engine;
import io.github.kyhan.KyhanException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

/** The tests of the Java library, each by its name. */
final class Program {
    private Program() {}

    public static void main(String[] arguments) throws Exception {
        List<byte[]> plans = new ArrayList<>();
        for (int at = 1; at < arguments.length; at++) {
            Path path = Paths.get(arguments[at]);
            if (Files.isRegularFile(path)) {
                plans.add(Files.readAllBytes(path));
            }
        }
        switch (arguments[0]) {
            case "vectors":
                Vectors.run(Paths.get(arguments[1]));
                break;
            case "typed":
                Typed.run(plans);
                Lifetimes.closed();
                break;
            case "typed-vectors":
                TypedVectors.run(Paths.get(arguments[1]));
                break;
            case "threads":
                Lifetimes.threads(plans);
                break;
            case "forgotten":
                Lifetimes.forgotten(plans);
                break;
            case "largest":
                Lifetimes.largest();
                break;
            case "growth":
                Lifetimes.growth(Integer.parseInt(arguments[1]));
                break;
            case "self-test":
                System.out.println("Java: " + Engine.selfTest());
                break;
            case "no-library":
                // Twice: the reason is the same at every later call.
                String first =
                        Check.fails(KyhanException.class, () -> new Engine(), "no library").getMessage();
                KyhanException again =
                        Check.fails(KyhanException.class, Engine::selfTest, "no library");
                Check.same(again.getMessage(), first, "the same reason");
                Check.same(again.code(), "native-library", "code");
                for (int at = 1; at < arguments.length; at++) {
                    Check.that(first.contains(arguments[at]), arguments[at] + " in: " + first);
                }
                System.out.println("Java: " + first);
                break;
            case "wrong-abi":
                KyhanException error =
                        Check.fails(KyhanException.class, () -> new Engine(), "an old library");
                Check.same(error.code(), "abi-mismatch", "code");
                Check.that(
                        error.getMessage().contains("99") && error.getMessage().contains(" 3"),
                        error.getMessage());
                System.out.println("Java: " + error.getMessage());
                break;
            default:
                System.exit(2);
        }
    }
}
