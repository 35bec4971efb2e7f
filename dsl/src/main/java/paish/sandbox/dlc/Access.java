package paish.sandbox.dlc;

import com.google.gson.JsonObject;
import paish.sandbox.state.Document;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Digest;
import paish.sandbox.wire.Operations;

/** Ways into a running job. The addresses lead nowhere; their life and their conditions are the service's. */
final class Access {

    private Access() {
    }

    static void into(Operations operations) {
        operations.full("pai-dlc:GetWebTerminal", Access::terminal)
                .partial("pai-dlc:GetToken", Access::token)
                .partial("pai-dlc:GetDashboard", call -> dashboard(call, "dashboard"))
                .partial("pai-dlc:GetRayDashboard", Access::ray);
    }

    private static JsonObject terminal(Call call) {
        Document job = running(call);
        Pods.find(call, job);
        JsonObject reply = new JsonObject();
        reply.addProperty("WebTerminalUrl", address(call, job) + "/terminal/" + call.text("PodId") + "?token=" + ticket(call, job.id(), 30));
        return reply;
    }

    private static JsonObject token(Call call) {
        JsonObject reply = new JsonObject();
        reply.addProperty("Token", ticket(call, call.text("TargetId"), call.number("ExpireTime", 604_800)));
        return reply;
    }

    private static JsonObject dashboard(Call call, String what) {
        Document job = running(call);
        JsonObject reply = new JsonObject();
        reply.addProperty("url", address(call, job) + "/" + what);
        return reply;
    }

    private static JsonObject ray(Call call) {
        if (!Jobs.find(call).text("JobType").equals("RayJob")) {
            throw JobRules.badRequest("Only a RayJob has a Ray dashboard.");
        }
        JsonObject reply = dashboard(call, "ray");
        reply.addProperty("metricsEnabled", "false");
        return reply;
    }

    private static Document running(Call call) {
        Document job = Jobs.find(call);
        if (!job.current().is("Running")) {
            throw JobRules.badRequest("The job has to be Running; it is " + job.status() + ".");
        }
        return job;
    }

    private static String address(Call call, Document job) {
        return "https://pai-dlc-proxy-" + call.store().region() + ".aliyun.com/" + job.id();
    }

    /** Says for what and until when; worth nothing elsewhere. */
    private static String ticket(Call call, String target, long seconds) {
        long until = call.now() / 1000 + seconds;
        return "sandbox-" + until + "-" + Digest.sha256(target + until).substring(0, 16);
    }
}
