package paish.engine;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paish.cloud.AccessDenied;
import paish.cloud.CloudException;

/**
 * The permission that a refused call lacks.
 *
 * @param actions the one that the service told, else those of the table; empty where neither knows
 * @param who as far as told, never a key
 * @param explicit a policy denies it, which no other policy outweighs
 * @param roles in a workspace that include the action, that with the least rights first
 */
record Missing(String operation, List<String> actions, String who, boolean explicit, List<String> roles) {

    static Missing of(CloudException e, Provisioners provisioners) {
        List<String> actions = e.accessDenied()
                .map(AccessDenied::authAction)
                .filter(a -> !a.isEmpty())
                .map(List::of)
                .orElseGet(() -> provisioners.ram(e.operation()));
        return new Missing(
                e.operation(),
                actions,
                e.accessDenied()
                        .filter(d -> !d.principalName().isEmpty())
                        .map(d -> (d.principalType() + " " + d.principalName()).strip())
                        .orElse("the access key"),
                e.accessDenied().filter(d -> d.noPermissionType().equals("ExplicitDeny")).isPresent(),
                actions.stream().map(provisioners::roles).flatMap(List::stream).distinct().toList());
    }

    String said() {
        return who + " may not call " + operation
                + (actions.isEmpty() ? "" : ", RAM action " + String.join(" or ", actions));
    }

    String hint() {
        if (explicit) {
            return "a policy denies it explicitly, which no other policy outweighs; ask for that statement to be removed";
        }
        String statement = actions.isEmpty()
                ? "ask for the permission to call " + operation
                : "add to a policy of " + who + ": {\"Effect\":\"Allow\",\"Action\":["
                        + actions.stream().map(a -> '"' + a + '"').collect(joining(",")) + "],\"Resource\":\"*\"}";
        return statement
                + (roles.isEmpty() ? "" : "; in the workspace the role " + String.join(" or ", roles) + " is meant for it");
    }

    /** For programs: {@code action}, {@code statement}, {@code roles} … */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("operation", operation);
        details.put("action", String.join(" or ", actions));
        if (!explicit && !actions.isEmpty()) {
            Map<String, Object> statement = new LinkedHashMap<>();
            statement.put("Effect", "Allow");
            statement.put("Action", actions);
            statement.put("Resource", "*");
            details.put("statement", statement);
        }
        details.put("roles", roles);
        details.put("principal", who);
        return details;
    }
}
