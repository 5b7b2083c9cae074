import java.util.Objects;

/** Checks that end the program. */
final class Check {
    private Check() {}

    static void that(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError("not so: " + what);
        }
    }

    static void same(Object found, Object expected, String what) {
        that(Objects.equals(found, expected), what + ": " + found + " instead of " + expected);
    }

    static <T extends Exception> T fails(Class<T> kind, Runnable action, String what) {
        try {
            action.run();
        } catch (Exception error) {
            that(kind.isInstance(error), what + " throws " + error);
            return kind.cast(error);
        }
        throw new AssertionError("nothing thrown: " + what);
    }
}
