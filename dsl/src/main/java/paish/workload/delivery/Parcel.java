package paish.workload.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import paish.workload.ScriptLanguage;
import paish.workload.ScriptText;
import paish.workload.delivery.Delivery.Part;

/** Packs a script within the limits of Cloud Assistant. */
public final class Parcel {

    /** RunCommand: the content is at most 24 KB after base64 (Cloud Assistant, RunCommand). */
    public static final int COMMAND = 24 * 1024;
    /** SendFile: the content is at most 32 KB after base64 (Cloud Assistant, SendFile). */
    public static final int FILE = 32 * 1024;

    /** Base64 makes four characters of three bytes. */
    private static final int RAW = FILE / 4 * 3;

    private Parcel() {}

    /**
     * A Python script without a {@code #!} line gets one, for Cloud Assistant takes what has none for shell.
     *
     * @param folder on the machine, absolute, of letters, digits, {@code / . _ -}
     * @param name of the file there, of the same characters without {@code /}; unique to the run
     */
    public static Delivery of(ScriptText script, String folder, String name) {
        if (!folder.matches("/[\\w./-]*") || !name.matches("[\\w.-]+")) {
            throw new IllegalArgumentException("no plain path: " + folder + "/" + name);
        }
        byte[] bytes = runnable(script).getBytes(StandardCharsets.UTF_8);
        String content = base64(bytes);
        return content.length() <= COMMAND ? new Delivery.Direct(content) : inParts(bytes, folder, name);
    }

    private static String runnable(ScriptText script) {
        if (script.shebang().isPresent()) {
            return script.text();
        }
        return (script.language() == ScriptLanguage.PYTHON ? "#!/usr/bin/env python3\n" : "#!/bin/bash\n") + script.text();
    }

    private static Delivery inParts(byte[] bytes, String folder, String name) {
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += RAW) {
            byte[] part = Arrays.copyOfRange(bytes, from, Math.min(from + RAW, bytes.length));
            parts.add(new Part("%s.part-%05d".formatted(name, parts.size() + 1), base64(part)));
        }
        return new Delivery.InParts(folder, parts, base64(joining(parts.size(), sha256(bytes), folder, name).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * PAISH_ROOT is set where the machine is a folder only, as in a sandbox that executes; elsewhere it is nothing.
     * The glob gives the parts in order, for their numbers have one width; the sum tells a lost part from a whole script.
     */
    private static String joining(int parts, String sum, String folder, String name) {
        return """
                #!/bin/sh
                cd "$PAISH_ROOT"'%1$s' || exit 125
                cat '%2$s'.part-* > '%2$s' || exit 125
                if ! echo '%3$s  %2$s' | sha256sum -c - > /dev/null 2>&1; then
                  echo 'paish: the script did not arrive whole: %4$d parts were sent' >&2
                  exit 125
                fi
                rm -f '%2$s'.part-*
                chmod 700 '%2$s'
                exec './%2$s'
                """.formatted(folder, name, sum, parts);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
