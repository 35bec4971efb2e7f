package paish.dsw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Action.Verb;
import paish.engine.Change;
import paish.engine.Course;
import paish.engine.Handle;
import paish.engine.Live;
import paish.engine.Provisioner.Difference;
import paish.engine.Provisioner.Quote;
import paish.engine.Step;
import paish.product.Uses;

/** Changes of a notebook that are no words of its block. */
public final class NotebookChanges {

    private NotebookChanges() {}

    /** Saves its image under a name and an address; it goes on running. */
    public static Change snapshot(String name, String image, Optional<String> description) {
        return (Update) (handle, shown, live) -> {
            if (!"Running".equals(shown.get("Status"))) {
                return new Course.Refused(handle + " is " + shown.get("Status") + "; a snapshot needs it Running", "start it and await it first");
            }
            Optional<Object> taken = live.rows(handle.region(), "pai-dsw:ListInstanceSnapshot", Map.of("InstanceId", handle.id().orElseThrow()))
                    .stream().filter(row -> name.equals(row.get("SnapshotName"))).map(row -> row.getOrDefault("ImageUrl", "")).findFirst();
            if (taken.isPresent()) {
                return taken.get().equals(image)
                        ? new Course.Nothing("has a snapshot '" + name + "' already")
                        : new Course.Refused(handle + " has a snapshot '" + name + "' already, saved as " + taken.get(), "choose another name");
            }
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("SnapshotName", name);
            parameters.put("ImageUrl", image);
            description.ifPresent(d -> parameters.put("SnapshotDescription", d));
            Step step = new Step(Verb.UPDATE, "pai-dsw:CreateInstanceSnapshot", parameters,
                    Step.Effect.in(List.of("Running"), now -> saved(now, name, image)));
            return new Course.Steps(step, Quote.NOTHING, List.of("is Running; it is Saving while its image is saved"));
        };
    }

    /** Takes labels away; the engine's own mark stays. */
    public static Change unlabel(List<String> keys) {
        return (Update) (handle, shown, live) -> {
            Map<String, Object> there = DswComparison.pairs(shown.get("Labels"), "Key", "Value");
            if (keys.contains("paish")) {
                return new Course.Refused(handle + ": by the label 'paish' it is known where it came from", "leave it");
            }
            List<String> gone = keys.stream().filter(there::containsKey).toList();
            if (gone.isEmpty()) {
                return new Course.Nothing("has no label " + String.join(", ", keys));
            }
            Step step = new Step(Verb.UPDATE, "pai-dsw:DeleteInstanceLabels", Map.of("LabelKeys", String.join(",", gone)), now ->
                    DswComparison.pairs(now.get("Labels"), "Key", "Value").keySet().stream().filter(gone::contains)
                            .map(k -> new Difference("Labels." + k, "nothing", k)).toList());
            return new Course.Steps(step, Quote.NOTHING, List.of("is " + shown.get("Status")));
        };
    }

    private static List<Difference> saved(Map<String, Object> now, String name, String image) {
        boolean there = Uses.list(now, "InstanceSnapshotList").stream()
                .anyMatch(s -> name.equals(s.get("ImageName")) || image.equals(s.get("ImageUrl")));
        return there ? List.of() : List.of(new Difference("InstanceSnapshotList", name, "not there"));
    }

    /** A change told as an update. */
    private interface Update extends Change {

        @Override
        default Verb verb() {
            return Verb.UPDATE;
        }

        @Override
        Course course(Handle handle, Map<String, Object> shown, Live live);
    }
}
