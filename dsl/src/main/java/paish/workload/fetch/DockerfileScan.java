package paish.workload.fetch;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.workload.ScriptLanguage;
import paish.workload.reading.Instruction;
import paish.workload.reading.Passage;

/** What the instructions of a Dockerfile fetch. */
final class DockerfileScan {

    private static final Pattern FROM = Pattern.compile("(?is)(?:--\\S+\\s+)*(\\S+)(?:\\s+AS\\s+(\\S+))?\\s*");
    private static final Pattern FLAGS = Pattern.compile("\\A(?:--\\S+[ \\t]+)+");
    private static final Pattern PAIR = Pattern.compile("(\\w+)=(\"[^\"]*\"|'[^']*'|\\S*)");

    private final Scan scan;
    private final Set<String> stages = new HashSet<>();

    DockerfileScan(Scan scan) {
        this.scan = scan;
    }

    void scan(Passage dockerfile) {
        Instruction.read(dockerfile).forEach(this::instruction);
    }

    private void instruction(Instruction instruction) {
        Passage rest = instruction.rest();
        switch (instruction.name()) {
            case "FROM" -> from(rest);
            case "RUN" -> scan.script(ScriptLanguage.SHELL, command(rest));
            case "ADD" -> Hosts.in(rest.text()).stream().findFirst().ifPresent(
                    host -> scan.add(rest.line(), "says '" + Shown.of(List.of(("ADD " + rest.text()).split("\\s+"))) + "'", What.URL, host));
            case "ENV", "ARG" -> variables(rest.text());
            default -> { }
        }
    }

    private void from(Passage rest) {
        Matcher matcher = FROM.matcher(rest.text());
        if (!matcher.matches()) {
            return;
        }
        String image = matcher.group(1);
        if (!image.equalsIgnoreCase("scratch") && !stages.contains(image.toLowerCase(Locale.ROOT))) {
            scan.add(rest.line(), "says '" + Shown.shortened("FROM " + image) + "'", What.IMAGES, image.startsWith("$") ? "$" : Hosts.registry(image));
        }
        if (matcher.group(2) != null) {
            stages.add(matcher.group(2).toLowerCase(Locale.ROOT));
        }
    }

    /** {@code RUN --mount=… command}, {@code RUN ["pip", "install"]}, {@code RUN <<EOF}. */
    private static Passage command(Passage rest) {
        String text = FLAGS.matcher(rest.text()).replaceFirst("");
        if (text.startsWith("[")) {
            return new Passage(text.replaceAll("[\\[\\],]", " "), rest.line());
        }
        return new Passage(text.startsWith("<<") ? "sh " + text : text, rest.line());
    }

    private void variables(String text) {
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            scan.registries().environment(Map.of(pair.group(1), pair.group(2).replaceAll("^[\"']|[\"']$", "")));
        }
        String[] old = text.strip().split("\\s+", 2);
        if (old.length == 2 && !old[0].contains("=")) {
            scan.registries().environment(Map.of(old[0], old[1]));
        }
    }
}
