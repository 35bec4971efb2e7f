package paish.compute;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paish.engine.Request;
import paish.workload.ScriptText;
import paish.workload.Task;

/**
 * What a {@code compute} block asks for.
 *
 * @param memory GiB
 * @param region that the user names; empty: the rules decide
 * @param workspace for the products that need one; empty where none is set
 * @param budget as it was written
 */
record Wanted(
        Task task,
        int cpu,
        BigDecimal memory,
        int gpu,
        Optional<String> gpuType,
        Duration duration,
        Duration timeout,
        ScriptText script,
        Optional<String> region,
        Optional<String> workspace,
        Optional<String> product,
        Optional<String> budget,
        Optional<String> image) {

    static Wanted of(Request request) {
        Map<String, Object> terms = request.terms();
        return new Wanted(
                Task.of(text(terms, "task").orElseThrow()).orElseThrow(),
                ((Number) terms.get("cpu")).intValue(),
                new BigDecimal(terms.get("memory").toString()),
                ((Number) terms.get("gpu")).intValue(),
                text(terms, "gpuType"),
                Duration.ofSeconds(((Number) terms.get("duration")).longValue()),
                Duration.ofSeconds(((Number) terms.get("timeout")).longValue()),
                new ScriptText(text(terms, "origin").orElseThrow(), String.valueOf(terms.get("script"))),
                Optional.of(request.region()).filter(r -> !r.isEmpty()),
                Optional.of(request.workspace()).filter(w -> !w.isEmpty()),
                text(terms, "product"), text(terms, "budget"), text(terms, "image"));
    }

    /** As a request carries it; where it runs stands beside it. */
    Map<String, Object> terms() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("task", task.word());
        terms.put("cpu", cpu);
        terms.put("memory", memory);
        terms.put("gpu", gpu);
        gpuType.ifPresent(t -> terms.put("gpuType", t));
        terms.put("duration", duration.toSeconds());
        terms.put("timeout", timeout.toSeconds());
        terms.put("script", script.text());
        terms.put("origin", script.origin());
        product.ifPresent(p -> terms.put("product", p));
        budget.ifPresent(b -> terms.put("budget", b));
        image.ifPresent(i -> terms.put("image", i));
        return terms;
    }

    private static Optional<String> text(Map<String, Object> terms, String name) {
        return Optional.ofNullable(terms.get(name)).map(String::valueOf);
    }
}
