package paish.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import paish.cloud.Cloud;
import paish.engine.Expense;
import paish.language.Entry;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.Measurements;
import paish.product.Observation;

/**
 * Which running notebooks have had no load: the most that was measured of processor and GPU in the last minutes is below
 * a limit. One burst is work; what has not run for so long, or is not measured, is not called idle.
 */
final class Idleness {

    private static final int PARALLEL = 8;

    private final Cloud cloud;
    private final Products products;
    private final int minutes;
    private final double cpuBelow;
    private final double gpuBelow;

    Idleness(Cloud cloud, Products products, Entry verb) {
        this.cloud = cloud;
        this.products = products;
        this.minutes = (int) number(verb, "minutes", 60);
        this.cpuBelow = number(verb, "cpuBelow", 20);
        this.gpuBelow = number(verb, "gpuBelow", 10);
    }

    /** The most that was measured, in percent; a value is empty where nothing was. */
    record Load(OptionalDouble cpu, OptionalDouble gpu, OptionalDouble memory, int minutes) {

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("CpuMax", cpu.isPresent() ? cpu.getAsDouble() : null);
            fields.put("GpuMax", gpu.isPresent() ? gpu.getAsDouble() : null);
            fields.put("MemoryMax", memory.isPresent() ? memory.getAsDouble() : null);
            fields.put("Minutes", minutes);
            return fields;
        }
    }

    Map<Expense, Load> of(List<Expense> expenses) {
        List<Expense> running = expenses.stream()
                .filter(e -> e.handle().kind().equals("dsw") && e.status().equals("Running"))
                .toList();
        Map<Expense, Load> idle = new LinkedHashMap<>();
        List<Optional<Load>> loads = all(running.stream().<Callable<Optional<Load>>>map(e -> () -> load(e)).toList());
        for (int i = 0; i < running.size(); i++) {
            Expense expense = running.get(i);
            loads.get(i).ifPresent(load -> idle.put(expense, load));
        }
        return idle;
    }

    /** Empty when it is not idle. */
    private Optional<Load> load(Expense expense) {
        Observation observation = products.get(expense.handle().kind()).orElseThrow().observation();
        Map<String, Object> details = Map.of("InstanceId", expense.handle().id().orElseThrow());
        String region = expense.handle().region();
        Measurements cpu = observation.metrics(cloud, region, details, "CpuCoreUsage", minutes);
        OptionalDouble most = most(cpu);
        if (most.isEmpty() || most.getAsDouble() >= cpuBelow || !covered(cpu)) {
            return Optional.empty();
        }
        boolean hasGpu = !"CPU".equals(expense.shown().get("AcceleratorType"));
        OptionalDouble gpu = hasGpu ? most(observation.metrics(cloud, region, details, "GpuCoreUsage", minutes)) : OptionalDouble.empty();
        if (hasGpu && (gpu.isEmpty() || gpu.getAsDouble() >= gpuBelow)) {
            return Optional.empty();
        }
        return Optional.of(new Load(most, gpu, most(observation.metrics(cloud, region, details, "MemoryUsage", minutes)), minutes));
    }

    /** It was measured for the whole time, but for a point at either end: so long it did run. */
    private boolean covered(Measurements measured) {
        long[] minutesOf = measured.stream()
                .mapToLong(row -> Instant.parse(row.get("Time").toString()).getEpochSecond() / 60)
                .distinct().sorted().toArray();
        if (minutesOf.length < 2) {
            return false;
        }
        long step = minutesOf[minutesOf.length - 1] - minutesOf[minutesOf.length - 2];
        return minutesOf[minutesOf.length - 1] - minutesOf[0] + 2 * step >= minutes;
    }

    private static OptionalDouble most(Measurements measured) {
        return measured.stream().mapToDouble(row -> ((Number) row.get("Value")).doubleValue()).max();
    }

    private static <T> List<T> all(List<Callable<T>> looks) {
        ExecutorService pool = Executors.newFixedThreadPool(PARALLEL);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> look : pool.invokeAll(looks)) {
                results.add(look.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Exit.INTERRUPTED, "interrupted", "");
        } finally {
            pool.shutdownNow();
        }
    }

    private static double number(Entry verb, String argument, int usual) {
        return ((Number) verb.argument(argument).orElse(usual)).doubleValue();
    }
}
