package paish.product;

import static paish.language.Word.word;

import java.util.Map;
import paish.language.Reading;
import paish.language.Type;
import paish.language.LiveKind;
import paish.language.Types;
import paish.language.Word;

/** {@code dataset}: what is mounted, and where. */
public final class MountWords {

    private MountWords() {}

    /**
     * @param list the request's field, {@code Datasets} or {@code DataSources}
     * @param id and {@code version}: how the product calls the data set's id and version
     */
    public static Word dataset(String list, String id, String version) {
        return word("dataset", "Mounts a data set of the catalogue, by its id, or a storage path, by its URI.",
                        "dataset 'd-vsqjvsjp4orp5l206u', mount: '/mnt/data', access: RO")
                .takes("dataset", Types.live(LiveKind.DATASETS, Types.text()), v -> isUri(v) ? "Uri" : id)
                .named("mount", Types.absolutePath(), "MountPath")
                .named("access", Types.choice("RO", "RW"), "MountAccess")
                .named("version", Types.matching("v\\d+", "a version such as 'v1'"), version)
                .named("options", jsonOptions(), "Options")
                .field(list + "[]")
                .repeatable();
    }

    public static boolean isUri(Object source) {
        return source.toString().contains("://");
    }

    /** A map, sent as JSON text; or the text itself. */
    public static Type jsonOptions() {
        return Types.type("a map of options", v -> v instanceof Map<?, ?> map
                ? Reading.good(Json.text(map))
                : v instanceof CharSequence ? Reading.good(v.toString()) : Types.mismatch("a map of options", v, ""));
    }
}
