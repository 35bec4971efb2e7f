package paish.engine;

import java.util.List;

/** What became of everything that was open. */
public record Resumption(List<Settled> settled) {

    /** Nothing is open any more. */
    public boolean complete() {
        return settled.stream().noneMatch(s -> leftOpen(s.verdict()));
    }

    public long count(Settled.Verdict verdict) {
        return settled.stream().filter(s -> s.verdict() == verdict).count();
    }

    private static boolean leftOpen(Settled.Verdict verdict) {
        return switch (verdict) {
            case DONE, ABSENT, UNTOLD -> false;
            case OWED, UNDER_WAY, UNRESOLVED -> true;
        };
    }
}
