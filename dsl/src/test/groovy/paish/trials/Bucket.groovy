package paish.trials

import groovy.transform.CompileStatic
import java.nio.charset.StandardCharsets
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicInteger

/**
 * A gateway in front of the sandbox that lets so many calls a second through and turns the others away with
 * {@code x-acs-retry-after}, in the service's time. It remembers who came back too early.
 */
@CompileStatic
class Bucket implements AutoCloseable {

    /** Longer than the client's own rate would make it wait: only who listens to the answer waits so long. */
    private static final long PENALTY_MILLIS = 2_000
    private static final String REFUSED = '{"Code":"Throttling.User","Message":"Request was denied due to user flow control.","RequestId":"0"}'

    final AtomicInteger passed = new AtomicInteger()
    final AtomicInteger refused = new AtomicInteger()
    final List<String> tooEarly = Collections.synchronizedList([] as List<String>)
    private final Remote behind
    private final double perSecond
    private final ServerSocket server = new ServerSocket(0, 256, InetAddress.loopbackAddress)
    private final Map<String, Instant> notBefore = [:]
    private double tokens
    private Instant filled

    Bucket(Remote behind, int perSecond) {
        this.behind = behind
        this.perSecond = perSecond
        this.tokens = perSecond
        this.filled = behind.clock.now()
        Thread.startDaemon('bucket') { accept() }
    }

    URI getEndpoint() {
        URI.create("http://127.0.0.1:$server.localPort")
    }

    @Override
    void close() {
        server.close()
    }

    private void accept() {
        while (!server.closed) {
            try {
                Socket socket = server.accept()
                Thread.startDaemon('bucket') { serve(socket) }
            } catch (SocketException ignored) {
                return
            }
        }
    }

    private void serve(Socket socket) {
        try (Socket client = socket) {
            for (byte[] request = message(client.inputStream); request.length > 0; request = message(client.inputStream)) {
                long wait = wait(key(request))
                if (wait > 0) {
                    refused.incrementAndGet()
                    client.outputStream << ("HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\n" +
                            "x-acs-retry-after: $wait\r\nContent-Length: ${REFUSED.length()}\r\n\r\n$REFUSED").toString()
                } else {
                    passed.incrementAndGet()
                    forward(request, client)
                }
                client.outputStream.flush()
            }
        } catch (IOException ignored) {
            // Somebody hung up; so does this.
        }
    }

    private void forward(byte[] request, Socket client) {
        try (Socket upstream = new Socket('127.0.0.1', behind.endpoint.port)) {
            upstream.outputStream.write(request)
            upstream.outputStream.flush()
            byte[] reply = message(upstream.inputStream)
            if (reply.length == 0) {
                client.close()
            } else {
                client.outputStream.write(reply)
            }
        }
    }

    /** @return milliseconds to wait, or 0 when the call may pass */
    private synchronized long wait(String key) {
        Instant now = behind.clock.now()
        if (notBefore.containsKey(key) && now < notBefore[key]) {
            tooEarly << key
        }
        tokens = Math.min(perSecond, tokens + Duration.between(filled, now).toMillis() / 1000d * perSecond)
        filled = now
        if (tokens >= 1) {
            tokens -= 1
            return 0
        }
        long wait = PENALTY_MILLIS + Math.ceil((1 - tokens) / perSecond * 1000) as long
        notBefore[key] = now + Duration.ofMillis(wait)
        wait
    }

    /** The same call on each attempt, which only its nonce, date and signature tell apart. */
    private static String key(byte[] request) {
        def text = new String(request, StandardCharsets.UTF_8)
        text.readLines().first() + text.substring(text.indexOf('\r\n\r\n'))
    }

    /** Head and body of a request or a reply; empty at the end. */
    private static byte[] message(InputStream stream) {
        def head = new ByteArrayOutputStream()
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith('\r\n\r\n')) {
            int next = stream.read()
            if (next < 0) {
                return new byte[0]
            }
            head.write(next)
        }
        def length = head.toString(StandardCharsets.ISO_8859_1) =~ /(?i)\r\ncontent-length: *(\d+)/
        if (length.find()) {
            head.write(stream.readNBytes(Integer.parseInt(length.group(1))))
        }
        head.toByteArray()
    }
}
