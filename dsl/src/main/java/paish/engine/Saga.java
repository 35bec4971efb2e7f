package paish.engine;

import java.util.List;

/**
 * How a kind of resource comes about, works and goes where that is more than one call: parts are made in order, each
 * owing its deletion from the moment it exists; work is done with them; and whatever happens, what is owed is taken
 * away in the reverse order.
 */
public interface Saga {

    /** Everything that a run may make, in the order in which it is made. */
    List<Part> parts();

    /** What a run would do. Reads through {@code live}, changes nothing. */
    Outline outline(Request request, Live live);

    /** The regions that a run may come to; its name is claimed in all of them. */
    List<String> regions(Request request);

    /** Every operation that a run may call, as far as the request tells, for policies. */
    List<String> calls(Request request);
}
