package paish.product.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import paish.cloud.CloudException;
import paish.cloud.Outcome;

/** One look for the cause: source by source, as far as it takes. */
public final class Examination {

    private static final int LONGEST = 500;

    private final Subject subject;
    private final Causes causes = Causes.read();
    private final Redaction redaction;
    private final List<String> lookedAt = new ArrayList<>();
    private final List<Evidence> reasons = new ArrayList<>();
    private Optional<Found> sign = Optional.empty();
    private Optional<Evidence> other = Optional.empty();
    private boolean unread;
    private boolean cut;

    /**
     * What is examined.
     *
     * @param known what a change may be filled with, such as its spec
     * @param past asked for when it matters
     * @param well its status is a good one
     */
    public record Subject(
            String kind, String id, String status, boolean well, Map<String, String> known, Supplier<Past> past, Map<String, Object> details) {}

    private record Found(Match match, Source source) {

        /** The first in time is what the others came of. */
        static final Comparator<Found> FIRST = Comparator
                .comparing((Found f) -> f.match().cause().follows())
                .thenComparing(f -> f.match().line().instant().orElse(Instant.MAX));
    }

    public Examination(Subject subject) {
        this.subject = subject;
        this.redaction = new Redaction(subject.details());
    }

    /** @param groups in the order in which they are asked; all of a group are read before one is believed */
    public Diagnosis of(List<List<Source>> groups) {
        for (List<Source> group : groups) {
            List<Found> found = group.stream().flatMap(s -> read(s).stream()).toList();
            Optional<Found> certain = found.stream().filter(f -> f.match().certain()).min(Found.FIRST);
            if (certain.isPresent()) {
                return diagnosis(certain.get());
            }
            sign = sign.or(() -> found.stream().min(Found.FIRST));
        }
        return sign.map(this::diagnosis).orElseGet(this::unexplained);
    }

    private Optional<Found> read(Source source) {
        if (cut) {
            return Optional.empty();
        }
        try {
            List<String> lines = source.lines().get();
            lookedAt.add(source.name() + (source.where() == Where.STATUS ? "" : " (" + lines.size() + (lines.size() == 1 ? " line)" : " lines)")));
            Reading reading = Reading.of(lines, source.where(), causes.of(subject.kind(), subject.status(), source.where()),
                    source.where() == Where.STATUS ? Past.NONE : subject.past().get());
            if (source.where() == Where.STATUS) {
                lines.forEach(l -> reasons.add(evidence(source, Line.of(l))));
            }
            other = other.or(() -> reading.other().map(l -> evidence(source, l)));
            return reading.match().map(m -> new Found(m, source));
        } catch (CloudException e) {
            if (e.code().equals("Interrupted")) {
                throw e;
            }
            // What cannot be reached once will not be reached a moment later.
            cut = e.outcome() != Outcome.REJECTED;
            unread = true;
            lookedAt.add(source.name() + " (not readable: " + e.code() + ")");
            return Optional.empty();
        }
    }

    private Diagnosis diagnosis(Found found) {
        Match match = found.match();
        Map<String, String> known = new LinkedHashMap<>(subject.known());
        known.put("kind", subject.kind());
        known.putAll(match.named());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(evidence(found.source(), match.line()));
        reasons.stream().filter(r -> !evidence.contains(r)).forEach(evidence::add);
        return new Diagnosis(subject.kind(), subject.id(), subject.status(), match.cause().code(),
                Words.filled(match.cause().explanation(), known), evidence,
                redaction.of(Words.filled(match.cause().change().getOrDefault(subject.kind(), ""), known)), lookedAt);
    }

    private Diagnosis unexplained() {
        if (subject.well() && !unread) {
            return new Diagnosis(subject.kind(), subject.id(), subject.status(), Diagnosis.NONE,
                    "Nothing is wrong with it: it is " + subject.status() + ".", List.of(), "", lookedAt);
        }
        List<Evidence> evidence = new ArrayList<>();
        other.ifPresent(evidence::add);
        evidence.addAll(reasons);
        return new Diagnosis(subject.kind(), subject.id(), subject.status(), Diagnosis.UNKNOWN,
                other.isPresent() ? "The last error is none that is known here."
                        : unread ? "Not everything could be read, and what could does not say." : "Nothing that was looked at says why.",
                evidence, "", lookedAt);
    }

    private Evidence evidence(Source source, Line line) {
        String text = redaction.of(line.text());
        // What is wrong stands at the end of a long line, what it is about at its beginning.
        return new Evidence(source.name(), line.time(), text.length() <= LONGEST ? text
                : text.substring(0, LONGEST / 2) + " … " + text.substring(text.length() - LONGEST / 2));
    }
}
