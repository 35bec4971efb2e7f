package paish.workload.check;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import paish.workload.Table;
import paish.workload.check.ScriptRule.Problem;
import paish.workload.reading.Program;

/** Package managers and systems: {@code systems.json}. */
final class Systems {

    private static final List<Kind> KINDS = Table.rows(Systems.class, "systems.json").stream().map(Kind::of).toList();

    private Systems() {}

    private record Kind(String name, List<String> managers, List<Pattern> images, String instead) {

        static Kind of(JsonObject row) {
            return new Kind(Table.text(row, "system"), Table.texts(row, "managers"), Table.texts(row, "images").stream().map(Table::glob).toList(),
                    Table.text(row, "instead"));
        }

        boolean is(String image) {
            return images.stream().anyMatch(i -> i.matcher(image).matches());
        }
    }

    /** A script that also knows the right manager chooses for itself. */
    static List<Problem> misfit(Subject subject) {
        Optional<Kind> system = subject.image().flatMap(image -> KINDS.stream().filter(k -> k.is(image)).findFirst());
        List<Program> used = Commands.of(subject.script()).stream()
                .filter(p -> KINDS.stream().anyMatch(k -> k.managers().contains(p.name()))).toList();
        if (system.isEmpty() || used.stream().anyMatch(p -> system.get().managers().contains(p.name()))) {
            return List.of();
        }
        return used.stream().findFirst().map(p -> Problem.error(p.line(),
                "'" + p.name() + "' does not fit the image '" + subject.image().orElseThrow() + "': it is " + system.get().name(),
                "use " + system.get().instead() + ", or take an image that has " + p.name())).stream().toList();
    }
}
