package paish.shell.render;

import java.util.Iterator;

/** Shows what is longer than the screen, and fetches no more of it than is looked at. */
public interface Pager {

    void show(Iterator<String> lines);
}
