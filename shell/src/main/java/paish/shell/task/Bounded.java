package paish.shell.task;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import paish.language.Exit;
import paish.language.Failure;

/** Bounds the time that something takes, by the wall clock. */
final class Bounded {

    /** For what was interrupted to put its records in order before the process ends. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private Bounded() {}

    static <T> T by(Optional<Duration> limit, Supplier<T> work) {
        return limit.isEmpty() ? work.get() : within(limit.get(), work);
    }

    private static <T> T within(Duration limit, Supplier<T> work) {
        FutureTask<T> future = new FutureTask<>(work::get);
        Thread thread = new Thread(future, "run");
        thread.setDaemon(true);
        thread.start();
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            interrupt(thread);
            throw new Failure(Exit.TIMED_OUT, "not done within --timeout " + words(limit), "what was created stays as it is, but for what a run on ECS has made: that is taken away again", e);
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException e) {
            interrupt(thread);
            throw new Failure(Exit.INTERRUPTED, "interrupted", "", e);
        }
    }

    private static void interrupt(Thread thread) {
        thread.interrupt();
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    private static String words(Duration limit) {
        return limit.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
    }
}
