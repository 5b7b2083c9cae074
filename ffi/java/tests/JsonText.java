import io.github.kyhan.AgencyDetails;
import io.github.kyhan.Alert;
import io.github.kyhan.AlertsAnswer;
import io.github.kyhan.Baseline;
import io.github.kyhan.ChainEnd;
import io.github.kyhan.ChainLink;
import io.github.kyhan.ChainsAnswer;
import io.github.kyhan.Diagnostic;
import io.github.kyhan.Digest;
import io.github.kyhan.DueChange;
import io.github.kyhan.Explanation;
import io.github.kyhan.FeedFormat;
import io.github.kyhan.Finding;
import io.github.kyhan.IndicatorCoverage;
import io.github.kyhan.IndicatorOwner;
import io.github.kyhan.InnerTarget;
import io.github.kyhan.LevelCount;
import io.github.kyhan.Meeting;
import io.github.kyhan.Occurrence;
import io.github.kyhan.Party;
import io.github.kyhan.PunctualityCount;
import io.github.kyhan.Rate;
import io.github.kyhan.Rates;
import io.github.kyhan.ReportingPeriod;
import io.github.kyhan.Schedule;
import io.github.kyhan.SlackChange;
import io.github.kyhan.Standing;
import io.github.kyhan.Stated;
import io.github.kyhan.StatusCount;
import io.github.kyhan.Subject;
import io.github.kyhan.TightestChain;
import io.github.kyhan.TraceStep;
import io.github.kyhan.UndatedDuty;
import io.github.kyhan.WhatIf;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes typed answers as the JSON that they were read from: when the bytes are the same, every
 * method says what its field says.
 */
final class JsonText {
    /** A field that is left out. */
    private static final Object ABSENT = new Object();

    /** With seconds, which ISO_OFFSET_DATE_TIME leaves out where they are 0. */
    private static final DateTimeFormatter DUE_AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** The fields of each class, in the order of the JSON. */
    private static final Map<Class<?>, Function<Object, Object[]>> FIELDS = new HashMap<>();

    static {
        add(
                Occurrence.class,
                duty -> fields(
                        "id", duty.id(), "obligation", duty.obligation(),
                        "instrument", duty.instrument(), "provision", duty.provision(),
                        "kind", optional(duty.kind()), "strength", optional(duty.strength()),
                        "action", duty.action(), "title", duty.title(), "bearer", duty.bearer(),
                        "jointBearers", some(duty.jointBearers()),
                        "bearerAsWritten", duty.bearerAsWritten(),
                        "recipients", duty.recipients(), "via", duty.via(),
                        "subjects", duty.subjects(), "period", optional(duty.period()),
                        "recurrenceId", duty.recurrenceId(), "window", window(duty),
                        "stated", duty.stated(), "due", duty.due(),
                        "dueAt", DUE_AT.format(duty.dueAt()),
                        "lastWorkingDay", duty.lastWorkingDay(), "certainty", duty.certainty(),
                        "trace", duty.trace()));
        add(
                Subject.class,
                subject -> fields(
                        "indicator", subject.indicator(), "aspect", optional(subject.aspect()),
                        "role", optional(subject.role()), "number", optional(subject.number()),
                        "title", optional(subject.title()), "unit", optional(subject.unit()),
                        "goal", optional(subject.goal()),
                        "goalNumber", optional(subject.goalNumber()),
                        "goalTitle", optional(subject.goalTitle())));
        add(
                ReportingPeriod.class,
                period -> fields(
                        "from", period.from(), "until", period.until(),
                        "cutOff", period.cutOff(), "inferred", flag(period.isInferred())));
        add(
                Stated.class,
                stated -> fields(
                        "phrase", stated.phrase(), "date", stated.date(),
                        "bound", optional(stated.bound()),
                        "when", optional(stated.when()),
                        "tentative", optional(stated.tentative())));
        add(
                TraceStep.class,
                step -> fields(
                        "rule", step.rule(), "date", step.date(), "because", step.because(),
                        "basis", optional(step.basis()),
                        "certainty", optional(step.certainty())));
        add(
                UndatedDuty.class,
                duty -> fields(
                        "obligation", duty.obligation(), "instrument", duty.instrument(),
                        "provision", duty.provision(), "kind", optional(duty.kind()),
                        "strength", optional(duty.strength()), "action", duty.action(),
                        "title", duty.title(), "bearers", duty.bearers(),
                        "recipients", duty.recipients(), "via", duty.via(),
                        "subjects", duty.subjects(), "phrase", duty.phrase(),
                        "reason", duty.reason(), "because", duty.because()));
        add(
                StatusCount.class,
                count -> fields(
                        "status", count.status(), "count", count.count()));
        add(
                Finding.class,
                finding -> fields(
                        "occurrence", finding.occurrence(), "obligation", finding.obligation(),
                        "instrument", finding.instrument(),
                        "action", finding.action(), "title", finding.title(),
                        "bearer", finding.bearer(), "bearerName", finding.bearerName(),
                        "responsible", optional(finding.responsible()),
                        "responsibleName", optional(finding.responsibleName()),
                        "recipients", finding.recipients(), "due", finding.due(),
                        "originalDue", optional(finding.originalDue()),
                        "extensionBasis", optional(finding.extensionBasis()),
                        "status", finding.status(),
                        "submittedOn", optional(finding.submittedOn()),
                        "daysLate", optional(finding.daysLate()),
                        "lockedOn", optional(finding.lockedOn()),
                        "locked", flag(finding.isLocked())));
        add(
                Rates.class,
                rates -> fields(
                        "total", rates.total(), "own", rates.own(), "agencies", rates.agencies(),
                        "instruments", rates.instruments(), "periods", rates.periods(),
                        "indicators", rates.indicators()));
        add(
                Rate.class,
                rate -> fields(
                        "id", optional(rate.id()), "name", optional(rate.name()),
                        "number", optional(rate.number()),
                        "goalNumber", optional(rate.goalNumber()),
                        "goalTitle", optional(rate.goalTitle()),
                        "from", optional(rate.from()), "until", optional(rate.until()),
                        "expected", rate.expected(), "actual", rate.actual(),
                        "actualOnTime", rate.actualOnTime(),
                        "reportingRate", rate.reportingRate(),
                        "reportingRateOnTime", rate.reportingRateOnTime(),
                        "actualByFirstDue", optional(rate.actualByFirstDue()),
                        "reportingRateByFirstDue", optional(rate.reportingRateByFirstDue()),
                        "punctuality", rate.punctuality()));
        add(
                PunctualityCount.class,
                count -> fields(
                        "daysLate", count.daysLate(), "count", count.count()));
        add(
                Diagnostic.class,
                found -> fields(
                        "severity", found.severity(), "code", found.code(),
                        "message", found.message(), "help", found.help(),
                        "citation", optional(found.citation()),
                        "acknowledged", optional(found.acknowledged()), "document", found.document(),
                        "pointer", found.pointer(), "line", optional(found.line()),
                        "column", optional(found.column())));
        add(
                AgencyDetails.class,
                agency -> fields(
                        "id", agency.id(), "name", agency.name(),
                        "level", optional(agency.level()), "parent", optional(agency.parent()),
                        "opened", optional(agency.opened()), "closed", optional(agency.closed()),
                        "successors",
                        agency.successors().isEmpty() ? ABSENT : agency.successors()));
        add(Party.class, party -> fields("id", party.id(), "name", party.name()));
        add(
                IndicatorCoverage.class,
                row -> fields(
                        "indicator", row.indicator(), "instrument", row.instrument(),
                        "goal", optional(row.goal()), "goalNumber", optional(row.goalNumber()),
                        "goalTitle", optional(row.goalTitle()),
                        "number", optional(row.number()), "title", optional(row.title()),
                        "unit", optional(row.unit()), "denominator", optional(row.denominator()),
                        "baseline", optional(row.baseline()),
                        "inner", row.inner().isEmpty() ? ABSENT : row.inner(),
                        "targets", row.targets(), "owners", row.owners(),
                        "status", row.status()));
        add(
                Baseline.class,
                baseline -> fields("value", baseline.value(), "at", optional(baseline.at())));
        add(
                InnerTarget.class,
                inner -> fields(
                        "each", inner.each(), "operator", inner.operator(),
                        "value", inner.value(), "unit", inner.unit()));
        add(
                IndicatorOwner.class,
                owner -> fields(
                        "agency", owner.agency(), "name", owner.name(),
                        "aspect", optional(owner.aspect()), "role", owner.role(),
                        "obligation", owner.obligation(), "provision", owner.provision()));
        add(
                Alert.class,
                alert -> fields(
                        "id", alert.id(), "day", alert.day(), "step", alert.step(),
                        "kind", alert.kind(), "to", alert.to(),
                        "toName", optional(alert.toName()), "occurrence", alert.occurrence(),
                        "obligation", alert.obligation(), "title", alert.title(),
                        "bearer", alert.bearer(),
                        "bearerName", optional(alert.bearerName()), "due", alert.due(),
                        "lastWorkingDay", alert.lastWorkingDay(), "daysLeft", alert.daysLeft(),
                        "settled", flag(alert.isSettled()),
                        "merged", flag(alert.isMerged()), "text", alert.text()));
        add(
                Digest.class,
                digest -> fields(
                        "to", digest.to(), "name", digest.name(), "subject", digest.subject(),
                        "text", digest.text(), "alerts", digest.alerts()));
        add(
                ChainLink.class,
                link -> fields(
                        "contributor", link.contributor(), "collector", link.collector(),
                        "crossesDocuments", link.crossesDocuments(),
                        "undated", optional(link.undated()), "meetings", link.meetings()));
        add(
                ChainEnd.class,
                end -> fields(
                        "obligation", end.obligation(), "instrument", end.instrument(),
                        "provision", end.provision(), "title", end.title(),
                        "bearers", end.bearers(), "bearer", end.bearer(),
                        "levels", some(end.levels()), "via", some(end.via()),
                        "dates", some(end.dates())));
        add(LevelCount.class, of -> fields("level", of.level(), "count", of.count()));
        add(
                Meeting.class,
                meeting -> fields(
                        "contributorDue", meeting.contributorDue(),
                        "collectorDue", meeting.collectorDue(), "slackDays", meeting.slackDays(),
                        "slackWorkingDays", meeting.slackWorkingDays()));
        add(
                TightestChain.class,
                chain -> fields(
                        "slackDays", chain.slackDays(),
                        "slackWorkingDays", chain.slackWorkingDays(),
                        "obligations", chain.obligations(), "text", chain.text()));
        add(
                DueChange.class,
                change -> fields(
                        "obligation", change.obligation(), "title", change.title(),
                        "recurrenceId", change.recurrenceId(), "from", change.from(),
                        "to", change.to(), "bearers", change.bearers()));
        add(
                SlackChange.class,
                change -> fields(
                        "contributor", change.contributor(), "collector", change.collector(),
                        "before", change.before(), "after", change.after()));
    }

    private JsonText() {}

    private static <T> void add(Class<T> type, Function<T, Object[]> fields) {
        FIELDS.put(type, value -> fields.apply(type.cast(value)));
    }

    private static Object[] fields(Object... fields) {
        return fields;
    }

    static String of(Schedule schedule, LocalDate from, LocalDate until) {
        return document(
                "from", from, "until", until, "agency", optional(schedule.agency()), "occurrences", schedule.occurrences(),
                "undated", schedule.undated(), "diagnostics", schedule.diagnostics());
    }

    static String ofDiagnostics(List<Diagnostic> diagnostics) {
        return document("diagnostics", diagnostics);
    }

    static String ofIndicators(List<IndicatorCoverage> indicators) {
        return document("indicators", indicators);
    }

    static String of(Explanation explanation) {
        return document("occurrence", explanation.occurrence(), "text", explanation.text());
    }

    static String of(Standing standing) {
        return document(
                "on", standing.on(), "agency", optional(standing.agency()), "counts", standing.counts(), "findings", standing.findings(),
                "rates", standing.rates(), "recordsElsewhere", standing.recordsElsewhere(),
                "diagnostics", standing.diagnostics());
    }

    static String of(AlertsAnswer answer) {
        return document(
                "agency", optional(answer.agency()), "alerts", answer.alerts(), "digests", answer.digests(),
                "diagnostics", answer.diagnostics());
    }

    static String of(ChainsAnswer answer) {
        return document("links", answer.links(), "tightest", answer.tightest());
    }

    static String of(WhatIf answer) {
        return document(
                "changes", answer.changes(), "slack", answer.slack(),
                "agencies", answer.agencies(), "instruments", answer.instruments());
    }

    static String of(FeedFormat format, String text) {
        return document("format", format, "text", text);
    }

    private static String document(Object... fields) {
        return "{\"kyhan\":1," + object(fields).substring(1);
    }

    private static String object(Object[] fields) {
        List<String> written = new ArrayList<>();
        for (int at = 0; at < fields.length; at += 2) {
            if (fields[at + 1] != ABSENT) {
                written.add(string((String) fields[at]) + ":" + value(fields[at + 1]));
            }
        }
        return "{" + String.join(",", written) + "}";
    }

    /** The window of a duty, whose last day is the due day. */
    private static Object window(Occurrence duty) {
        Map<String, Object> window = new TreeMap<>();
        window.put("from", duty.opens());
        window.put("until", duty.due());
        return duty.opens() == null ? ABSENT : window;
    }

    private static Object optional(Object value) {
        return value == null ? ABSENT : value;
    }

    private static Object some(List<?> list) {
        return list.isEmpty() ? ABSENT : list;
    }

    private static Object flag(boolean flag) {
        return flag ? (Object) true : ABSENT;
    }

    private static String value(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return String.valueOf(value);
        }
        if (value instanceof Enum) {
            String[] words = ((Enum<?>) value).name().toLowerCase().split("_");
            for (int at = 1; at < words.length; at++) {
                words[at] = words[at].substring(0, 1).toUpperCase() + words[at].substring(1);
            }
            return string(String.join("", words));
        }
        if (value instanceof String || value instanceof LocalDate) {
            return string(value.toString());
        }
        if (value instanceof List) {
            return ((List<?>) value)
                    .stream().map(JsonText::value).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map) {
            return object(
                    ((Map<?, ?>) value)
                            .entrySet().stream()
                                    .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                                    .toArray());
        }
        return object(FIELDS.get(value.getClass()).apply(value));
    }

    private static String string(String text) {
        StringBuilder written = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            int escape = "\"\\\n\r\t\b\f".indexOf(letter);
            if (escape >= 0) {
                written.append('\\').append("\"\\nrtbf".charAt(escape));
            } else if (letter < ' ') {
                written.append(String.format("\\u%04x", (int) letter));
            } else {
                written.append(letter);
            }
        }
        return written.append('"').toString();
    }
}
