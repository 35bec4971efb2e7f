package paish.shell.slash;

import java.util.ArrayList;
import java.util.List;
import paish.language.Exit;
import paish.language.Failure;

/** Numbers of inputs, such as {@code 3-7,9}. Without parts: all. */
record Range(List<Part> parts) {

    static final Range ALL = new Range(List.of());

    record Part(int from, int to) {}

    static Range parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String part : text.strip().split("[,\\s]+")) {
            String[] ends = part.split("-", -1);
            boolean numbers = part.matches("\\d{1,6}(-\\d{1,6})?");
            if (!numbers || Integer.parseInt(ends[0]) > Integer.parseInt(ends[ends.length - 1])) {
                throw new Failure(Exit.INVALID, "'" + part + "' is no range of inputs", "such as 3-7,9");
            }
            parts.add(new Part(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
        }
        return new Range(List.copyOf(parts));
    }

    boolean holds(int number) {
        return parts.isEmpty() || parts.stream().anyMatch(p -> p.from() <= number && number <= p.to());
    }

    /** The highest number that it names; 0 of all. */
    int last() {
        return parts.stream().mapToInt(Part::to).max().orElse(0);
    }
}
