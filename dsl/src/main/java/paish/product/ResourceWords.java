package paish.product;

import static paish.language.Word.word;

import paish.language.Reading;
import paish.language.Type;
import paish.language.Types;
import paish.language.Word;

/** {@code resources}: what is taken out of a quota. The API's values are strings. */
public final class ResourceWords {

    private ResourceWords() {}

    /** @param field {@code RequestedResource} or {@code ResourceConfig} */
    public static Word resources(String field) {
        return word("resources", "What is taken out of the quota; memory needs its unit, without one the service takes MiB.",
                        "resources cpu: 4, memory: '8Gi', gpu: 1, gpuType: 'V100', sharedMemory: '4Gi'")
                .named("cpu", count(), field + ".CPU")
                .named("memory", Types.size(), field + ".Memory")
                .named("gpu", count(), field + ".GPU")
                .named("gpuType", Types.text(), field + ".GPUType")
                .named("sharedMemory", Types.size(), field + ".SharedMemory")
                .field(field);
    }

    private static Type count() {
        return Types.type("a number, at least 0", v -> v instanceof Number || v instanceof CharSequence
                ? v.toString().matches("\\d+(\\.\\d+)?")
                        ? Reading.good(v.toString())
                        : Reading.bad("range", "'" + v + "' must be a number, at least 0", "")
                : Types.mismatch("a number", v, ""));
    }
}
