package paish.assist;

import java.util.Comparator;
import java.util.Optional;
import paish.api.Operation;
import paish.language.LiveKind;
import paish.language.Type;

/** What could stand inside the quotes at the cursor. */
final class Quoted {

    private final Outlook outlook;
    private final Outline before;
    private final Offers offers;
    private final String end;

    /** @param end the closing quote, or empty when it stands there already */
    Quoted(Outlook outlook, Outline before, Offers offers, String end) {
        this.outlook = outlook;
        this.before = before;
        this.offers = offers;
        this.end = end;
    }

    /** @return why there may be fewer than there should be, or empty */
    String offer() {
        Frame frame = before.end();
        Optional<CallSite> call = frame.call.filter(c -> c.word().isPresent() && !frame.afterValue);
        call.filter(c -> c.name().equals("call") && !c.ofBlock()).ifPresent(this::ofCall);
        Optional<Type> type = call.flatMap(CallSite::type);
        type.ifPresent(t -> t.offered().forEach(v -> add(v, "values", Outlook.constantDoc(v).orElse(""))));
        Optional<LiveKind> live = type.flatMap(Type::live);
        live.filter(k -> k != LiveKind.FILES).ifPresent(k -> outlook.live(k, offers, v -> v + end));
        live.filter(k -> k == LiveKind.FILES).ifPresent(k -> outlook.files().apply(offers.typed()).forEach(this::file));
        return live.map(outlook::note).orElse("");
    }

    private void ofCall(CallSite call) {
        if (!call.key().isEmpty()) {
            Operations.of(call, outlook.api()).map(o -> Operations.parameters(o).get(call.key()))
                    .ifPresent(f -> f.documentedValues().forEach(v -> add(v, "values", "")));
        } else if (call.position() == 0) {
            outlook.api().codes().stream().flatMap(c -> outlook.api().product(c).stream())
                    .flatMap(p -> p.operations().values().stream().sorted(Comparator.comparing(Operation::action)))
                    .forEach(o -> offers.add(new Candidate(o.id() + end, o.id(), "operations", o.method() + " " + o.path(), true), o.id(), o.action()));
        }
    }

    private void file(String path) {
        boolean folder = path.endsWith("/");
        offers.add(new Candidate(folder ? path : path + end, path, "files", "", !folder), path);
    }

    private void add(String value, String group, String doc) {
        offers.add(new Candidate(value + end, value, group, doc, true), value);
    }
}
