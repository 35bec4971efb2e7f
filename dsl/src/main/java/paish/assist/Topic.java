package paish.assist;

import java.util.List;

/**
 * What there is to say of a word, a verb, a rule, a constant or an operation; whoever renders it leaves out what is empty.
 *
 * @param title e.g. {@code dsw.spec}
 * @param signature what it takes, in one line
 * @param values the allowed ones
 * @param arguments named ones, words of a block, or an operation's fields
 * @param rules that concern it, {@code code: what it says}
 * @param field the API's, or the operation
 * @param ram the RAM actions that it needs
 * @param example a line that works
 * @param see further topics
 */
public record Topic(
        String title, String signature, String text, List<String> values, List<Argument> arguments, List<String> rules, String field,
        List<String> ram, String example, List<String> see) {

    /** @param doc e.g. the allowed values; may be empty */
    public record Argument(String name, String type, boolean required, String doc) {}
}
