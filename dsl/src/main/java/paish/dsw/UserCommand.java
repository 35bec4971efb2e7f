package paish.dsw;

import java.util.LinkedHashMap;
import java.util.Map;
import paish.engine.Live;

/** What runs at every start; GetInstance answers its id only. */
final class UserCommand {

    static final String GET = "pai-dsw:GetUserCommand";

    private UserCommand() {}

    /** The instance with its command in the form of a request. */
    static Map<String, Object> in(String region, Map<String, Object> instance, Live live) {
        if (!(instance.get("UserCommandId") instanceof String id) || id.isEmpty()) {
            return instance;
        }
        Map<String, Object> complete = new LinkedHashMap<>(instance);
        live.get(region, GET, Map.of("UserCommandId", id, "InstanceId", instance.get("InstanceId")))
                .filter(command -> command.get("OnStart") instanceof Map<?, ?> onStart && onStart.get("Content") != null)
                .ifPresent(command -> complete.put("UserCommand", Map.of(
                        "OnStart", Map.of("Content", ((Map<?, ?>) command.get("OnStart")).get("Content")))));
        return complete;
    }
}
