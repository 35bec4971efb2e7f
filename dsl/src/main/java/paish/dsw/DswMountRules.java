package paish.dsw;

import java.util.List;
import java.util.Optional;
import paish.language.Entry;
import paish.language.Filled;
import paish.language.Findings;
import paish.language.Rule;
import paish.language.Suggestions;
import paish.product.MountRules;
import paish.product.MountWords;

/** Rules on {@code dataset} and {@code workspaceSource} that only DSW has; all from the CreateInstance page. */
final class DswMountRules {

    private static final String DEFAULT_ROOT = "/mnt/dynamic/";
    private static final String STATIC = "dataset 'd-1', mount: '/mnt/data'";
    private static final String DYNAMIC = "dataset 'd-2', mount: '/mnt/dynamic/d2', dynamic: true";

    private DswMountRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule("dsw.dataset.dynamic.readOnly", "A dynamically mounted data set is read-only.",
                        "CreateInstance page, Dynamic: mounted datasets are read-only", DYNAMIC + ", access: RO", DYNAMIC + ", access: RW",
                        (filled, findings) -> dynamic(filled).stream().filter(e -> e.argument("access").filter("RW"::equals).isPresent())
                                .forEach(e -> findings.error(e, "a dynamic data set is read-only", "write access: RO, or leave dynamic out"))),
                new Rule("dsw.dataset.dynamic.oss", "Only OSS data sets are mounted dynamically.",
                        "CreateInstance page, Dynamic: only OSS datasets are supported", DYNAMIC,
                        "dataset 'nas://1-b.cn-hangzhou.nas.aliyuncs.com/d/', mount: '/mnt/dynamic/d', dynamic: true",
                        (filled, findings) -> dynamic(filled).forEach(e -> e.known().map(Object::toString)
                                .filter(s -> MountWords.isUri(s) && !MountRules.isOss(s))
                                .ifPresent(s -> findings.error(e, "only OSS can be mounted dynamically, not '" + s + "'", "leave dynamic out")))),
                new Rule("dsw.dataset.dynamic.root", "A dynamic data set is mounted below the dynamic root.",
                        "CreateInstance page, Dynamic: a subdirectory of the dynamic mount root path, by default /mnt/dynamic/",
                        DYNAMIC, "dataset 'd-2', mount: '/mnt/d2', dynamic: true", DswMountRules::belowRoot),
                new Rule("dsw.dataset.dynamic.last", "Dynamic data sets come after the others.",
                        "CreateInstance page, Dynamic: must be specified after non-dynamically mounted datasets",
                        STATIC + "; " + DYNAMIC, DYNAMIC + "; " + STATIC, DswMountRules::last),
                new Rule("dsw.workspaceSource.known", "The working directory is the system disk or a data set of the block, not an OSS or dynamic one.",
                        "CreateInstance page, WorkspaceSource", STATIC + "; workspaceSource '/mnt/data'", STATIC + "; workspaceSource '/mnt/other'",
                        DswMountRules::workspaceSource));
    }

    private static List<Entry> dynamic(Filled filled) {
        return filled.entries("dataset").stream().filter(DswMountRules::isDynamic).toList();
    }

    private static boolean isDynamic(Entry dataset) {
        return dataset.argument("dynamic").filter(Boolean.TRUE::equals).isPresent();
    }

    private static void belowRoot(Filled filled, Findings findings) {
        String given = filled.entry("dynamicMount").flatMap(e -> e.argument("root")).orElse(DEFAULT_ROOT).toString();
        String root = given.endsWith("/") ? given : given + "/";
        for (Entry entry : dynamic(filled)) {
            Optional<String> path = entry.argument("mount").map(Object::toString);
            if (path.isPresent() && !(path.get().startsWith(root) && path.get().length() > root.length())) {
                findings.error(entry, "'" + path.get() + "' is not below the dynamic root " + root, "mount it at " + root + "data");
            }
        }
    }

    private static void last(Filled filled, Findings findings) {
        Entry before = null;
        for (Entry entry : filled.entries("dataset")) {
            if (isDynamic(entry)) {
                before = before == null ? entry : before;
            } else if (before != null) {
                findings.conflict(entry, before, "this data set stands after a dynamic one", "move it before the dynamic data sets");
            }
        }
    }

    private static void workspaceSource(Filled filled, Findings findings) {
        filled.entry("workspaceSource").flatMap(Entry::known).map(Object::toString).filter(s -> !s.equals(DswBlock.ROOT_DISK)).ifPresent(source -> {
            Entry word = filled.entry("workspaceSource").orElseThrow();
            String path = MountRules.withoutSlash(source);
            List<Entry> datasets = filled.entries("dataset");
            Optional<Entry> named = datasets.stream()
                    .filter(d -> d.argument("mount").map(MountRules::withoutSlash).filter(path::equals).isPresent() || d.known().filter(source::equals).isPresent())
                    .findFirst();
            if (named.isEmpty() && datasets.stream().allMatch(Entry::determined)) {
                findings.error(word, "'" + source + "' is neither " + DswBlock.ROOT_DISK + " nor a data set of this block",
                        hint(source));
            }
            named.filter(d -> isDynamic(d) || d.known().filter(s -> MountRules.isOss(s.toString())).isPresent())
                    .ifPresent(d -> findings.conflict(word, d, "an OSS or dynamic data set cannot be the working directory",
                            "take " + DswBlock.ROOT_DISK + ", or a NAS or CPFS data set"));
        });
    }

    private static String hint(String source) {
        String meant = Suggestions.didYouMean(source, List.of(DswBlock.ROOT_DISK));
        return meant.isEmpty() ? "name a data set's mount path or id" : meant;
    }
}
