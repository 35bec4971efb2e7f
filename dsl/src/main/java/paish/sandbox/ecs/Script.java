package paish.sandbox.ecs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Refusal;

/** A command's text: how it comes, how long it may be, where its parameters go. */
final class Script {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*([\\w-]+)\\s*}}");

    private Script() {
    }

    /**
     * @param encoding PlainText or Base64
     * @param mostKiB what the text may take after Base64
     */
    static String read(String content, String encoding, int mostKiB) {
        return new String(bytes(content, encoding, mostKiB), UTF_8);
    }

    /** The same for what need not be a text. */
    static byte[] bytes(String content, String encoding, int mostKiB) {
        byte[] bytes = encoding.equals("Base64") ? decoded(content) : content.getBytes(UTF_8);
        if (encoded(bytes).length() > mostKiB * 1024) {
            throw new Refusal(403, "CmdContent.ExceedLimit", "The maximum length of a command is exceeded: "
                    + encoded(bytes).length() + " bytes after Base64, of " + mostKiB + " KB.");
        }
        return bytes;
    }

    static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    static String decodedText(String content) {
        return new String(decoded(content), UTF_8);
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "CmdContent.DecodeError", "The CommandContent cannot be decoded by Base64.");
        }
    }

    static Map<String, String> parameters(Call call) {
        Map<String, String> parameters = new TreeMap<>();
        call.object("Parameters").entrySet().forEach(e -> parameters.put(e.getKey(),
                e.getValue().isJsonPrimitive() ? e.getValue().getAsString() : e.getValue().toString()));
        if (parameters.size() > 10) {
            throw new Refusal(403, "ParameterCount.ExceedLimit", "The maximum number of parameters is exceeded.");
        }
        return parameters;
    }

    /** {@code {{name}}} becomes its value. */
    static String filled(String script, Map<String, String> parameters) {
        Matcher matcher = PARAMETER.matcher(script);
        return matcher.replaceAll(m -> {
            if (!parameters.containsKey(m.group(1))) {
                throw new Refusal(400, "Parameter.MissingValue",
                        "The parameter value of this command is required: " + m.group(1) + ".");
            }
            return Matcher.quoteReplacement(parameters.get(m.group(1)));
        });
    }
}
