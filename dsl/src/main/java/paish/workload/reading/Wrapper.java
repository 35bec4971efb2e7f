package paish.workload.reading;

import java.util.List;
import paish.workload.Table;

/** A program that runs another one; a row of {@code wrappers.json}. */
record Wrapper(List<String> words, List<String> valued, int operands) {

    static final List<Wrapper> ALL = Table.rows(Wrapper.class, "wrappers.json").stream()
            .map(row -> new Wrapper(Table.texts(row, "words"), Table.texts(row, "valued"),
                    row.has("operands") ? row.get("operands").getAsInt() : 0))
            .toList();

    boolean begins(List<String> command) {
        return command.size() > words.size()
                && Programs.name(command.get(0)).equals(words.get(0))
                && command.subList(1, words.size()).equals(words.subList(1, words.size()));
    }

    /** The command that it runs; empty when it runs none. */
    List<String> inside(List<String> command) {
        int at = words.size();
        while (at < command.size() && command.get(at).startsWith("-")) {
            at += valued.contains(command.get(at)) ? 2 : 1;
        }
        return command.subList(Math.min(at + operands, command.size()), command.size());
    }
}
