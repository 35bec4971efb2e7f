package paish.shell.render;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import paish.product.Growing;

/** A value as a person wants to see it: rows as a table, one thing as its keys and values, nothing for null. */
public final class ValueText {

    private final Style style;
    private final Screen screen;
    private final Clock clock;
    private final Statuses statuses = new Statuses();

    /** @param columns of the terminal; 0 where nothing limits the width. A file has none, whatever the terminal beside it has. */
    public ValueText(Style style, int columns) {
        this(style, Screen.of(style.forPeople() ? columns : 0), Clock.systemDefaultZone());
    }

    /** @param clock with the time zone of whoever reads */
    public ValueText(Style style, Screen screen, Clock clock) {
        this.style = style;
        this.screen = screen;
        this.clock = clock;
    }

    /** Written out, or handed to the screen's pager when it is longer than the screen. */
    public void print(Object value, PrintStream to) {
        if (value == null) {
            return;
        }
        // What grows while one looks is shown as it comes.
        Optional<Pager> pager = value instanceof Growing ? Optional.empty() : screen.pager();
        Iterator<String> lines = lines(value, pager.isPresent() ? 0 : screen.most());
        List<String> begun = new ArrayList<>();
        while (pager.isPresent() && begun.size() < screen.lines() && lines.hasNext()) {
            begun.add(lines.next());
        }
        // The prompt needs a line too.
        if (pager.isPresent() && begun.size() >= screen.lines()) {
            pager.get().show(new Joined(List.of(begun::iterator, () -> lines)));
        } else {
            begun.forEach(to::println);
            lines.forEachRemaining(to::println);
        }
    }

    /** All of it in a pager, however long it is. */
    public void page(Object value, Pager pager) {
        if (value != null) {
            pager.show(lines(value, 0));
        }
    }

    private Iterator<String> lines(Object value, int most) {
        return new ValueLines(style, screen.columns(), most, statuses, clock).of(value);
    }
}
