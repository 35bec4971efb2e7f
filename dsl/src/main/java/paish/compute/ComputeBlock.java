package paish.compute;

import static paish.language.Block.block;
import static paish.language.Word.word;

import java.util.List;
import paish.language.Block;
import paish.language.Reading;
import paish.language.Types;
import paish.language.Word;
import paish.product.ScriptWords;

/** The words of {@code compute { … }}: what is needed, not where. Nothing of it is sent as it is. */
final class ComputeBlock {

    private static final Word.Writer NOT_SENT = (entry, body) -> { };

    private ComputeBlock() {}

    static Block create() {
        return block("compute", "What a script needs; where it runs is chosen by price and stock.", "")
                .with(ScriptWords.all(""))
                .with(need())
                .with(limits())
                .ruled(ComputeRules.all());
    }

    private static List<Word> need() {
        return List.of(
                word("cpu", "vCPUs at least.", "cpu 8").takes("cpu", Types.whole(1, 1024), "").required().writes(NOT_SENT),
                word("memory", "Memory at least.", "memory '16Gi'").takes("memory", Types.size(), "").required().writes(NOT_SENT),
                word("gpu", "GPUs at least.", "gpu 1, type: 'A10'")
                        .takes("gpu", Types.whole(0, 16), "").named("type", Types.text(), "").writes(NOT_SENT),
                word("duration", "How long it is expected to take; what is compared is the price of that time.", "duration '2h'")
                        .takes("duration", Types.duration(), "").required().writes(NOT_SENT),
                word("image", "The image, in the words of the product that is chosen; one is taken when not said.", "image 'acs:ubuntu_22_04_x64'")
                        .takes("image", Types.text(), "").writes(NOT_SENT));
    }

    private static List<Word> limits() {
        return List.of(
                word("name", "The name of what is made; one is made of the script when not said.", "name 'train1'")
                        .takes("name", Types.matching("[A-Za-z][A-Za-z0-9_.-]{1,127}", "2 to 128 of letters, digits, '_', '.' and '-', a letter first"), "")
                        .writes(NOT_SENT),
                word("budget", "The most that it may cost, in the worst case too.", "budget '$50'").takes("budget", amount(), "").writes(NOT_SENT),
                word("product", "Locks the product: no other one is ever tried.", "product ecs")
                        .takes("product", Types.choice("ecs", "dlc", "fc", "ack"), "").writes(NOT_SENT),
                word("region", "Where it runs; else the context's, else what the script fetches decides.", "region 'ap-southeast-1'")
                        .takes("region", Types.matching("[a-z]+-[a-z]+(-[a-z0-9]+)*", "a region's id such as 'cn-hangzhou'"), "").writes(NOT_SENT),
                word("timeout", "After which the script is ended; twice the duration when not said.", "timeout '3h'")
                        .takes("timeout", Types.duration(), "").writes(NOT_SENT));
    }

    private static paish.language.Type amount() {
        return Types.type("an amount with its currency, such as '200 CNY' or '$50'", v -> v instanceof CharSequence s
                ? s.toString().strip().matches("[$¥]\\s*\\d+(\\.\\d+)?|\\d+(\\.\\d+)?\\s*(CNY|USD)")
                        ? Reading.good(s.toString().strip())
                        : Reading.bad("currency", "'" + s + "' must be an amount with its currency", "write it like '200 CNY'")
                : Types.mismatch("an amount with its currency", v, "write it like '200 CNY'"));
    }
}
