package paish.product.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of the table.
 *
 * @param statuses empty for any
 * @param patterns which decide
 * @param signs which decide only when no source has a pattern
 * @param follows it may be the consequence of another error
 * @param passes it is over once the resource runs
 * @param hopeless it will not pass by itself
 * @param warnings it also shows in lines that call themselves warnings
 * @param change by kind: a line for the block, with {@code {…}} for what is known
 */
record Cause(
        String code,
        Set<String> kinds,
        Set<String> statuses,
        Set<String> where,
        List<Pattern> patterns,
        List<Pattern> signs,
        boolean follows,
        boolean passes,
        boolean hopeless,
        boolean warnings,
        String explanation,
        Map<String, String> change,
        String source) {

    boolean concerns(String kind, String status, Where at) {
        return kinds.contains(kind) && (statuses.isEmpty() || statuses.contains(status)) && where.contains(at.word());
    }

    Optional<Match> match(Line line) {
        return first(patterns, line, true).or(() -> first(signs, line, false));
    }

    private Optional<Match> first(List<Pattern> of, Line line, boolean certain) {
        return of.stream()
                .map(p -> p.matcher(line.text()))
                .filter(Matcher::find)
                .map(m -> new Match(this, line, Words.named(m), certain))
                .findFirst();
    }
}
