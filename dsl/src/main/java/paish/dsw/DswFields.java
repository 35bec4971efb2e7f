package paish.dsw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paish.cloud.Secret;
import paish.cloud.Verbatim;
import paish.engine.Action.Verb;
import paish.engine.Comparison;
import paish.engine.Course;
import paish.engine.Handle;
import paish.engine.Provisioner.Difference;
import paish.engine.Step;
import paish.language.Filled;
import paish.language.Suggestions;
import paish.product.Amendment;
import paish.product.Secrets;
import paish.product.Uses;

/** What an update would change of an instance's fields. */
final class DswFields {

    /** UpdateInstance takes these; GetInstance does not show them, so that nobody can tell whether they differ. */
    static final Set<String> HIDDEN = Set.of("AssignNodeSpec", "SpotSpec", "ImageAuth", "OversoldType");

    /** What reading the instance back tells nothing of: besides these its user command, which is asked for apart. */
    private static final Set<String> UNREAD = Stream.concat(HIDDEN.stream(), Stream.of("UserCommand")).collect(Collectors.toUnmodifiableSet());

    /** UpdateInstance's body: CreateInstance's without these. */
    private static final Map<String, String> FIXED = Map.of(
            "WorkspaceId", "workspace", "ResourceId", "quota", "Tag", "tag", "DockerConfig", "docker");

    /** Assumed, as the services' pages do not say: what concerns the record and not the machine. */
    private static final Set<String> ANY_TIME = Set.of("InstanceName", "Accessibility", "UserId", "Priority", "OversoldType");

    /** Word → what UpdateInstance calls its removal, and the field that it removes. */
    private static final Map<String, List<String>> REMOVABLE = Map.ofEntries(
            Map.entry("nodes", List.of("AssignNode", "AssignNodeSpec")),
            Map.entry("avoidNodes", List.of("AssignNode", "AssignNodeSpec")),
            Map.entry("credentials", List.of("Credential", "CredentialConfig")),
            Map.entry("dataset", List.of("Datasets", "Datasets")),
            Map.entry("driver", List.of("Driver", "Driver")),
            Map.entry("env", List.of("EnvironmentVariables", "EnvironmentVariables")),
            Map.entry("forward", List.of("ForwardInfos", "UserVpc.ForwardInfos")),
            Map.entry("spot", List.of("Spot", "SpotSpec")),
            Map.entry("onStart", List.of("UserCommand", "UserCommand")),
            Map.entry("vpc", List.of("Vpc", "UserVpc")));

    /** Removed by calls of their own. */
    private static final Set<String> TIMERS = Set.of("idleStop", "stopAfter", "stopAt", "label");

    private final Filled words;
    private final Map<String, Object> shown;
    private final Map<String, Object> wanted = new LinkedHashMap<>();

    DswFields(Filled words, Map<String, Object> shown) {
        this.words = words;
        this.shown = shown;
        wanted.putAll(words.body().map());
        // All variables are sent, so that it makes no difference whether the service adds or replaces.
        wanted.computeIfPresent("EnvironmentVariables", (k, v) -> Amendment.without(words).contains("env") ? v : together(v));
    }

    /** What the service would not take, whatever the status. */
    Optional<Course.Refused> forbidden(Handle handle) {
        Optional<String> fixed = wanted.keySet().stream().filter(FIXED::containsKey).filter(this::differs).findFirst();
        if (fixed.isPresent()) {
            return Optional.of(new Course.Refused(
                    handle + ": '" + FIXED.get(fixed.get()) + "' cannot change after the creation",
                    "make another one: create clone(h, name: '…') { … }"));
        }
        Optional<String> kept = Amendment.without(words).stream()
                .filter(w -> !REMOVABLE.containsKey(w) && !TIMERS.contains(w)).findFirst();
        if (kept.isPresent()) {
            return Optional.of(new Course.Refused(
                    handle + ": '" + kept.get() + "' cannot be taken away; what can is "
                            + String.join(", ", new TreeSet<>(REMOVABLE.keySet())) + " and idleStop, stopAfter, stopAt",
                    Suggestions.didYouMean(kept.get(), REMOVABLE.keySet())));
        }
        return Optional.empty();
    }

    /** Only what differs, or nobody can tell. */
    Map<String, Object> sent() {
        Map<String, Object> sent = new LinkedHashMap<>();
        wanted.forEach((field, value) -> {
            if (!field.equals("Labels") && !FIXED.containsKey(field) && differs(field)) {
                sent.put(field, value);
            }
        });
        return sent;
    }

    /** What UpdateInstance calls it → the field, of what is to go and is there, or may be. */
    Map<String, String> disassociated() {
        Map<String, String> gone = new LinkedHashMap<>();
        Amendment.without(words).stream().filter(REMOVABLE::containsKey).map(REMOVABLE::get)
                .filter(r -> HIDDEN.contains(r.get(1)) || has(shown, r.get(1)))
                .filter(r -> !wanted.containsKey(r.get(1)))
                .forEach(r -> gone.put(r.get(0), r.get(1)));
        return gone;
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>(Comparison.of(sent(), shown, HIDDEN));
        disassociated().values().stream().filter(f -> !HIDDEN.contains(f))
                .forEach(f -> differences.add(new Difference(f, "nothing", "set")));
        return differences;
    }

    /** The words' fields that may change only while it does not run. */
    Set<String> needingStop() {
        Set<String> needing = new LinkedHashSet<>(sent().keySet());
        needing.removeAll(ANY_TIME);
        needing.addAll(disassociated().values());
        return needing;
    }

    /** Whether an answer shows what was sent. */
    boolean visible() {
        boolean shownField = sent().entrySet().stream().anyMatch(e -> !UNREAD.contains(e.getKey()) && !(e.getValue() instanceof Secret));
        return shownField || disassociated().values().stream().anyMatch(f -> !UNREAD.contains(f));
    }

    /** What of it an instance does not show that was read after the call. */
    List<Difference> lacking(Map<String, Object> now) {
        List<Difference> lacking = new ArrayList<>(Comparison.of(sent(), now, UNREAD));
        disassociated().values().stream()
                .filter(field -> has(now, field))
                .forEach(field -> lacking.add(new Difference(field, "nothing", "set still")));
        return lacking;
    }

    boolean replacesDatasets() {
        return sent().containsKey("Datasets") && has(shown, "Datasets");
    }

    Optional<String> newName() {
        return Optional.ofNullable(sent().get("InstanceName")).map(String::valueOf);
    }

    /** The instance as it would be. */
    Map<String, Object> afterwards() {
        Map<String, Object> after = new LinkedHashMap<>(shown);
        after.putAll(sent());
        if (sent().containsKey("ImageUrl")) {
            after.remove("ImageId");
        }
        return after;
    }

    /** Labels have a call of their own; those that are there are sent with them, in case that it replaces. */
    Optional<Step> labels() {
        if (!(wanted.get("Labels") instanceof List<?> labels)) {
            return Optional.empty();
        }
        Map<String, Object> now = DswComparison.pairs(shown.get("Labels"), "Key", "Value");
        Map<String, Object> all = new LinkedHashMap<>(now);
        all.putAll(DswComparison.pairs(labels, "Key", "Value"));
        if (all.equals(now)) {
            return Optional.empty();
        }
        List<Map<String, Object>> list = all.entrySet().stream().map(DswFields::pair).toList();
        return Optional.of(new Step(Verb.UPDATE, "pai-dsw:UpdateInstanceLabels", Map.of("Labels", list), later -> Comparison.of(
                all, DswComparison.pairs(later.get("Labels"), "Key", "Value"), Set.of())));
    }

    private static Map<String, Object> pair(Map.Entry<String, Object> label) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("Key", label.getKey());
        pair.put("Value", label.getValue());
        return pair;
    }

    static boolean has(Map<String, Object> shown, String field) {
        return Uses.at(shown, field).isPresent();
    }

    private boolean differs(String field) {
        Object value = wanted.get(field);
        return HIDDEN.contains(field) || value instanceof Verbatim
                || !Comparison.of(Map.of(field, value), tagged(), HIDDEN).isEmpty()
                || value instanceof Map<?, ?> map && map.values().stream().anyMatch(Secret.class::isInstance) && secretsDiffer(field, map);
    }

    /** The variables that look secret are compared, too: here both values are known. */
    private boolean secretsDiffer(String field, Map<?, ?> values) {
        Map<?, ?> now = shown.get(field) instanceof Map<?, ?> map ? map : Map.of();
        return values.entrySet().stream().anyMatch(e -> e.getValue() instanceof Secret s && !s.reveal().equals(now.get(e.getKey())));
    }

    private Map<String, Object> tagged() {
        Map<String, Object> tagged = new LinkedHashMap<>(shown);
        tagged.put("Tag", Uses.list(shown, "Tags").stream()
                .map(t -> Map.of("Key", t.get("TagKey"), "Value", t.get("TagValue"))).toList());
        return tagged;
    }

    private Map<String, Object> together(Object variables) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (shown.get("EnvironmentVariables") instanceof Map<?, ?> now) {
            now.forEach((k, v) -> all.put(String.valueOf(k), Secrets.guarded(String.valueOf(k), v)));
        }
        ((Map<?, ?>) variables).forEach((k, v) -> all.put(String.valueOf(k), v));
        return all;
    }
}
