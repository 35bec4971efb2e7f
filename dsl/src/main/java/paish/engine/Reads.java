package paish.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import paish.cloud.Cloud;
import paish.cloud.CloudException;

/** Asks each question once and remembers the answer, a refusal too. Thread-safe. */
final class Reads implements Live {

    private final Cloud cloud;
    private final Map<Question, FutureTask<Object>> answers = new ConcurrentHashMap<>();

    Reads(Cloud cloud) {
        this.cloud = cloud;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
        Question question = new Question(region, operation, Map.copyOf(parameters));
        return (List<Map<String, Object>>) answer(question, () -> {
            try (var rows = cloud.rows(region, operation, parameters)) {
                return rows.toList();
            }
        });
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<Map<String, Object>> get(String region, String operation, Map<String, ?> parameters) {
        Question question = new Question(region, operation, Map.copyOf(parameters));
        return (Optional<Map<String, Object>>) answer(question, () -> {
            try {
                return Optional.of(cloud.call(region, operation, parameters));
            } catch (CloudException e) {
                if (Replied.notFound(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** Every question with its answer, in an order that is always the same. */
    Map<String, Object> all() {
        Map<String, Object> all = new TreeMap<>();
        answers.forEach((question, answer) -> all.put(question.toString(), settled(answer)));
        return all;
    }

    private Object answer(Question question, Supplier<Object> ask) {
        FutureTask<Object> asked = answers.computeIfAbsent(question, q -> new FutureTask<>(ask::get));
        asked.run();
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw Interruptions.interrupted("reading " + question.operation);
        }
    }

    private static Object settled(FutureTask<Object> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            return e.getCause() instanceof CloudException refusal ? refusal.code() : e.getCause().toString();
        } catch (InterruptedException e) {
            throw Interruptions.interrupted("reading");
        }
    }

    private record Question(String region, String operation, Map<String, Object> parameters) {

        @Override
        public String toString() {
            return region + " " + operation + " " + new TreeMap<>(parameters);
        }
    }
}
