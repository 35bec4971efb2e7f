package paish.workload.check;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import paish.workload.Table;
import paish.workload.check.ScriptRule.Problem;
import paish.workload.reading.Program;

/** Package managers and systems: {@code systems.json}. */
final class Systems {

    private Systems() {}

    private record Kind(String name, List<String> managers, List<String> images, String instead) {

        static Kind of(JsonObject row) {
            return new Kind(Table.text(row, "system"), Table.texts(row, "managers"), Table.texts(row, "images"), Table.text(row, "instead"));
        }

        boolean is(String image) {
            return images.stream().anyMatch(i -> Table.glob(i).matcher(image).matches());
        }
    }

    /** A script that also knows the right manager chooses for itself. */
    static List<Problem> misfit(Subject subject) {
        List<Kind> kinds = Table.rows(Systems.class, "systems.json").stream().map(Kind::of).toList();
        Optional<Kind> system = subject.image().flatMap(image -> kinds.stream().filter(k -> k.is(image)).findFirst());
        List<Program> used = Commands.of(subject.script()).stream()
                .filter(p -> kinds.stream().anyMatch(k -> k.managers().contains(p.name()))).toList();
        if (system.isEmpty() || used.stream().anyMatch(p -> system.get().managers().contains(p.name()))) {
            return List.of();
        }
        return used.stream().findFirst().map(p -> Problem.error(p.line(),
                "'" + p.name() + "' does not fit the image '" + subject.image().orElseThrow() + "': it is " + system.get().name(),
                "use " + system.get().instead() + ", or take an image that has " + p.name())).stream().toList();
    }
}
