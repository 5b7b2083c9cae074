package io.github.kyhan;

import com.sun.jna.ptr.PointerByReference;
import java.util.Collections;
import java.util.List;

/** Why a call has no answer. */
public final class KyhanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The stable name. */
    private final String code;
    /** What to do. */
    private final String help;
    private final transient List<Diagnostic> diagnostics;
    /** The error document. */
    private final String document;

    KyhanException(String code, String message) {
        super(message);
        this.code = code;
        this.help = "";
        this.diagnostics = Collections.emptyList();
        this.document = null;
    }

    private KyhanException(Table error, String document) {
        super(error.text(0, Column.MESSAGE));
        this.code = error.text(0, Column.CODE);
        String words = error.text(0, Column.HELP);
        this.help = words == null ? "" : words;
        this.diagnostics = error.list(0, Column.DIAGNOSTICS, Diagnostic::new);
        this.document = document;
    }

    /** The exception of an error that the library has written; frees it. */
    static KyhanException of(PointerByReference written) {
        try (Handle error = Handle.ofResult(written.getValue())) {
            String document = Engine.jsonOf(error);
            return new KyhanException(new Table(error).inner(0, Column.ERROR), document);
        }
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
        return diagnostics == null ? Collections.emptyList() : diagnostics;
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
