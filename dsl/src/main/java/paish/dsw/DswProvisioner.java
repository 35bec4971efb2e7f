package paish.dsw;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.catalogue.RamActions;
import paish.catalogue.WorkspaceRoles;
import paish.cloud.Cloud;
import paish.engine.Explanation;
import paish.engine.FollowUp;
import paish.engine.Lifecycle;
import paish.engine.Live;
import paish.engine.Provisioner;
import paish.engine.Request;
import paish.engine.Usage;
import paish.language.Diagnostic;

/** Notebook instances. */
public final class DswProvisioner implements Provisioner {

    private static final Operations OPERATIONS = new Operations(
            "pai-dsw:CreateInstance",
            "pai-dsw:GetInstance",
            "pai-dsw:ListInstances",
            Optional.of("pai-dsw:StartInstance"),
            "pai-dsw:StopInstance",
            "pai-dsw:DeleteInstance",
            "InstanceId",
            "dsw-",
            "InstanceName",
            Optional.of("InstanceUrl"));

    private static final String REMAINING = "RemainingTimeInMs";
    private static final long SOON_MILLIS = 60_000;

    private final Lifecycle lifecycle = Lifecycle.read(DswProvisioner.class, "lifecycle.json");
    private final RamActions ram = new RamActions();
    private final WorkspaceRoles roles = new WorkspaceRoles();

    @Override
    public String kind() {
        return "dsw";
    }

    @Override
    public Operations operations() {
        return OPERATIONS;
    }

    /** What to do for a notebook that cannot be opened as it is. */
    static String reach(Map<String, Object> instance) {
        return new DswProvisioner().lifecycle().startable().contains(String.valueOf(instance.get("Status")))
                ? "start it, then await it: start h"
                : "wait for it: await h";
    }

    @Override
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    @Override
    public Optional<String> handle(String id) {
        return Optional.of("instance('" + id + "')");
    }

    @Override
    public String bound() {
        return "stopAfter '8h' or stopAt";
    }

    @Override
    public List<Diagnostic> verify(Request request, Live live) {
        return new DswVerification(request, live).findings();
    }

    @Override
    public Quote price(Request request, Live live) {
        return new DswPrice(request.region(), live).of(request.body(), request.maxRuntime());
    }

    @Override
    public Quote running(String region, Map<String, Object> existing, Live live) {
        return new DswPrice(region, live).of(existing, Optional.empty());
    }

    @Override
    public Usage usage(String region, Map<String, Object> row, Live live) {
        return new DswUsage(region, live).of(row, lifecycle);
    }

    @Override
    public List<Difference> differences(Request request, Map<String, Object> existing) {
        return DswComparison.differences(request, existing);
    }

    @Override
    public List<String> uncompared(Request request, Map<String, Object> existing) {
        return DswComparison.uncompared(request, existing);
    }

    @Override
    public List<FollowUp> missing(List<FollowUp> calls, Map<String, Object> existing) {
        // A timer counts for an instance that runs or is about to.
        return lifecycle.ended().contains(String.valueOf(existing.get("Status")))
                ? List.of()
                : calls.stream().filter(f -> DswComparison.lacks(existing, f)).toList();
    }

    /** A timer counts from the creation; one that should have rung already rings soon. Seconds are nobody's concern. */
    @Override
    public FollowUp late(FollowUp call, Duration by) {
        if (by.toMillis() < SOON_MILLIS || !(call.parameters().get(REMAINING) instanceof Number remaining)) {
            return call;
        }
        Map<String, Object> parameters = new LinkedHashMap<>(call.parameters());
        parameters.put(REMAINING, Math.max(SOON_MILLIS, remaining.longValue() - by.toMillis()));
        return new FollowUp(call.operation(), parameters);
    }

    @Override
    public boolean counts(String status) {
        return !status.equals("Deleting");
    }

    /** {@code ResourceId} ALL: without it only pay-as-you-go instances are listed. */
    @Override
    public Map<String, Object> listing(String workspace) {
        return Map.of("WorkspaceId", workspace, "ResourceId", "ALL", "SortBy", "GmtCreateTime", "Order", "DESC");
    }

    @Override
    public Map<String, Object> marked(Map<String, Object> body, String correlator) {
        List<Object> labels = new ArrayList<>(body.get("Labels") instanceof List<?> l ? l : List.of());
        labels.add(Map.of("Key", "paish", "Value", correlator));
        Map<String, Object> marked = new LinkedHashMap<>(body);
        marked.put("Labels", labels);
        return marked;
    }

    @Override
    public Map<String, Object> listingMarked(String workspace, String correlator) {
        Map<String, Object> parameters = new LinkedHashMap<>(listing(workspace));
        parameters.put("Labels", Map.of("paish", correlator));
        return parameters;
    }

    @Override
    public Optional<String> mark(Map<String, Object> row) {
        return row.get("Labels") instanceof List<?> labels
                ? labels.stream()
                        .filter(l -> l instanceof Map<?, ?> label && "paish".equals(label.get("Key")))
                        .map(l -> String.valueOf(((Map<?, ?>) l).get("Value")))
                        .findFirst()
                : Optional.empty();
    }

    /** The details, with what only a row of the list shows, such as whether oversold resources are taken. */
    static Map<String, Object> complete(String region, Map<String, Object> details, Live live) {
        String id = String.valueOf(details.get(OPERATIONS.idField()));
        Map<String, Object> parameters = Map.of(
                "WorkspaceId", String.valueOf(details.get("WorkspaceId")), "ResourceId", "ALL", OPERATIONS.idField(), id);
        Map<String, Object> complete = new LinkedHashMap<>();
        live.rows(region, OPERATIONS.list(), parameters).stream()
                .filter(row -> id.equals(row.get(OPERATIONS.idField())))
                .forEach(complete::putAll);
        complete.putAll(details);
        return complete;
    }

    @Override
    public Optional<Explanation> explain(Cloud cloud, String region, Map<String, Object> instance) {
        return new DswDiagnosis(cloud, region, instance, lifecycle).find().brief();
    }

    @Override
    public List<String> ram(String operation) {
        return ram.of(operation);
    }

    @Override
    public List<String> roles(String action) {
        return roles.of(action);
    }
}
