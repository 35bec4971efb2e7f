package paish.sandbox.dlc;

import com.google.gson.JsonObject;
import paish.sandbox.state.Document;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Operations;

/** TensorBoards and Ray history servers. */
final class Sidecars {

    private static final Sidecar TENSORBOARD = new Sidecar("tensorboard", "TensorboardId", "tensorboard-",
            "TensorboardUrl", "MaxRunningTimeMinutes", "Tensorboards", "Tensorboard");
    private static final Sidecar RAY = new Sidecar("rayHistoryServer", "RayHistoryServerId", "rhs-",
            "RayHistoryServerUrl", "MaxRuntimeMinutes", "RayHistoryServers", "ListRayHistoryServersResponseBodyRayHistoryServers");

    private Sidecars() {
    }

    static void into(Operations operations) {
        operations.partial("pai-dlc:CreateTensorboard", TENSORBOARD::create)
                .full("pai-dlc:GetTensorboard", TENSORBOARD::get)
                .partial("pai-dlc:ListTensorboards", TENSORBOARD::list)
                .partial("pai-dlc:UpdateTensorboard", TENSORBOARD::update)
                .full("pai-dlc:StartTensorboard", TENSORBOARD::start)
                .full("pai-dlc:StopTensorboard", TENSORBOARD::stop)
                .full("pai-dlc:DeleteTensorboard", TENSORBOARD::delete)
                .partial("pai-dlc:GetTensorboardSharedUrl", Sidecars::shared)
                .partial("pai-dlc:CreateRayHistoryServer", RAY::create)
                .full("pai-dlc:GetRayHistoryServer", RAY::get)
                .partial("pai-dlc:ListRayHistoryServers", RAY::list)
                .full("pai-dlc:StartRayHistoryServer", RAY::start)
                .full("pai-dlc:StopRayHistoryServer", RAY::stop)
                .full("pai-dlc:DeleteRayHistoryServer", RAY::delete);
    }

    private static JsonObject shared(Call call) {
        Document tensorboard = TENSORBOARD.find(call);
        if (!tensorboard.current().is("Running")) {
            throw JobRules.badRequest("The TensorBoard has to be Running; it is " + tensorboard.status() + ".");
        }
        JsonObject reply = new JsonObject();
        reply.addProperty("TensorboardSharedUrl",
                "https://pai-dlc-proxy-" + call.store().region() + ".aliyun.com/shared/" + tensorboard.id());
        return reply;
    }
}
