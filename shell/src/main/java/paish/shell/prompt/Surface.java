package paish.shell.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import paish.engine.Event;
import paish.shell.render.Pager;

/** What a sitting has on a terminal and not on a pipe. */
interface Surface {

    Surface NONE = new Surface() {};

    /** Is told what happens while somebody types; empty: nothing is watched. */
    default Optional<Consumer<Event>> announcements() {
        return Optional.empty();
    }

    /** The inputs of earlier sittings, the oldest first. */
    default List<String> stored() {
        return List.of();
    }

    /** Returns when the editor is left; false where there is none. */
    default boolean edit(Path file) {
        return false;
    }

    /** The height of the screen; 0 where nothing limits it. */
    default int lines() {
        return 0;
    }

    default Optional<Pager> pager() {
        return Optional.empty();
    }
}
