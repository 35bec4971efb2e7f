package paish.assist;

import java.util.Set;

/** Groovy's own words. */
final class Keywords {

    static final Set<String> ALL = Set.of(
            "abstract", "as", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "continue", "def", "default", "do", "double",
            "else", "enum", "extends", "false", "final", "finally", "float", "for", "if", "implements", "import", "in", "instanceof", "int",
            "interface", "long", "new", "null", "package", "return", "short", "static", "super", "switch", "this", "throw", "throws", "trait",
            "true", "try", "var", "void", "while");

    /** After them a statement or an expression begins. */
    static final Set<String> BEFORE_VALUE = Set.of(
            "as", "assert", "case", "do", "else", "in", "instanceof", "return", "throw", "new");

    /** After them a name is declared. */
    static final Set<String> DECLARING = Set.of(
            "def", "var", "final", "int", "long", "boolean", "double", "float", "char", "byte", "short", "void", "class", "interface", "enum", "trait");

    /** They take a condition in parentheses, then a body. */
    static final Set<String> WITH_CONDITION = Set.of("if", "for", "while", "switch", "catch");

    /** A body follows at once. */
    static final Set<String> WITH_BODY = Set.of("else", "do", "try", "finally");

    /** They are values. */
    static final Set<String> VALUES = Set.of("true", "false", "null", "this", "super");

    private Keywords() {}
}
