package io.github.kyhan;

import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Why a call has no answer. The message says what is wrong and, for documents, the first places. */
public final class KyhanException extends RuntimeException {
    private static final long serialVersionUID = 2L;
    private static final int SHOWN_DIAGNOSTICS = 3;

    /** The stable name. */
    private final String code;
    /** What to do. */
    private final String help;
    /** What is wrong with the documents. */
    private final ArrayList<Diagnostic> diagnostics;
    /** The error document. */
    private final String document;

    KyhanException(String code, String message, String help) {
        super(message);
        this.code = code;
        this.help = help;
        this.diagnostics = new ArrayList<>();
        this.document = null;
    }

    private KyhanException(Table error, List<Diagnostic> diagnostics, String document) {
        super(withPlaces(error.text(0, Column.MESSAGE), diagnostics));
        this.code = error.text(0, Column.CODE);
        String words = error.text(0, Column.HELP);
        this.help = words == null ? "" : words;
        this.diagnostics = new ArrayList<>(diagnostics);
        this.document = document;
    }

    /** The exception of an error that the library has written; frees it. */
    static KyhanException of(PointerByReference written) {
        try (Handle error = Handle.ofResult(written.getValue())) {
            String document = Engine.jsonOf(error);
            Table table = new Table(error).inner(0, Column.ERROR);
            List<Diagnostic> diagnostics =
                    table.list(0, Column.DIAGNOSTICS, Diagnostic::new);
            return new KyhanException(table, diagnostics, document);
        }
    }

    private static String withPlaces(String message, List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder(message);
        int shown = Math.min(diagnostics.size(), SHOWN_DIAGNOSTICS);
        for (Diagnostic found : diagnostics.subList(0, shown)) {
            text.append("\n  document ").append(found.document()).append(' ');
            text.append(found.pointer()).append(": ").append(found.message());
        }
        if (diagnostics.size() > shown) {
            text.append("\n  and ").append(diagnostics.size() - shown).append(" more");
        }
        return text.toString();
    }

    /**
     * The stable name of what is wrong.
     *
     * @return such as {@code invalid-register} or {@code unknown-reference}
     */
    public String code() {
        return code;
    }

    /**
     * What to do about it.
     *
     * @return a sentence; may be empty
     */
    public String help() {
        return help;
    }

    /**
     * Everything that is wrong with the documents.
     *
     * @return empty when it is the question that is wrong
     */
    public List<Diagnostic> diagnostics() {
        return Collections.unmodifiableList(diagnostics);
    }

    /**
     * The error document in JSON.
     *
     * @return null when there is no library that could have written one
     */
    public String document() {
        return document;
    }
}
