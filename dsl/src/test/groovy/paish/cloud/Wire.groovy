package paish.cloud

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors
import java.util.function.Function

/** A server on loopback that notes every request and answers what the test says. */
class Wire implements AutoCloseable {

    record Request(String method, String rawPath, String rawQuery, Map<String, String> headers, byte[] body) {

        String path() {
            rawPath
        }

        String text() {
            new String(body, 'UTF-8')
        }

        Map<String, String> query() {
            Map<String, String> query = [:]
            (rawQuery ?: '').tokenize('&').each { String pair ->
                def at = pair.indexOf('=')
                query[URLDecoder.decode(pair.substring(0, at), 'UTF-8')] = URLDecoder.decode(pair.substring(at + 1), 'UTF-8')
            }
            query
        }
    }

    record Answer(int status, String body, Map<String, String> headers) {

        static Answer json(String body, int status = 200, Map<String, String> headers = [:]) {
            new Answer(status, body, ['content-type': 'application/json'] + headers)
        }
    }

    final List<Request> requests = new CopyOnWriteArrayList<>()
    Function<Request, Answer> answer = { Answer.json('{"RequestId":"r-1"}') } as Function
    private final HttpServer server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
    private final pool = Executors.newCachedThreadPool()

    Wire() {
        server.executor = pool
        server.createContext('/') { HttpExchange exchange -> handle(exchange) }
        server.start()
    }

    URI getUri() {
        URI.create("http://127.0.0.1:$server.address.port")
    }

    /** Answers in this order, the last one again and again. */
    void answers(Answer... answers) {
        def left = new ArrayDeque<Answer>(answers as List)
        answer = { synchronized (left) { left.size() > 1 ? left.poll() : left.peek() } } as Function
    }

    @Override
    void close() {
        server.stop(0)
        pool.shutdownNow()
    }

    private void handle(HttpExchange exchange) {
        def request = new Request(
                exchange.requestMethod,
                exchange.requestURI.rawPath,
                exchange.requestURI.rawQuery,
                exchange.requestHeaders.collectEntries { name, values -> [name.toLowerCase(), values.join(',')] },
                exchange.requestBody.bytes)
        requests << request
        def reply = answer.apply(request)
        reply.headers().each { name, value -> exchange.responseHeaders.set(name, value) }
        def bytes = reply.body().getBytes('UTF-8')
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length)
        if (bytes.length) {
            exchange.responseBody.write(bytes)
        }
        exchange.close()
    }
}
