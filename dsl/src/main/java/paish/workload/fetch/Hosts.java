package paish.workload.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.workload.Table;

/** Where hosts stand: {@code hosts.json}. */
final class Hosts {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[a-z][a-z0-9]*\\+)?(?:https?|ftp|ssh|git|sparse)(?:\\+[a-z]+)?://(?:[^/@\\s]*@)?(\\[[^\\]]*]|[^/:?#\\s'\",;|@]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCP = Pattern.compile("[\\w.-]+@([\\w-]+(?:\\.[\\w-]+)+):[^/].*|[\\w.-]+@([\\w-]+(?:\\.[\\w-]+)+):/.*");
    private static final Pattern BARE = Pattern.compile("([\\w-]+(?:\\.[\\w-]+)*\\.[a-zA-Z]{2,})(?::\\d+)?(?:/.*)?");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.\\d{1,3}\\.\\d{1,3}");

    private static final List<Row> ROWS = Table.rows(Hosts.class, "hosts.json").stream()
            .flatMap(r -> Table.texts(r, "hosts").stream()
                    .map(h -> new Row(Table.glob(h), Origin.of(Table.text(r, "origin")))))
            .toList();

    private record Row(Pattern host, Origin origin) {}

    Origin origin(String host) {
        Matcher numeric = NUMERIC.matcher(host);
        if (host.indexOf('$') >= 0 || host.indexOf('{') >= 0) {
            return Origin.UNKNOWN;
        }
        if (numeric.matches()) {
            return near(Integer.parseInt(numeric.group(1)), Integer.parseInt(numeric.group(2))) ? Origin.NEAR : Origin.UNKNOWN;
        }
        if (host.indexOf('.') < 0) {
            return Origin.NEAR;
        }
        return ROWS.stream().filter(r -> r.host().matcher(host).matches()).findFirst().map(Row::origin).orElse(Origin.OVERSEAS);
    }

    /** Loopback, private and shared addresses (RFC 1122, 1918, 6598); Alibaba Cloud's metadata service is among the last. */
    private static boolean near(int first, int second) {
        return first == 127 || first == 10 || first == 0 || first == 192 && second == 168 || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32 || first == 100 && second >= 64 && second < 128;
    }

    /** The hosts of all addresses in a text, in their order. */
    static List<String> in(String text) {
        return ADDRESS.matcher(text).results().map(m -> m.group(1).toLowerCase(Locale.ROOT)).toList();
    }

    /** The host of a word that is an address. */
    static Optional<String> of(String word) {
        Matcher scp = SCP.matcher(word);
        if (scp.matches()) {
            return Optional.of(scp.group(1) == null ? scp.group(2) : scp.group(1));
        }
        return in(word).stream().findFirst();
    }

    /** The host of a word that may be an address without {@code https://}. */
    static Optional<String> bare(String word) {
        Matcher bare = BARE.matcher(word);
        return of(word).or(() -> bare.matches() ? Optional.of(bare.group(1)) : Optional.empty());
    }

    /** The hosts that a text names, with or without {@code https://}. */
    static List<String> named(String text) {
        return Pattern.compile("(?<![\\w.-])[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|cn|org|net|io|edu|dev|ai)(?![\\w.-]*\\w)").matcher(text.replace("\\", ""))
                .results().map(m -> m.group().toLowerCase(Locale.ROOT)).toList();
    }

    /** The registry of a container image: {@code docker.io} when it names none. */
    static String registry(String image) {
        int slash = image.indexOf('/');
        String first = slash < 0 ? "" : image.substring(0, slash);
        boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
        return host ? first.replaceAll(":\\d+$", "") : "docker.io";
    }
}
