package org.example.kyhan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kyhan.Diagnostic;
import io.github.kyhan.Engine;
import io.github.kyhan.KyhanException;
import io.github.kyhan.Lang;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The documents of a register: plans and the directory of agencies. It is read once on the driver
 * and broadcast as bytes.
 *
 * @param documents the JSON texts by the names of their files
 * @param digest the SHA-256 of names and texts
 * @param provinces the agencies and the province each belongs to; null for none
 * @param unnamed the instruments that may have duties of no one agency: joint ones, activities
 */
record Register(
        TreeMap<String, byte[]> documents, String digest, TreeMap<String, String> provinces, TreeSet<String> unnamed)
        implements Serializable {

    /** What becomes of a document that the engine refuses. */
    enum Broken {
        /** The job ends before its first task. */
        FAIL,
        /** It is left out and named. */
        SKIP
    }

    /** Reads the `.json` files of a folder; those that are left out are named to {@code skipped}. */
    static Register read(Path folder, Broken broken, Consumer<String> skipped) throws IOException {
        TreeMap<String, byte[]> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
                documents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        boolean whole = documents.isEmpty();
        while (!whole) {
            try {
                open(documents).close();
                whole = true;
            } catch (KyhanException refused) {
                Map<String, String> reasons = reasons(refused, documents);
                if (broken == Broken.FAIL || reasons.isEmpty()) {
                    throw new RefusedException(reasons.isEmpty() ? refused.getMessage() : String.join("\n", reasons.values()));
                }
                reasons.values().forEach(skipped);
                documents.keySet().removeAll(reasons.keySet());
            }
            if (documents.isEmpty()) {
                throw new RefusedException("no document of `" + folder + "` can be used");
            }
        }
        if (documents.isEmpty()) {
            throw new RefusedException("`" + folder + "` has no .json file");
        }
        return of(documents);
    }

    private static Register of(TreeMap<String, byte[]> documents) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> agencies = new HashMap<>();
        TreeSet<String> unnamed = new TreeSet<>();
        for (byte[] document : documents.values()) {
            JsonNode register = json.readTree(document);
            register.path("agencies").forEach(agency -> agencies.put(agency.path("id").asText(), agency));
            JsonNode usual = register.path("defaults").path("instrument");
            for (JsonNode obligation : register.path("obligations")) {
                if (obligation.path("bearers").isEmpty() || obligation.path("joint").asBoolean()) {
                    JsonNode instrument = obligation.path("instrument");
                    unnamed.add((instrument.isMissingNode() ? usual : instrument).asText());
                }
            }
        }
        TreeMap<String, String> provinces = new TreeMap<>();
        agencies.keySet().forEach(agency -> provinces.put(agency, province(agency, agencies)));
        return new Register(documents, digest(documents), provinces, unnamed);
    }

    /** The highest agency of a province above an agency. The engine refuses circles. */
    private static String province(String agency, Map<String, JsonNode> agencies) {
        String highest = null;
        for (JsonNode at = agencies.get(agency); at != null; at = agencies.get(at.path("parent").asText())) {
            if (at.path("level").asText().equals("province")) {
                highest = at.path("id").asText();
            }
        }
        return highest;
    }

    /** The province of a bearer; null for nobody's duties and central agencies. */
    String province(String bearer) {
        return bearer == null ? null : provinces.get(bearer);
    }

    /** Compiles the documents, if they are still those that the driver read. */
    Engine open() {
        String found = digest(documents);
        if (!found.equals(digest)) {
            throw new RefusedException("the register changed: expected digest `" + digest + "`, found `" + found + "`");
        }
        return open(documents);
    }

    private static Engine open(TreeMap<String, byte[]> documents) {
        return new Engine(Lang.EN, List.copyOf(documents.values()));
    }

    /** The refused documents and what is wrong with each. */
    private static Map<String, String> reasons(KyhanException refused, TreeMap<String, byte[]> documents) {
        List<String> names = new ArrayList<>(documents.keySet());
        Map<String, String> reasons = new TreeMap<>();
        for (Diagnostic found : refused.diagnostics()) {
            String name = names.get(found.document());
            reasons.merge(name, name + found.pointer() + ": " + found.message(), (one, other) -> one + "\n" + other);
        }
        return reasons;
    }

    private static String digest(TreeMap<String, byte[]> documents) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            documents.forEach((name, text) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update(ByteBuffer.allocate(5).putInt(1, text.length).array());
                sha.update(text);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
