package paish.script;

import java.util.Optional;
import paish.engine.Handle;
import paish.engine.Request;

/**
 * A handle that only a run will have: its name is known, and the request that makes it where the script says so; whatever
 * else is asked of it will have to be read.
 */
final class Expected extends Unknown {

    private final Handle handle;
    private final Optional<Request> made;
    private final Unknown properties;
    private final Runnable read;

    /** @param properties what its properties are, and {@code read} is told that they are needed */
    Expected(Handle handle, Optional<Request> made, Unknown properties, Runnable read) {
        this.handle = handle;
        this.made = made;
        this.properties = properties;
        this.read = read;
    }

    Handle handle() {
        return handle;
    }

    Optional<Request> made() {
        return made;
    }

    @Override
    public Object getProperty(String name) {
        return switch (name) {
            case "kind" -> handle.kind();
            case "name" -> handle.name();
            case "region" -> handle.region();
            case "workspace" -> handle.workspace();
            default -> {
                read.run();
                yield properties.getProperty(name);
            }
        };
    }

    @Override
    public Object invokeMethod(String name, Object arguments) {
        read.run();
        return properties.invokeMethod(name, arguments);
    }
}
