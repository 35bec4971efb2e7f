package paish.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paish.language.Entry;
import paish.language.Filled;
import paish.language.Findings;
import paish.language.Rule;
import paish.language.Suggestions;

/** Rules on {@code dataset} that DSW and DLC share. */
public final class MountRules {

    private static final List<String> SCHEMES = List.of("oss", "nas", "cpfs", "bmcpfs");

    private MountRules() {}

    public static List<Rule> rules(String block) {
        String id = "dataset 'd-vsqjvs', mount: '/mnt/data'";
        String oss = "dataset 'oss://b.oss-cn-hangzhou-internal.aliyuncs.com/d/', mount: '/mnt/data'";
        return List.of(
                new Rule(block + ".dataset.scheme", "A storage path is oss://, nas://, cpfs:// or bmcpfs://.",
                        "CreateInstance page, Uri: the formats for different storage types",
                        oss, "dataset 'os://b/d/', mount: '/mnt/data'", MountRules::scheme),
                new Rule(block + ".dataset.mount.unique", "Each data set is mounted at a path of its own.",
                        "CreateInstance page: WorkspaceSource names a data set by its mount path",
                        id + "; dataset 'd-other', mount: '/mnt/other'", id + "; dataset 'd-other', mount: '/mnt/data/'",
                        MountRules::uniquePaths),
                new Rule(block + ".dataset.version.id", "A version belongs to a data set's id, not to a URI.",
                        "CreateInstance page, DatasetVersion: you must also specify the DatasetId parameter",
                        id + ", version: 'v1'", oss + ", version: 'v1'",
                        (filled, findings) -> sources(filled, (entry, source) -> {
                            if (MountWords.isUri(source) && entry.named().containsKey("version")) {
                                findings.error(entry, "a URI has no version", "leave version out, or name the data set by its id");
                            }
                        })),
                new Rule(block + ".dataset.options.oss", "Mount options are for OSS only.",
                        "CreateInstance page, Options: this parameter is supported for OSS datasets only",
                        oss + ", options: ['fs.oss.download.thread.concurrency': '10']",
                        "dataset 'nas://1-b.cn-hangzhou.nas.aliyuncs.com/d/', mount: '/mnt/data', options: [a: '1']",
                        (filled, findings) -> sources(filled, (entry, source) -> {
                            if (MountWords.isUri(source) && !isOss(source) && entry.named().containsKey("options")) {
                                findings.error(entry, "options are for OSS only, not for '" + source + "'", "leave options out");
                            }
                        })));
    }

    public static boolean isOss(String source) {
        return source.startsWith("oss://");
    }

    /** What is done with each data set whose source is known. */
    public static void sources(Filled filled, java.util.function.BiConsumer<Entry, String> each) {
        filled.entries("dataset").forEach(entry -> entry.known().ifPresent(source -> each.accept(entry, source.toString())));
    }

    /** A path with and without a slash at its end is the same. */
    public static String withoutSlash(Object path) {
        return path.toString().replaceAll("(?<=.)/+$", "");
    }

    private static void scheme(Filled filled, Findings findings) {
        sources(filled, (entry, source) -> {
            String scheme = MountWords.isUri(source) ? source.substring(0, source.indexOf("://")) : "oss";
            if (!SCHEMES.contains(scheme)) {
                findings.error(entry, "'" + scheme + "://' is no storage that can be mounted; there are " + String.join(", ", SCHEMES),
                        Suggestions.didYouMean(scheme, SCHEMES));
            }
        });
    }

    private static void uniquePaths(Filled filled, Findings findings) {
        Map<String, Entry> seen = new HashMap<>();
        for (Entry entry : filled.entries("dataset")) {
            entry.argument("mount").map(MountRules::withoutSlash).ifPresent(path -> {
                Entry first = seen.putIfAbsent(path, entry);
                if (first != null) {
                    findings.conflict(entry, first, "'" + path + "' is mounted twice", "give it a path of its own");
                }
            });
        }
    }
}
