package paish.sandbox.workspace;

import com.google.gson.JsonObject;
import java.util.Map;
import paish.sandbox.state.Query;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Handler;
import paish.sandbox.wire.Operations;

/** Code sources, models, experiments, runs, prompts and connections: plain collections. */
final class Assets {

    private static final Documents CODE = new Documents(Collection
            .of("code", "CodeSourceId", "code-", "DisplayName", "CodeSources", "CodeSourceItem")
            .keeping("CodeRepoAccessToken"));
    private static final Documents MODELS = new Documents(Collection
            .of("model", "ModelId", "model-", "ModelName", "Models", "Model")
            .filteredBy(Map.of("ModelType", "ModelType", "Domain", "Domain", "Task", "Task", "Origin", "Origin")));
    private static final Documents VERSIONS = new Documents(Collection
            .of("modelVersion", "VersionName", "", "VersionName", "Versions", "ModelVersion")
            .under("ModelId")
            .filteredBy(Map.of("ApprovalStatus", "ApprovalStatus", "FormatType", "FormatType", "FrameworkType", "FrameworkType")));
    private static final Documents EXPERIMENTS = new Documents(Collection
            .of("experiment", "ExperimentId", "exp-", "Name", "Experiments", "Experiment"));
    private static final Documents RUNS = new Documents(Collection
            .of("run", "RunId", "run-", "Name", "Runs", "Run")
            .filteredBy(Map.of("ExperimentId", "ExperimentId", "SourceType", "SourceType", "SourceId", "SourceId")));
    private static final Documents PROMPTS = new Documents(Collection
            .of("prompt", "PromptId", "prompt-", "PromptName", "Prompts", "Prompt")
            .filteredBy(Map.of("FrameworkType", "FrameworkType")));
    private static final Documents CONNECTIONS = new Documents(Collection
            .of("connection", "ConnectionId", "conn-", "ConnectionName", "Connections", "Connection")
            .filteredBy(Map.of("ConnectionTypes", "ConnectionType", "ConnectionIds", "ConnectionId", "Accessibility", "Accessibility"))
            .keeping("Secrets"));

    private Assets() {
    }

    static void into(Operations operations) {
        five(operations, CODE, "CodeSource", "ListCodeSources", true);
        operations.full("aiworkspace:PublishCodeSource", CODE::publish);
        five(operations, MODELS, "Model", "ListModels", false);
        operations.full("aiworkspace:CreateModelLabels", MODELS::label)
                .full("aiworkspace:DeleteModelLabels", call -> MODELS.unlabel(call, "LabelKeys"));
        versions(operations);
        five(operations, EXPERIMENTS, "Experiment", "ListExperiment", false);
        operations.full("aiworkspace:SetExperimentLabels", EXPERIMENTS::label)
                .full("aiworkspace:DeleteExperimentLabel", call -> EXPERIMENTS.unlabel(call, "Key"));
        five(operations, RUNS, "Run", "ListRuns", false);
        operations.full("aiworkspace:DeleteRunLabel", call -> RUNS.unlabel(call, "Key"));
        five(operations, PROMPTS, "Prompt", "ListPrompts", false);
        five(operations, CONNECTIONS, "Connection", "ListConnections", false);
    }

    /** Paging by token and the kinds' finer rules are left out, so only code sources count as full. */
    private static void five(Operations operations, Documents documents, String noun, String list, boolean full) {
        Map.<String, Handler>of(
                        "Create" + noun, documents::create,
                        "Get" + noun, documents::get,
                        list, documents::list,
                        "Update" + noun, call -> changed(call, documents.update(call)),
                        "Delete" + noun, call -> changed(call, documents.delete(call)))
                .forEach((action, handler) -> {
                    if (full) {
                        operations.full("aiworkspace:" + action, handler);
                    } else {
                        operations.partial("aiworkspace:" + action, handler);
                    }
                });
    }

    private static void versions(Operations operations) {
        operations.partial("aiworkspace:CreateModelVersion", Assets::createVersion)
                .partial("aiworkspace:GetModelVersion", VERSIONS::get)
                .partial("aiworkspace:ListModelVersions", VERSIONS::list)
                .partial("aiworkspace:UpdateModelVersion", call -> changed(call, VERSIONS.update(call)))
                .partial("aiworkspace:DeleteModelVersion", call -> changed(call, VERSIONS.delete(call)))
                .full("aiworkspace:CreateModelVersionLabels", VERSIONS::label)
                .full("aiworkspace:DeleteModelVersionLabels", call -> VERSIONS.unlabel(call, "LabelKeys"));
    }

    private static JsonObject createVersion(Call call) {
        MODELS.find(call);
        String given = call.text("VersionName");
        long number = 1 + call.store().list(Query.of("modelVersion").is("d.parent", call.text("ModelId"))).total();
        JsonObject body = VERSIONS.fields(call);
        return VERSIONS.create(call, given.isEmpty() ? "0." + number + ".0" : given, body);
    }

    /** Some of these replies name what was changed, some say nothing. */
    private static JsonObject changed(Call call, JsonObject named) {
        Map<String, ?> type = call.route().product().types().getOrDefault(call.route().operation().response(), Map.of());
        named.keySet().removeIf(key -> !type.containsKey(key));
        return named;
    }
}
