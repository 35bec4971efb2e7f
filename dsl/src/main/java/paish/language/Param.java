package paish.language;

import java.util.function.Function;

/**
 * One argument of a word.
 *
 * @param field where its value goes: a path inside the request ({@code UserVpc.VpcId}) or inside the word's list item;
 *     it may depend on the value, and is empty where the word's writer decides
 */
public record Param(String name, Type type, boolean required, Function<Object, String> field) {

    static Param of(String name, Type type, String field) {
        return new Param(name, type, true, value -> field);
    }

    Param optional() {
        return new Param(name, type, false, field);
    }
}
