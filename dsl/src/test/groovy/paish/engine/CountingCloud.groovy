package paish.engine

import paish.cloud.Cloud

import java.util.concurrent.ConcurrentLinkedQueue
import java.util.stream.Stream

/** Counts what is asked of a cloud: every call, and every list as one. */
class CountingCloud implements Cloud {

    @Delegate
    Cloud cloud
    Queue<String> calls = new ConcurrentLinkedQueue<>()

    Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
        calls << operation
        cloud.call(region, operation, parameters)
    }

    Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
        calls << operation
        cloud.rows(region, operation, parameters)
    }

    int count(String operation) {
        calls.count { it == operation }
    }
}
