package paish.cloud

import com.google.gson.Gson
import com.google.gson.GsonBuilder
import com.google.gson.JsonElement
import com.google.gson.JsonParser
import paish.api.Api
import paish.api.Operation
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** What arrives at the other end, for every operation of every product with an argument for each of its fields. */
class EveryOperationSpec extends Specification {

    @Shared Api api = new Api()
    @Shared @AutoCleanup Wire wire = new Wire()
    @Shared @AutoCleanup Cloud cloud = Clouds.open(Target.sandbox(wire.uri), new Api())

    def "#operation.action sends every field where its table says"() {
        given:
        def arguments = arguments(operation)

        when:
        cloud.call('cn-hangzhou', operation.id(), arguments)
        def request = wire.requests.last()
        def headers = request.headers()

        then:
        request.method() == operation.method()
        request.rawPath() == path(operation, arguments)
        request.query() == query(operation, arguments)
        body(request) == body(operation, arguments)

        and:
        headers['x-acs-action'] == operation.action()
        headers['x-acs-version'] == operation.version()
        headers['x-paish-region'] == 'cn-hangzhou'
        headers['user-agent'].endsWith(' paish/0.1.0')
        headers['accept'] == 'application/json'
        headers['content-type'] == (operation.body() ? 'application/json; charset=utf-8' : null)

        and:
        Acs3.faults(request, 'sandbox-ak', 'sandbox-sk') == []

        where:
        operation << operations()
    }

    def "#operation.action without arguments sends its path alone, and in the RPC style its region"() {
        when:
        cloud.call('cn-hangzhou', operation.id(), arguments(operation).subMap(operation.pathParams().keySet()))
        def request = wire.requests.last()

        then:
        request.rawQuery() == (operation.rpc && operation.query().RegionId ? 'RegionId=cn-hangzhou' : null)
        request.text() == (operation.body() ? '{}' : '')
        Acs3.faults(request, 'sandbox-ak', 'sandbox-sk') == []

        where:
        operation << operations()
    }

    private static List<Operation> operations() {
        new Api().with { api -> api.codes().collectMany { api.product(it).get().operations().values() } }
    }

    private Map<String, Object> arguments(Operation operation) {
        new Arguments(api.product(operation.product()).get()).of(operation)
    }

    private static String path(Operation operation, Map<String, Object> arguments) {
        operation.path().replaceAll(/\{(\w+)}/) { all, name ->
            URLEncoder.encode(arguments.get(name), 'UTF-8').replace('+', '%20').replace('*', '%2A').replace('%7E', '~')
        }
    }

    private static Map<String, String> query(Operation operation, Map<String, Object> arguments) {
        Map<String, String> query = [:]
        operation.query().each { name, field ->
            def value = arguments.get(name)
            if (field.serialize() == 'json') {
                query.put(name, new GsonBuilder().disableHtmlEscaping().create().toJson(value))
            } else if (field.serialize() == 'csv') {
                query.put(name, value.join(','))
            } else {
                flat(query, name, value)
            }
        }
        query
    }

    private static void flat(Map<String, String> query, String name, Object value) {
        if (value instanceof Map) {
            value.each { k, v -> flat(query, "$name.$k", v) }
        } else if (value instanceof List) {
            value.eachWithIndex { v, i -> flat(query, "$name.${i + 1}", v) }
        } else {
            query.put(name, value as String)
        }
    }

    private static JsonElement body(Wire.Request request) {
        JsonParser.parseString(request.text() ?: 'null')
    }

    private static JsonElement body(Operation operation, Map<String, Object> arguments) {
        def fields = operation.body() ? arguments.subMap(operation.body().keySet()) : null
        JsonParser.parseString(new Gson().toJson(fields))
    }
}
