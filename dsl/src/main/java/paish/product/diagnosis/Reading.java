package paish.product.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paish.product.diagnosis.Line.Level;

/**
 * What the lines of one source come to.
 *
 * @param other the last error, where it is one that the table does not know
 */
record Reading(Optional<Match> match, Optional<Line> other) {

    static Reading of(List<String> raw, Where where, Causes causes, Past past) {
        List<Line> lines = inOrder(raw.stream()
                .map(Line::of)
                .filter(l -> !past.covers(l))
                .toList());
        return where.isLog() ? log(lines, causes) : told(lines, causes, past);
    }

    /** A service tells what is; the last word counts. */
    private static Reading told(List<Line> lines, Causes causes, Past past) {
        List<Match> matches = lines.stream().flatMap(l -> causes.match(l).stream()).filter(m -> !past.covers(m)).toList();
        return new Reading(
                last(matches.stream().filter(Match::certain).toList()).or(() -> last(matches)),
                Optional.empty());
    }

    /**
     * A program talks. Backwards from the end: what it says by the way is passed over; the last error counts, an
     * unknown one too; one that may follow from another gives way to it; a warning counts when there is no error.
     */
    private static Reading log(List<Line> lines, Causes causes) {
        Optional<Match> following = Optional.empty();
        Optional<Match> sign = Optional.empty();
        Optional<Match> warned = Optional.empty();
        Optional<Line> other = Optional.empty();
        boolean linked = false;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (line.level() == Level.NOTE) {
                continue;
            }
            linked |= line.isLink();
            Optional<Match> match = causes.match(line).filter(m -> line.level() != Level.WARNING || m.cause().warnings());
            if (match.filter(m -> !m.certain()).isPresent()) {
                sign = sign.or(() -> match);
            } else if (match.isEmpty()) {
                if (line.isError() && !causes.isConsequence(line) && following.isEmpty()) {
                    if (other.isPresent() && !linked) {
                        break;
                    }
                    other = other.or(() -> Optional.of(line));
                    linked = false;
                }
            } else if (other.isPresent() && !linked) {
                break;
            } else if (line.level() == Level.WARNING) {
                warned = warned.or(() -> match);
            } else if (match.get().cause().follows()) {
                following = following.or(() -> match);
            } else {
                return new Reading(match, Optional.empty());
            }
        }
        return following.isPresent() ? new Reading(following, Optional.empty())
                : other.isPresent() ? new Reading(sign, other)
                : new Reading(warned.isPresent() ? warned : sign, Optional.empty());
    }

    /** Events and the system's log come in either order; where each line has its time, that decides. */
    private static List<Line> inOrder(List<Line> lines) {
        return lines.stream().allMatch(l -> l.instant().isPresent())
                ? lines.stream().sorted(Comparator.comparing(l -> l.instant().get())).toList()
                : lines;
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
