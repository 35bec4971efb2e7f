package paish.shell.render;

import java.util.List;
import paish.engine.Dialogue.Waiting;

/**
 * A line for each of the awaited, aligned and never wrapped: with little room what is wanted is left out first, then the
 * names are cut, then the time is left out. The status stays longest.
 */
record WatchLines(List<Waiting> on, String elapsed, int width, Style style, Statuses statuses) {

    /** So much of a name still tells which it is. */
    private static final int NAME = 8;

    /** A sign and a blank. */
    private static final int SIGN = 2;

    List<Watch.Line> all() {
        int names = widest(on.stream().map(WatchLines::name).toList());
        int statuses = widest(on.stream().map(w -> status(w, false)).toList());
        int full = widest(on.stream().map(w -> status(w, true)).toList());
        boolean wanted = SIGN + names + 2 + full + 2 + elapsed.length() <= width;
        int state = wanted ? full : statuses;
        boolean timed = SIGN + Math.min(names, NAME) + 2 + state + 2 + elapsed.length() <= width;
        int room = Math.max(1, width - SIGN - 2 - state - (timed ? 2 + elapsed.length() : 0));
        return on.stream().map(w -> line(w, Math.min(names, room), state, wanted, timed)).toList();
    }

    private Watch.Line line(Waiting w, int names, int state, boolean wanted, boolean timed) {
        // Well is what is waited for; until then it is on its way.
        Standing seen = statuses.of(w.handle().kind(), w.status());
        Standing standing = seen == Standing.WELL && !w.wanted().contains(w.status()) ? Standing.MOVING : seen;
        String sign = Width.padded(style.glyphs() == Glyphs.NONE ? "…" : style.glyphs().sign(standing).strip(), SIGN);
        String text = sign + Width.padded(style.cut(name(w), names), names) + "  "
                + Width.padded(status(w, wanted), timed ? state : 0) + (timed ? "  " + elapsed : "");
        String cut = style.cut(text, width);
        return new Watch.Line(colored(standing, cut), Width.of(cut));
    }

    private String colored(Standing standing, String text) {
        return switch (standing) {
            case WELL -> style.green(text);
            case FAILED -> style.red(text);
            default -> style.dim(text);
        };
    }

    private String status(Waiting w, boolean wanted) {
        return Visible.line(w.status()) + (wanted ? " " + style.glyphs().arrow() + " " + String.join(" or ", w.wanted()) : "");
    }

    private static String name(Waiting w) {
        return w.handle().kind() + " '" + Visible.line(w.handle().name()) + "'";
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Width::of).max().orElse(0);
    }
}
