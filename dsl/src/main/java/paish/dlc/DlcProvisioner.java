package paish.dlc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.catalogue.RamActions;
import paish.catalogue.WorkspaceRoles;
import paish.cloud.Cloud;
import paish.cloud.Verbatim;
import paish.engine.Comparison;
import paish.engine.Explanation;
import paish.engine.FollowUp;
import paish.engine.Lifecycle;
import paish.engine.Live;
import paish.engine.Provisioner;
import paish.engine.Request;
import paish.engine.Usage;
import paish.language.Diagnostic;

/** Training jobs. */
public final class DlcProvisioner implements Provisioner {

    /** CreateJob takes these; neither GetJob nor ListJobs answers them. */
    static final Set<String> UNANSWERED = Set.of(
            "Options", "TemplateVersion", "SuccessPolicy", "DebuggerConfigContent", "CodeSource.IsSharedMountPath",
            "DataSources.AccessPointId", "DataSources.DataSourceVersion", "DataSources.EnableCache",
            "DataSources.MountAccess", "DataSources.Options", "DataSources.RoleChain");

    /** ListJobs answers the last 7 days by default; no job is older than this API. */
    private static final String EVER = "2020-12-03T00:00:00Z";

    private static final Operations OPERATIONS = new Operations(
            "pai-dlc:CreateJob",
            "pai-dlc:GetJob",
            "pai-dlc:ListJobs",
            Optional.empty(),
            "pai-dlc:StopJob",
            "pai-dlc:DeleteJob",
            "JobId",
            "dlc",
            "DisplayName",
            Optional.empty());

    private final Lifecycle lifecycle = Lifecycle.read(DlcProvisioner.class, "lifecycle.json");
    private final RamActions ram = new RamActions();
    private final WorkspaceRoles roles = new WorkspaceRoles();

    @Override
    public String kind() {
        return "dlc";
    }

    @Override
    public Operations operations() {
        return OPERATIONS;
    }

    @Override
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    @Override
    public Optional<String> handle(String id) {
        return Optional.of("job('" + id + "')");
    }

    @Override
    public String bound() {
        return "maxRuntime '12h'";
    }

    @Override
    public List<Diagnostic> verify(Request request, Live live) {
        return new DlcVerification(request, live).findings();
    }

    @Override
    public Quote price(Request request, Live live) {
        return new DlcPrice(request.region(), live).of(request.body(), request.maxRuntime());
    }

    @Override
    public Quote running(String region, Map<String, Object> existing, Live live) {
        return new DlcPrice(region, live).of(existing, Optional.empty());
    }

    @Override
    public Usage usage(String region, Map<String, Object> row, Live live) {
        return DlcUsage.of(row, lifecycle);
    }

    /** Ended jobs are many and cost nothing: of the old ones those of each other status, in the order in which a job has them. */
    @Override
    public List<Map<String, Object>> listingLiving(String workspace) {
        List<Map<String, Object>> living = new ArrayList<>();
        for (String status : DlcUsage.LIVING) {
            Map<String, Object> parameters = new LinkedHashMap<>(listing(workspace));
            parameters.put("Status", status);
            living.add(parameters);
        }
        // Of the last days whatever there is: a status may be new to this version.
        living.add(Map.of("WorkspaceId", workspace));
        return living;
    }

    @Override
    public List<Difference> differences(Request request, Map<String, Object> existing) {
        return Comparison.of(request.body(), shaped(existing), UNANSWERED);
    }

    @Override
    public List<String> uncompared(Request request, Map<String, Object> existing) {
        return Comparison.passedOver(request.body(), shaped(existing), UNANSWERED);
    }

    /** As the creation takes it. */
    private static Map<String, Object> shaped(Map<String, Object> existing) {
        Map<String, Object> actual = new LinkedHashMap<>(existing);
        if (existing.get("UserVpc") instanceof Map<?, ?> vpc && vpc.get("ExtendedCidrs") != null) {
            Map<Object, Object> shaped = new LinkedHashMap<>(vpc);
            shaped.put("ExtendedCIDRs", vpc.get("ExtendedCidrs"));
            actual.put("UserVpc", shaped);
        }
        return actual;
    }

    @Override
    public List<FollowUp> missing(List<FollowUp> calls, Map<String, Object> existing) {
        return List.of();
    }

    /** What it is, on what, for how long, and whose. */
    @Override
    public List<String> about(Map<String, Object> job) {
        String pods = Role.of(job).stream()
                .map(r -> r.fields().get("PodCount") + " × " + r.word() + Optional.ofNullable(r.fields().get("EcsSpec"))
                        .filter(s -> !s.equals("")).map(s -> " on " + s).orElse(""))
                .collect(java.util.stream.Collectors.joining(", "));
        String running = job.get("Duration") instanceof Number n && n.longValue() > 0 ? ", has run for " + n.longValue() / 60 + " min" : "";
        return List.of("a " + job.get("JobType") + " of " + job.get("UserId") + ": " + pods + running);
    }

    /** Names are not unique; jobs that have ended do not count. */
    @Override
    public boolean counts(String status) {
        return !lifecycle.ended().contains(status);
    }

    @Override
    public Map<String, Object> listing(String workspace) {
        return Map.of("WorkspaceId", workspace, "StartTime", EVER, "SortBy", "GmtCreateTime", "Order", "desc");
    }

    @Override
    public Map<String, Object> marked(Map<String, Object> body, String correlator) {
        Map<String, Object> settings = map(body.get("Settings"));
        Map<String, Object> tags = map(settings.get("Tags"));
        tags.put("paish", correlator);
        settings.put("Tags", tags);
        Map<String, Object> marked = new LinkedHashMap<>(body);
        // What was passed verbatim stays so: it may hold fields that the table does not know.
        marked.put("Settings", body.get("Settings") instanceof Verbatim ? new Verbatim(settings) : settings);
        return marked;
    }

    @Override
    public Map<String, Object> listingMarked(String workspace, String correlator) {
        Map<String, Object> parameters = new LinkedHashMap<>(listing(workspace));
        parameters.put("Tags", Map.of("paish", correlator));
        return parameters;
    }

    @Override
    public Optional<String> mark(Map<String, Object> row) {
        return Optional.ofNullable(map(map(row.get("Settings")).get("Tags")).get("paish")).map(String::valueOf);
    }

    @Override
    public Optional<Explanation> explain(Cloud cloud, String region, Map<String, Object> job) {
        return new DlcDiagnosis(cloud, region, job, lifecycle).find().brief();
    }

    @Override
    public List<String> ram(String operation) {
        return ram.of(operation);
    }

    /** The details, with what only a row of the list shows, such as the maximum run time. */
    static Map<String, Object> complete(String region, Map<String, Object> details, Live live) {
        String id = String.valueOf(details.get(OPERATIONS.idField()));
        Map<String, Object> parameters = Map.of(
                "WorkspaceId", String.valueOf(details.get("WorkspaceId")), "StartTime", EVER, OPERATIONS.idField(), id);
        Map<String, Object> complete = new LinkedHashMap<>();
        live.rows(region, OPERATIONS.list(), parameters).stream()
                .filter(row -> id.equals(row.get(OPERATIONS.idField())))
                .forEach(complete::putAll);
        complete.putAll(details);
        return complete;
    }

    @Override
    public List<String> roles(String action) {
        return roles.of(action);
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        Object plain = value instanceof Verbatim verbatim ? verbatim.value() : value;
        if (plain instanceof Map<?, ?> map) {
            map.forEach((k, v) -> copy.put(String.valueOf(k), v));
        }
        return copy;
    }
}
