import io.github.kyhan.AlertsAnswer;
import io.github.kyhan.DutyRecord;
import io.github.kyhan.Engine;
import io.github.kyhan.KyhanException;
import io.github.kyhan.Lang;
import io.github.kyhan.Occurrence;
import io.github.kyhan.RecordEvent;
import io.github.kyhan.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Handles: closed twice, closed under calls, shared, and not leaked. */
final class Lifetimes {
    private Lifetimes() {}

    static void closed() {
        Class<IllegalStateException> refused = IllegalStateException.class;
        List<DutyRecord> none = Collections.emptyList();
        Engine engine = new Engine(Typed.PLAN);
        Schedule schedule = engine.schedule(Typed.day("2024-01-01"), Typed.day("2025-01-01"));
        Occurrence duty = schedule.occurrences().get(0);
        engine.close();
        engine.close();
        Check.fails(refused, () -> engine.check(Lang.VI), "a closed engine");
        Check.fails(refused, () -> engine.answer("{}"), "a closed engine");
        Check.fails(refused, () -> engine.evaluate(Typed.day("2024-12-01"), none), "a closed engine");
        Check.same(duty.trace().size(), 3, "a schedule outlives its engine");
        Occurrence streamed = schedule.stream().findFirst().get();
        schedule.close();
        schedule.close();
        Check.same(duty.trace().size(), 3, "an occurrence outlives its schedule");
        Check.same(schedule.occurrences().size(), 1, "what was read is kept");
        Check.same(streamed.id(), duty.id(), "what is read at once is kept");
        Check.fails(refused, streamed::trace, "what is read later is not");
        Check.fails(refused, schedule::toJson, "a closed schedule");
        Check.fails(refused, schedule::undated, "a closed schedule");
        System.out.println("Java: closed handles are refused, and what was taken is kept");
    }

    /** Sixteen threads on one engine; then all are surprised by close. */
    static void threads(List<byte[]> plans) throws InterruptedException {
        Engine engine = new Engine(Lang.VI, plans);
        String expected = ask(engine);
        Check.that(!expected.isEmpty(), "something falls due");
        Schedule shared = engine.schedule(Typed.day("2024-01-01"), Typed.day("2025-01-01"));
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicReference<Throwable> surprise = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            Thread thread =
                    new Thread(
                            () -> {
                                try {
                                    while (true) {
                                        Check.same(ask(engine), expected, "the same answer");
                                        for (Occurrence duty : shared.occurrences()) {
                                            Check.that(!duty.trace().isEmpty(), "a trace");
                                        }
                                        answered.incrementAndGet();
                                    }
                                } catch (IllegalStateException error) {
                                    refused.incrementAndGet();
                                } catch (Throwable error) {
                                    surprise.set(error);
                                }
                            });
            threads.add(thread);
            thread.start();
        }
        while (answered.get() < 32 && surprise.get() == null) {
            Thread.sleep(5);
        }
        shared.close();
        engine.close();
        for (Thread thread : threads) {
            thread.join();
        }
        Check.same(surprise.get(), null, "no other exception");
        Check.same(refused.get(), 16, "threads that met the closed handle");
        System.out.println("Java: 16 threads, " + answered + " rounds, closed in flight");
    }

    private static String ask(Engine engine) {
        try (Schedule own = engine.schedule(Typed.day("2024-01-01"), Typed.day("2024-07-01"))) {
            return own.occurrences().stream()
                    .map(duty -> duty.id() + duty.trace().size())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Engines that nobody closes are freed when they are collected. */
    static void forgotten(List<byte[]> plans) throws IOException {
        new Engine(Lang.VI, plans);
        long before = resident();
        for (int number = 0; number < 20; number++) {
            new Engine(Lang.VI, plans);
            System.gc();
        }
        long grown = resident() - before;
        System.out.println("Java: 20 engines not closed, the process grew by " + grown + " kB");
        Check.that(grown < 16384, "forgotten engines are freed");
    }

    /** A document of the most bytes that are read, and of one more. */
    static void largest() {
        byte[] plan = Arrays.copyOf(Typed.bytes(Typed.PLAN), 1 << 28);
        Arrays.fill(plan, Typed.bytes(Typed.PLAN).length, plan.length, (byte) ' ');
        new Engine(Lang.EN, Collections.singletonList(plan)).close();
        byte[] longer = Arrays.copyOf(plan, plan.length + 1);
        longer[plan.length] = ' ';
        KyhanException error =
                Check.fails(
                        KyhanException.class,
                        () -> new Engine(Lang.EN, Collections.singletonList(longer)),
                        "a byte too many");
        Check.same(error.code(), "invalid-argument", "a byte too many");
        System.out.println("Java: 256 MiB are read, and not a byte more");
    }

    static void growth(int rounds) throws IOException {
        for (int round = 0; round < rounds / 2; round++) {
            round(round % 10 == 0);
        }
        long before = resident();
        for (int round = 0; round < rounds; round++) {
            round(round % 10 == 0);
        }
        long grown = resident() - before;
        System.out.println("Java: " + rounds + " rounds, the process grew by " + grown + " kB");
        Check.that(grown * 1024 < rounds * 168L, "no round leaves 168 bytes behind");
    }

    private static void round(boolean isBad) {
        if (isBad) {
            Check.fails(KyhanException.class, () -> new Engine("{"), "a bad document");
            return;
        }
        try (Engine engine = new Engine(Typed.PLAN);
                Schedule schedule =
                        engine.schedule(Typed.day("2024-01-01"), Typed.day("2025-01-01"))) {
            Check.same(schedule.occurrences().get(0).trace().size(), 3, "a trace");
            Check.fails(KyhanException.class, () -> engine.explain("x", Lang.VI), "unknown");
            DutyRecord done =
                    new DutyRecord(
                            schedule.occurrences().get(0).id(),
                            RecordEvent.SUBMITTED,
                            Typed.day("2024-12-13"));
            AlertsAnswer answer =
                    engine.alerts(
                            Typed.day("2024-12-01"),
                            Typed.day("2024-12-31"),
                            Collections.singletonList(done));
            Check.that(answer.alerts().get(0).isSettled(), "an alert");
        }
    }

    /** The resident memory in kB; the heap is of fixed size, so what grows is native. */
    private static long resident() throws IOException {
        System.gc();
        String line =
                Files.readAllLines(Paths.get("/proc/self/status")).stream()
                        .filter(text -> text.startsWith("VmRSS:"))
                        .findFirst()
                        .get();
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
}
