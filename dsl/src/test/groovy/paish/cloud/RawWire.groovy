package paish.cloud

import java.util.concurrent.atomic.AtomicInteger

/** A server that breaks the rules of HTTP: each connection is handed to the test after a request was read from it. */
class RawWire implements AutoCloseable {

    final AtomicInteger connections = new AtomicInteger()
    final AtomicInteger requests = new AtomicInteger()
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName('127.0.0.1'))
    private final Closure behaviour

    /** @param behaviour gets the socket and the number of the request; when it leaves the socket open, the next request is read */
    RawWire(Closure behaviour) {
        this.behaviour = behaviour
        Thread.startDaemon { accept() }
    }

    URI getUri() {
        URI.create("http://127.0.0.1:$server.localPort")
    }

    static void reply(Socket socket, String head, String body = '') {
        socket.outputStream << "HTTP/1.1 $head\r\n\r\n$body"
        socket.outputStream.flush()
    }

    static void reset(Socket socket) {
        socket.setSoLinger(true, 0)
        socket.close()
    }

    @Override
    void close() {
        server.close()
    }

    private void accept() {
        while (!server.closed) {
            try {
                def socket = server.accept()
                connections.incrementAndGet()
                Thread.startDaemon { serve(socket) }
            } catch (SocketException closed) {
                return
            }
        }
    }

    private void serve(Socket socket) {
        try {
            while (!socket.closed && readRequest(socket.inputStream)) {
                behaviour.call(socket, requests.incrementAndGet())
            }
        } catch (IOException gone) {
            socket.close()
        }
    }

    private static boolean readRequest(InputStream stream) {
        def head = new StringBuilder()
        while (!head.toString().endsWith('\r\n\r\n')) {
            int c = stream.read()
            if (c < 0) {
                return false
            }
            head << (c as char)
        }
        def length = head =~ /(?i)content-length: (\d+)/
        if (length.find()) {
            stream.readNBytes(length.group(1) as int)
        }
        true
    }
}
