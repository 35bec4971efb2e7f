package paish.shell.prompt;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Predicate;
import org.jline.reader.History;
import org.jline.reader.LineReader;

/** The inputs that can be recalled: each once, at its latest place; a block is one of them. */
final class Lines implements History {

    private final HistoryFile file;
    private final Predicate<String> unkept;
    private final int most;
    private final List<String> inputs = new ArrayList<>();
    private int at;

    /** @param unkept what is neither kept nor recalled */
    Lines(HistoryFile file, Predicate<String> unkept, int most) {
        this.file = file;
        this.unkept = unkept;
        this.most = most;
    }

    /** Those of earlier and of other sittings, the oldest first. */
    List<String> all() {
        return List.copyOf(inputs);
    }

    /** Takes in what other sittings have added. */
    @Override
    public void load() {
        try {
            file.news().forEach(this::take);
        } catch (UncheckedIOException e) {
            // A history that cannot be read is an empty one; the prompt works all the same.
        }
        moveToEnd();
    }

    @Override
    public void add(Instant time, String input) {
        String kept = input.stripTrailing();
        if (!unkept.test(kept)) {
            try {
                file.add(kept).forEach(this::take);
            } catch (UncheckedIOException e) {
                take(kept);
            }
        }
        moveToEnd();
    }

    private void take(String input) {
        inputs.remove(input);
        inputs.add(input);
        if (inputs.size() > most) {
            inputs.remove(0);
        }
    }

    @Override
    public int size() {
        return inputs.size();
    }

    @Override
    public int index() {
        return at;
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public int last() {
        return inputs.size() - 1;
    }

    @Override
    public String get(int index) {
        return inputs.get(index);
    }

    @Override
    public ListIterator<Entry> iterator(int index) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            entries.add(new Kept(i, inputs.get(i)));
        }
        return entries.listIterator(Math.max(0, Math.min(index, entries.size())));
    }

    @Override
    public String current() {
        return at < inputs.size() ? inputs.get(at) : "";
    }

    @Override
    public boolean previous() {
        return moveTo(at - 1);
    }

    @Override
    public boolean next() {
        if (at >= inputs.size()) {
            return false;
        }
        at++;
        return true;
    }

    @Override
    public boolean moveToFirst() {
        return at > 0 && moveTo(0);
    }

    @Override
    public boolean moveToLast() {
        return at != last() && moveTo(last());
    }

    @Override
    public boolean moveTo(int index) {
        if (index < 0 || index >= inputs.size()) {
            return false;
        }
        at = index;
        return true;
    }

    @Override
    public void moveToEnd() {
        at = inputs.size();
    }

    @Override
    public void resetIndex() {
        at = Math.min(at, inputs.size());
    }

    @Override
    public void attach(LineReader reader) {}

    /** Each input is written when it is added. */
    @Override
    public void save() {}

    @Override
    public void write(Path other, boolean incremental) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void append(Path other, boolean incremental) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void read(Path other, boolean incremental) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void purge() {
        inputs.clear();
        moveToEnd();
    }

    private record Kept(int index, String line) implements Entry {

        @Override
        public Instant time() {
            return Instant.EPOCH;
        }
    }
}
