package paish.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.Map;
import paish.sandbox.permission.Permissions.Denied;

/** A call that RAM does not allow, in the service's shape. */
final class Denial {

    private Denial() {
    }

    static Refusal of(Route route, Denied denied) {
        JsonObject detail = new JsonObject();
        detail.addProperty("AuthAction", denied.action());
        detail.addProperty("AuthPrincipalType", "SubUser");
        detail.addProperty("AuthPrincipalOwnerId", Account.USER_ID);
        detail.addProperty("AuthPrincipalDisplayName", Account.USER_NAME);
        detail.addProperty("NoPermissionType", denied.explicit() ? "ExplicitDeny" : "ImplicitDeny");
        detail.addProperty("PolicyType", "AccountLevelIdentityBasedPolicy");
        detail.addProperty("EncodedDiagnosticMessage",
                Base64.getEncoder().encodeToString(("sandbox:" + denied.action()).getBytes(UTF_8)));
        return new Refusal(403, code(route),
                "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
                detail, Map.of());
    }

    /** Both codes are known of the shared gateway. */
    private static String code(Route route) {
        return route.product().code().equals("aiworkspace") ? "NoPermission" : "Forbidden.RAM";
    }
}
