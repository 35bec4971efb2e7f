package paish.shell.prompt;

import java.util.function.Supplier;

/** Makes something when it is first asked for, whoever asks. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> making;
    private T made;

    Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }
}
