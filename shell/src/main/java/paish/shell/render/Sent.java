package paish.shell.render;

import java.util.LinkedHashMap;
import java.util.Map;
import paish.engine.Action;

/** Everything that an action sends: its body, then each call that follows it under that call's name. */
final class Sent {

    private Sent() {}

    static Map<String, Object> by(Action action) {
        Map<String, Object> sent = new LinkedHashMap<>(action.body());
        if (action.verb().changes()) {
            action.request().ifPresent(r -> r.afterwards().forEach(f -> sent.put("then " + f.operation(), f.parameters())));
        }
        return sent;
    }
}
