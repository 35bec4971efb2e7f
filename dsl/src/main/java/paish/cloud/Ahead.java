package paish.cloud;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;

/**
 * Pages of a list that are fetched before they are asked for: some at a time, so that no more than those are held. Each
 * has a thread of its own, which ends with it: a list that nobody reads to its end leaves nothing behind. For one thread.
 */
final class Ahead {

    /** Under way or waiting to be asked for. */
    static final int PAGES = 4;

    private final IntFunction<Map<String, Object>> fetch;
    private final Map<Integer, FutureTask<Map<String, Object>>> pages = new HashMap<>();

    Ahead(IntFunction<Map<String, Object>> fetch) {
        this.fetch = fetch;
    }

    /** @param last the list's last page, as far as is known; none behind it is fetched ahead */
    Map<String, Object> page(int number, int last) throws InterruptedException {
        if (number >= last && !pages.containsKey(number)) {
            return fetch.apply(number);
        }
        for (int next = number; next <= Math.min(last, number + PAGES - 1); next++) {
            pages.computeIfAbsent(next, this::begin);
        }
        try {
            Map<String, Object> page = pages.get(number).get();
            pages.remove(number);
            return page;
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    /** What is under way is given up. */
    void cancel() {
        pages.values().forEach(page -> page.cancel(true));
        pages.clear();
    }

    private FutureTask<Map<String, Object>> begin(int number) {
        FutureTask<Map<String, Object>> page = new FutureTask<>(() -> fetch.apply(number));
        Thread thread = new Thread(page, "paish-page");
        thread.setDaemon(true);
        thread.start();
        return page;
    }

    private static RuntimeException thrown(Throwable failed) {
        if (failed instanceof Error error) {
            throw error;
        }
        return failed instanceof RuntimeException unchecked ? unchecked : new CancellationException(String.valueOf(failed));
    }
}
