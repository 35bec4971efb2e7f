package paish.assist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paish.language.Block;

/** A pair of brackets, or the whole text, while it is read. */
final class Frame {

    enum Kind {
        /** Braces: statements. */
        STATEMENTS,
        /** Parentheses of a call, a condition or a group. */
        ARGUMENTS,
        /** A list or a map. */
        LITERAL,
        /** Behind a value: what stands in it has no place in a call. */
        INDEX
    }

    final Kind kind;
    final char bracket;
    /** Where the bracket stands; -1 for the whole text. */
    final int from;
    /** What the bracket follows: {@code if}, {@code dsw}, or empty. */
    final String callee;
    final Optional<Block> block;
    final String path;
    /** The words used so far in the block that this belongs to, by the place of each. */
    final Map<Integer, String> used;
    /** Where the block that this belongs to begins; -1 outside blocks. */
    final int blockFrom;
    /** The call that parentheses belong to, or that a list stands in. */
    final Optional<CallSite> around;

    Optional<CallSite> call;
    Optional<CallSite> first = Optional.empty();
    boolean atStart = true;
    boolean afterValue;
    boolean importing;
    boolean firstStatement = true;
    int questions;
    /** Where the statement that is being read begins. */
    int statement;
    /** The frame inside it that was closed last. */
    Optional<Frame> closed = Optional.empty();

    private Frame(
            Kind kind, char bracket, int from, String callee, Optional<Block> block, String path, Map<Integer, String> used, int blockFrom,
            Optional<CallSite> around) {
        this.kind = kind;
        this.bracket = bracket;
        this.from = from;
        this.callee = callee;
        this.block = block;
        this.path = path;
        this.used = used;
        this.blockFrom = blockFrom;
        this.around = around;
        this.call = around;
        this.atStart = kind == Kind.STATEMENTS;
        this.statement = from + 1;
    }

    static Frame whole() {
        return new Frame(Kind.STATEMENTS, ' ', -1, "", Optional.empty(), "", new LinkedHashMap<>(), -1, Optional.empty());
    }

    /** A bracket inside this one; its words are this one's. */
    Frame inner(Kind of, char opened, int at, String callee, Optional<CallSite> around) {
        return new Frame(of, opened, at, callee, block, path, used, blockFrom, around);
    }

    /** The braces of a block. */
    Frame opening(Block inner, String name, int at) {
        return new Frame(Kind.STATEMENTS, '{', at, name, Optional.of(inner), path.isEmpty() ? name : path + "." + name,
                new LinkedHashMap<>(), at, Optional.empty());
    }

    boolean isStatements() {
        return kind == Kind.STATEMENTS;
    }

    /** Whether the frame is itself a block's, not code inside one. */
    boolean isBlock() {
        return from >= 0 && from == blockFrom;
    }

    void value() {
        atStart = false;
        afterValue = true;
    }

    void operand() {
        atStart = false;
        afterValue = false;
    }

    void newStatement(int at) {
        call = Optional.empty();
        first = Optional.empty();
        atStart = true;
        afterValue = false;
        importing = false;
        firstStatement = false;
        questions = 0;
        statement = at;
    }

    void comma() {
        if (isStatements()) {
            call = first;
        } else {
            call = around;
        }
        if (kind != Kind.LITERAL && kind != Kind.INDEX) {
            call.ifPresent(CallSite::comma);
        }
        operand();
    }

    void calls(CallSite site) {
        if (isStatements() && first.isEmpty()) {
            first = Optional.of(site);
        }
        call = Optional.of(site);
    }
}
