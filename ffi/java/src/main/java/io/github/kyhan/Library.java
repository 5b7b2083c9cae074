package io.github.kyhan;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Finds the native library, loads it by its path, and says what was tried when there is none. A
 * failure says the same whenever it is met.
 */
final class Library {
    private static final String PROPERTY = "kyhan.native";
    private static final String VARIABLE = "KYHAN_NATIVE";
    private static final String NAME = "kyhan_native";

    private static NativeLibrary loaded;
    private static KyhanException failure;

    private Library() {}

    /** Loads the library before its first use. */
    static synchronized void require() {
        if (loaded != null) {
            return;
        }
        if (failure == null) {
            try {
                loaded = load();
                // Its functions are looked up while a failure can still be reported.
                Functions.kyhan_rows_free(null);
            } catch (KyhanException error) {
                failure = error;
            } catch (LinkageError error) {
                failure = unusable(error);
            }
        }
        if (failure != null) {
            loaded = null;
            throw new KyhanException(failure.code(), failure.getMessage(), failure.help());
        }
    }

    static NativeLibrary loaded() {
        return loaded;
    }

    private static NativeLibrary load() {
        List<String> tried = new ArrayList<>();
        String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        if (named != null && !named.isEmpty()) {
            File file = new File(named);
            String path = file.isDirectory() ? new File(file, fileName()).getPath() : named;
            NativeLibrary found = open(path, () -> path, tried);
            return found == null ? none(tried) : found;
        }
        for (String folder : folders()) {
            File file = new File(folder, fileName());
            NativeLibrary found = open(file.getPath(), file::getPath, tried);
            if (found != null) {
                return found;
            }
        }
        for (String folder : resources()) {
            String resource = "/" + folder + "/" + fileName();
            Callable<String> extracted =
                    () -> Native.extractFromResourcePath(resource, Library.class.getClassLoader()).getPath();
            NativeLibrary found = open("jar:" + resource, extracted, tried);
            if (found != null) {
                return found;
            }
        }
        NativeLibrary found = open(NAME, () -> NAME, tried);
        return found == null ? none(tried) : found;
    }

    private static NativeLibrary none(List<String> tried) {
        throw new KyhanException(
                "native-library",
                "the native library of kyhan cannot be loaded into this " + 8 * Native.POINTER_SIZE
                        + "-bit process (" + Platform.RESOURCE_PREFIX + "); tried:\n  "
                        + String.join("\n  ", tried),
                "set the property " + PROPERTY + " or the environment variable " + VARIABLE
                        + " to the file");
    }

    private static KyhanException unusable(LinkageError error) {
        String version = Native.class.getPackage().getImplementationVersion();
        return new KyhanException(
                "native-library",
                "JNA" + (version == null ? "" : " " + version) + " cannot be used: " + error,
                "kyhan needs JNA 4.5 or later; see which one your build brings");
    }

    /** Null when the file cannot be loaded, which is then reported. */
    private static NativeLibrary open(String what, Callable<String> path, List<String> tried) {
        String found = what;
        NativeLibrary library;
        try {
            if (!what.startsWith("jar:") && !what.equals(NAME) && !new File(what).exists()) {
                tried.add(what + ": not there");
                return null;
            }
            found = path.call();
            library = NativeLibrary.getInstance(found);
        } catch (IOException error) {
            tried.add(what + ": not there");
            return null;
        } catch (UnsatisfiedLinkError error) {
            String machine = machine(found);
            tried.add(what + ": " + (machine == null ? "" : "a file for " + machine + "; ")
                    + error.getMessage().replace('\n', ' '));
            return null;
        } catch (Exception error) {
            tried.add(what + ": " + error);
            return null;
        }
        Function abi;
        try {
            abi = library.getFunction("kyhan_abi_version");
        } catch (UnsatisfiedLinkError error) {
            tried.add(what + ": another library, without kyhan_abi_version");
            return null;
        }
        int number = abi.invokeInt(new Object[0]);
        if (number != Numbers.ABI) {
            throw new KyhanException(
                    "abi-mismatch",
                    what + " has the binary interface " + number + ", this jar was built for "
                            + Numbers.ABI,
                    "install the native library and the jar of one release");
        }
        return library;
    }

    private static String fileName() {
        return Platform.isWindows() ? NAME + ".dll" : "lib" + NAME + ".so";
    }

    /** Where a host says that native libraries are. */
    private static Set<String> folders() {
        Set<String> folders = new LinkedHashSet<>();
        for (String property : new String[] {"jna.library.path", "java.library.path"}) {
            String listed = System.getProperty(property, "");
            for (String folder : listed.split(File.pathSeparator)) {
                if (!folder.isEmpty() && new File(folder, fileName()).exists()) {
                    folders.add(folder);
                }
            }
        }
        return folders;
    }

    /** The folders of the jar that may fit, by the names that JNA has for systems. */
    private static List<String> resources() {
        List<String> folders = new ArrayList<>();
        folders.add(Platform.RESOURCE_PREFIX);
        if (Platform.RESOURCE_PREFIX.equals("linux-x86-64")) {
            folders.add("linux-musl-x86-64");
        }
        return folders;
    }

    /** What machine a library is for, by its first bytes (PE and ELF). */
    private static String machine(String file) {
        byte[] start = new byte[4096];
        Path path = new File(file).toPath();
        if (!Files.isRegularFile(path)) {
            return null;
        }
        try (InputStream stream = Files.newInputStream(path)) {
            if (stream.read(start) < 64) {
                return null;
            }
        } catch (IOException error) {
            return null;
        }
        int number = 0;
        if (start[0] == 'M' && start[1] == 'Z') {
            int header = twoBytes(start, 60);
            number = header < start.length - 6 ? twoBytes(start, header + 4) : 0;
        } else if (start[0] == 0x7f && start[1] == 'E') {
            number = twoBytes(start, 18);
        }
        switch (number) {
            case 0x14c:
            case 3:
                return "x86, 32-bit";
            case 0x8664:
            case 62:
                return "x86-64, 64-bit";
            case 0xaa64:
            case 183:
                return "ARM64, 64-bit";
            default:
                return null;
        }
    }

    private static int twoBytes(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }
}
