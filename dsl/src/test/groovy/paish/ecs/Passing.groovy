package paish.ecs

import paish.cloud.Cloud

import java.util.concurrent.CopyOnWriteArrayList
import java.util.stream.Stream

/** Notes every call that passes, and lets something happen before or after it. */
class Passing implements Cloud {

    static record Call(String region, String operation, Map<String, ?> parameters) {}

    Cloud cloud
    List<Call> calls = new CopyOnWriteArrayList<>()
    Closure before = {}
    Closure after = {}

    Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
        pass(region, operation, parameters) { cloud.call(region, operation, parameters) }
    }

    Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
        pass(region, operation, parameters) { cloud.rows(region, operation, parameters) }
    }

    void close() {}

    List<Call> of(String operation) {
        calls.findAll { it.operation() == operation }
    }

    List<String> getMutating() {
        calls*.operation().findAll { !(it.split(':')[1] ==~ /(Get|List|Query|Describe).*/) }
    }

    private <T> T pass(String region, String operation, Map<String, ?> parameters, Closure<T> through) {
        def call = new Call(region, operation, parameters)
        before.call(call)
        calls << call
        def reply = through()
        after.call(call)
        reply
    }
}
