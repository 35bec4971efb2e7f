package paish.sandbox.dlc;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import paish.sandbox.dlc.Pods.Pod;
import paish.sandbox.state.Document;

/**
 * The variables by which the pods of a job find each other, as the page "General environment variables" of PAI names
 * them: all pods are on this machine. LOCAL_RANK, NODE_RANK, JOB_ID, POD_ID, and those of types that the page does not
 * name, are assumptions.
 *
 * @param ports one for each pod
 */
record Ranks(Document job, List<Pod> pods, List<Long> ports) {

    private static final String HERE = "127.0.0.1";

    Map<String, String> variables(int pod) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("JOB_ID", job.id());
        variables.put("POD_ID", pods.get(pod).id());
        if (job.text("JobType").equals("TFJob")) {
            variables.put("TF_CONFIG", cluster(pods.get(pod)).toString());
        } else {
            ranks(pod, variables);
        }
        JsonElement own = job.body().get("Envs");
        if (own != null && own.isJsonObject()) {
            own.getAsJsonObject().entrySet().forEach(e -> variables.put(e.getKey(), e.getValue().getAsString()));
        }
        return variables;
    }

    private void ranks(int pod, Map<String, String> variables) {
        int rank = ranked().indexOf(pod);
        variables.put("MASTER_ADDR", HERE);
        variables.put("MASTER_PORT", ports.get(ranked().get(0)).toString());
        variables.put("WORLD_SIZE", Integer.toString(pods.size()));
        variables.put("RANK", Integer.toString(rank));
        variables.put("NODE_RANK", Integer.toString(rank));
        variables.put("LOCAL_RANK", "0");
        variables.put("NPROC_PER_NODE", "1");
    }

    /** Masters first, then the others as they were asked for. */
    private List<Integer> ranked() {
        return IntStream.range(0, pods.size()).boxed()
                .sorted((a, b) -> Boolean.compare(leads(pods.get(b)), leads(pods.get(a))))
                .toList();
    }

    private static boolean leads(Pod pod) {
        return pod.type().equals("Master") || pod.type().equals("Head");
    }

    /** TensorFlow's own rule: an evaluator is no part of the cluster. */
    private JsonObject cluster(Pod self) {
        JsonObject cluster = new JsonObject();
        for (int i = 0; i < pods.size(); i++) {
            String role = role(pods.get(i));
            if (!role.equals("evaluator")) {
                if (!cluster.has(role)) {
                    cluster.add(role, new JsonArray());
                }
                cluster.getAsJsonArray(role).add(HERE + ":" + ports.get(i));
            }
        }
        JsonObject task = new JsonObject();
        task.addProperty("type", role(self));
        task.addProperty("index", self.index());
        JsonObject config = new JsonObject();
        config.add("cluster", cluster);
        config.add("task", task);
        config.addProperty("environment", "cloud");
        return config;
    }

    private static String role(Pod pod) {
        return pod.type().toLowerCase(Locale.ROOT);
    }
}
