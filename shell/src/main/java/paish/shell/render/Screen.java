package paish.shell.render;

import java.util.Optional;

/** Where values are shown, as it is at this moment: a terminal may have been resized since the last one. */
public interface Screen {

    /** 0 where nothing limits the width. */
    int columns();

    /** Of text; 0 where nothing limits the height. */
    int lines();

    /** So many rows or lines of a value at most; 0: all of them. */
    int most();

    /** What takes over when a value is longer than the screen; empty: nothing, never on a pipe. */
    Optional<Pager> pager();

    /** All of it, one below the other. */
    static Screen of(int columns) {
        return new Fixed(columns, 0, 0, Optional.empty());
    }

    /** A screen that does not change. */
    record Fixed(int columns, int lines, int most, Optional<Pager> pager) implements Screen {}
}
