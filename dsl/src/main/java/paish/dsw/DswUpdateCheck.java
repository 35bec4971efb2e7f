package paish.dsw;

import static java.util.stream.Collectors.joining;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paish.engine.Course;
import paish.engine.Handle;
import paish.engine.Live;
import paish.engine.Request;
import paish.language.Block;
import paish.language.Diagnostic;
import paish.language.Filled;
import paish.language.Size;
import paish.product.Amendment;
import paish.product.Uses;

/** Whether an instance may become what an update asks for: the block's own rules, held against the whole. */
final class DswUpdateCheck {

    /** One form takes the place of the other. */
    static final List<Set<String>> INSTEAD = List.of(Set.of("image", "imageId", "imageUrl"),
            Set.of("stopAfter", "stopAt"));

    private static final Set<String> VERIFIED = Set.of("EcsSpec", "ImageId", "ImageUrl", "Datasets");

    private final Handle handle;
    private final Filled words;
    private final Map<String, Object> shown;
    private final Live live;

    DswUpdateCheck(Handle handle, Filled words, Map<String, Object> shown, Live live) {
        this.handle = handle;
        this.words = words;
        this.shown = shown;
        this.live = live;
    }

    Optional<Course.Refused> refused(DswFields fields) {
        List<Diagnostic> errors = Stream.concat(rules().stream(), account(fields).stream()).filter(Diagnostic::isError).toList();
        return errors.isEmpty() ? shrunk() : Optional.of(new Course.Refused(
                errors.stream().map(d -> handle + ": " + d.message()).distinct().collect(joining("\n")),
                errors.stream().map(Diagnostic::hint).filter(h -> !h.isEmpty()).distinct().collect(joining("\n"))));
    }

    private List<Diagnostic> rules() {
        Block block = words.block();
        List<Diagnostic> ignored = new ArrayList<>();
        Filled there = Uses.filled(block, "dsw", words.place(), new DswExport(shown, InstantSource.system()).exported().uses(), ignored::add);
        return Amendment.errors(there, Amendment.of(there, words, INSTEAD));
    }

    private List<Diagnostic> account(DswFields fields) {
        if (fields.sent().keySet().stream().noneMatch(VERIFIED::contains)) {
            return List.of();
        }
        Map<String, Object> body = new LinkedHashMap<>();
        Stream.of("EcsSpec", "ImageId", "ImageUrl", "SpotSpec").filter(fields.afterwards()::containsKey)
                .filter(f -> DswFields.has(fields.afterwards(), f))
                .filter(f -> !f.equals("ImageUrl") || !DswFields.has(fields.afterwards(), "ImageId"))
                .forEach(f -> body.put(f, fields.afterwards().get(f)));
        Optional.ofNullable(fields.sent().get("Datasets")).ifPresent(d -> body.put("Datasets", d));
        Request request = new Request("dsw", handle.name(), handle.region(), handle.workspace(), body, List.of(),
                Optional.empty(), false, words.place(), Map.of());
        return new DswVerification(request, live).findings();
    }

    /** CreateInstance page: a disk cannot be made smaller. */
    private Optional<Course.Refused> shrunk() {
        Optional<Long> wanted = words.value("disk").flatMap(d -> Size.parse(d.toString())).map(Size::gibibytes);
        Optional<Long> there = Uses.list(shown, "CloudDisks").stream()
                .flatMap(d -> Uses.at(d, "Capacity").stream()).findFirst()
                .flatMap(c -> Size.parse(c.toString())).map(Size::gibibytes);
        return wanted.filter(w -> there.filter(t -> w < t).isPresent()).map(w -> new Course.Refused(
                handle + ": its disk has " + there.orElseThrow() + " GiB, a disk cannot shrink", "give it at least that much"));
    }
}
