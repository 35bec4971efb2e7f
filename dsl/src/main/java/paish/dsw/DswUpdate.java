package paish.dsw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import paish.engine.Action.Verb;
import paish.engine.Change;
import paish.engine.Course;
import paish.engine.Handle;
import paish.engine.Live;
import paish.engine.Provisioner.Difference;
import paish.engine.Provisioner.Quote;
import paish.engine.Step;
import paish.language.Filled;

/** UpdateInstance, and the calls for what it does not take: in place, and only what differs. */
final class DswUpdate implements Change {

    private static final String UPDATE = "pai-dsw:UpdateInstance";

    private final Filled words;
    private final boolean start;
    private final DswProvisioner provisioner = new DswProvisioner();

    DswUpdate(Filled words, boolean start) {
        this.words = words;
        this.start = start;
    }

    @Override
    public Verb verb() {
        return Verb.UPDATE;
    }

    @Override
    public Course course(Handle handle, Map<String, Object> instance, Live live) {
        Map<String, Object> shown = UserCommand.in(handle.region(), instance, live);
        DswFields fields = new DswFields(words, shown);
        String status = String.valueOf(shown.get("Status"));
        Optional<Course.Refused> forbidden = fields.forbidden(handle)
                .or(() -> settled(handle, status, fields))
                .or(() -> taken(handle, fields, live))
                .or(() -> new DswUpdateCheck(handle, words, shown, live).refused(fields));
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        List<Step> steps = new ArrayList<>();
        boolean starts = start && provisioner.lifecycle().startable().contains(status);
        update(fields, starts).ifPresent(steps::add);
        fields.labels().ifPresent(steps::add);
        steps.addAll(new DswAutoStop(shown).steps(words));
        Quote quote = starts ? provisioner.running(handle.region(), fields.afterwards(), live) : Quote.NOTHING;
        List<String> notes = notes(fields, status, starts, quote);
        if (fields.sent().containsKey("EcsSpec") && !starts) {
            notes.add("while it runs it costs " + provisioner.running(handle.region(), fields.afterwards(), live).cost().hourly()
                    .stripTrailingZeros().toPlainString() + " CNY an hour from then on");
        }
        return steps.isEmpty()
                ? new Course.Nothing("is so already, nothing is sent" + (start ? "; it is " + status : ""))
                : new Course.Steps(steps, quote, notes, fields.newName().map(List::of).orElse(List.of()));
    }

    /** Which fields may change on a running instance is nowhere documented; that all may on a stopped one is. */
    private Optional<Course.Refused> settled(Handle handle, String status, DswFields fields) {
        if (provisioner.lifecycle().deleting().contains(status)) {
            return Optional.of(new Course.Refused(handle + " is " + status, "create another one"));
        }
        Set<String> needing = fields.needingStop();
        if (needing.isEmpty() || provisioner.lifecycle().startable().contains(status)) {
            return Optional.empty();
        }
        return Optional.of(new Course.Refused(
                handle + " is " + status + "; changing " + String.join(", ", needing) + " needs it Stopped or Failed",
                "stop it, await it Stopped, then update it with start: true"));
    }

    private Optional<Course.Refused> taken(Handle handle, DswFields fields, Live live) {
        return fields.newName()
                .filter(name -> exists(handle, name, live))
                .map(name -> new Course.Refused("there is a dsw '" + name + "' already", "choose another name"));
    }

    /** The filter matches in part; it only saves pages. */
    private boolean exists(Handle handle, String name, Live live) {
        Map<String, Object> parameters = new LinkedHashMap<>(provisioner.listing(handle.workspace()));
        parameters.put("InstanceName", name);
        return live.rows(handle.region(), "pai-dsw:ListInstances", parameters).stream()
                .anyMatch(row -> name.equals(row.get("InstanceName")) && provisioner.counts(String.valueOf(row.get("Status"))));
    }

    private Optional<Step> update(DswFields fields, boolean starts) {
        Map<String, Object> parameters = new LinkedHashMap<>(fields.sent());
        fields.disassociated().forEach((word, field) -> parameters.put("Disassociate" + word, true));
        if (parameters.isEmpty() && starts) {
            return Optional.of(new Step(Verb.START, "pai-dsw:StartInstance", Map.of(), DswUpdate::started));
        }
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        if (starts) {
            parameters.put("StartInstance", true);
        }
        boolean visible = starts || fields.visible();
        Step.Effect effect = visible ? now -> lacking(fields, starts, now) : Step.Effect.HIDDEN;
        if (starts || !fields.needingStop().isEmpty()) {
            effect = Step.Effect.in(provisioner.lifecycle().startable(), effect);
        }
        return Optional.of(new Step(Verb.UPDATE, UPDATE, parameters, effect));
    }

    private List<Difference> lacking(DswFields fields, boolean starts, Map<String, Object> now) {
        List<Difference> lacking = new ArrayList<>(fields.lacking(now));
        if (starts) {
            lacking.addAll(started(now));
        }
        return lacking;
    }

    private static List<Difference> started(Map<String, Object> now) {
        String status = String.valueOf(now.get("Status"));
        return new DswProvisioner().lifecycle().startable().contains(status)
                ? List.of(new Difference("Status", "Starting", status))
                : List.of();
    }

    private List<String> notes(DswFields fields, String status, boolean starts, Quote quote) {
        List<String> notes = new ArrayList<>(List.of("is " + status));
        fields.differences().forEach(d -> notes.add(d.field() + ": " + ("".equals(d.actual()) ? "not set" : d.actual()) + " → " + d.wanted()));
        Set<String> hidden = new TreeSet<>(fields.sent().keySet());
        hidden.retainAll(DswFields.HIDDEN);
        if (!hidden.isEmpty()) {
            notes.add("sent without knowing whether it differs, the service does not show it: " + String.join(", ", hidden));
        }
        if (fields.replacesDatasets()) {
            notes.add("the data sets take the place of all that are mounted now");
        }
        if (start && !starts) {
            notes.add("it is not started: it is " + status);
        }
        notes.addAll(quote.notes());
        return notes;
    }
}
