package paish.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Does the same with many things, some at a time. */
public final class Parallel {

    private final Activity activity;
    private final Collection<Thread> crew = new ConcurrentLinkedQueue<>();
    private boolean interrupted;
    private boolean crewInterrupted;
    private long until;

    private Parallel(Activity activity) {
        this.activity = activity;
    }

    /** Without effects that anybody would have to be told of: what is given up counts as skipped. */
    public static <T, R> List<R> map(List<T> items, int width, Function<T, R> work, Function<T, R> skipped) {
        return map(items, width, new Activity(), work, skipped, skipped);
    }

    /**
     * The results in the order of the items. An interruption skips what has not begun and waits for what has, for a
     * few seconds; then that is interrupted, and given up when it takes no notice. The thread's mark is kept.
     * An exception of one is thrown when all have ended.
     */
    static <T, R> List<R> map(
            List<T> items, int width, Activity activity, Function<T, R> work, Function<T, R> skipped,
            Function<T, R> givenUp) {
        return items.isEmpty()
                ? List.of()
                : new Parallel(activity).run(items, Math.min(width, items.size()), work, skipped, givenUp);
    }

    private <T, R> List<R> run(
            List<T> items, int width, Function<T, R> work, Function<T, R> skipped, Function<T, R> givenUp) {
        ExecutorService pool = Executors.newFixedThreadPool(width, this::daemon);
        List<Future<R>> futures = new ArrayList<>(items.size());
        for (T item : items) {
            futures.add(pool.submit(() -> one(item, work, skipped)));
        }
        pool.shutdown();
        List<R> results = new ArrayList<>(items.size());
        Throwable failed = null;
        for (int i = 0; i < futures.size(); i++) {
            try {
                results.add(result(futures.get(i), items.get(i), givenUp));
            } catch (ExecutionException e) {
                activity.halt();
                failed = failed == null ? e.getCause() : failed;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failed != null) {
            throw thrown(failed);
        }
        return results;
    }

    private <T, R> R one(T item, Function<T, R> work, Function<T, R> skipped) {
        activity.begins();
        try {
            return activity.halted() ? skipped.apply(item) : work.apply(item);
        } finally {
            activity.ends();
        }
    }

    private <T, R> R result(Future<R> future, T item, Function<T, R> givenUp) throws ExecutionException {
        while (true) {
            try {
                return interrupted ? future.get(until - System.nanoTime(), TimeUnit.NANOSECONDS) : future.get();
            } catch (InterruptedException e) {
                interrupted();
            } catch (TimeoutException e) {
                if (crewInterrupted) {
                    return givenUp.apply(item);
                }
                interruptCrew();
            }
        }
    }

    private void interrupted() {
        activity.halt();
        if (!interrupted) {
            interrupted = true;
            until = System.nanoTime() + activity.patience().toNanos();
        }
    }

    /** Waits between attempts and looks end at once; a reply that is being waited for may take its time. */
    private void interruptCrew() {
        crewInterrupted = true;
        until = System.nanoTime() + activity.grace().toNanos();
        crew.forEach(Thread::interrupt);
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "paish-engine");
        thread.setDaemon(true);
        crew.add(thread);
        return thread;
    }

    private static RuntimeException thrown(Throwable failed) {
        if (failed instanceof Error error) {
            throw error;
        }
        return failed instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failed);
    }
}
