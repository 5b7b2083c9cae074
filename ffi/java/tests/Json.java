import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the requests of the vectors: objects are maps, lists are lists, numbers are Integer. The
 * library itself needs no such thing.
 */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String text) {
        return (Map<String, Object>) new Json(text).value();
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private boolean skip(char expected) {
        boolean isThere = next() == expected;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private Object value() {
        switch (next()) {
            case '{':
                return object();
            case '[':
                return list();
            case '"':
                return string();
            default:
                int start = at;
                while (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-') {
                    at++;
                }
                String word = text.substring(start, at);
                if (word.equals("null")) {
                    return null;
                }
                boolean isFlag = word.equals("true") || word.equals("false");
                return isFlag ? (Object) word.equals("true") : (Object) Integer.valueOf(word);
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (at++; !skip('}'); skip(',')) {
            next();
            String name = string();
            Check.that(skip(':'), "a colon after " + name);
            fields.put(name, value());
        }
        return fields;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        for (at++; !skip(']'); skip(',')) {
            list.add(value());
        }
        return list;
    }

    private String string() {
        int end = text.indexOf('"', at + 1);
        String read = text.substring(at + 1, end);
        Check.that(!read.contains("\\"), "no request has an escape");
        at = end + 1;
        return read;
    }
}
