package paish.engine

import paish.cloud.Cloud
import paish.cloud.CloudException

import java.util.concurrent.ConcurrentLinkedQueue
import java.util.stream.Stream

/** Counts what is asked of a cloud: every call, and every list as one; and what failed in spite of all its attempts. */
class CountingCloud implements Cloud {

    @Delegate
    Cloud cloud
    Queue<String> calls = new ConcurrentLinkedQueue<>()
    Queue<String> failures = new ConcurrentLinkedQueue<>()

    Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
        calls << operation
        try {
            cloud.call(region, operation, parameters)
        } catch (CloudException e) {
            failures << operation
            throw e
        }
    }

    Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
        calls << operation
        cloud.rows(region, operation, parameters)
    }

    int count(String operation) {
        calls.count { it == operation }
    }
}
