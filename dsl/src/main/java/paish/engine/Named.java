package paish.engine;

/** A name where it counts: the same name in another workspace is another resource. */
public record Named(String kind, String region, String workspace, String name) implements Comparable<Named> {

    static Named of(Request request) {
        return new Named(request.kind(), request.region(), request.workspace(), request.name());
    }

    static Named of(Handle handle) {
        return new Named(handle.kind(), handle.region(), handle.workspace(), handle.name());
    }

    /** The place where names of one kind are listed together. */
    Named shelf() {
        return new Named(kind, region, workspace, "");
    }

    /** Another name on the same shelf. */
    Named with(String other) {
        return new Named(kind, region, workspace, other);
    }

    @Override
    public int compareTo(Named other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind + " '" + name + "' in " + region + (workspace.isEmpty() ? "" : ", workspace " + workspace);
    }
}
