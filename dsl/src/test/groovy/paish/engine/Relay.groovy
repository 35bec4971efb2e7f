package paish.engine

import java.nio.charset.StandardCharsets
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger

/** Stands between a client and a sandbox as the network does: counts the requests that pass, and can be cut. */
class Relay implements AutoCloseable {

    private static final String REQUEST = ' HTTP/1.1\r\n'

    final AtomicInteger requests = new AtomicInteger()
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.loopbackAddress)
    private final List<Socket> open = new CopyOnWriteArrayList<>()
    private final int target
    private volatile boolean cut

    Relay(int target) {
        this.target = target
        Thread.startDaemon('relay') { accept() }
    }

    URI endpoint() {
        URI.create("http://127.0.0.1:$server.localPort")
    }

    void cut() {
        cut = true
        open*.close()
        open.clear()
    }

    void mend() {
        cut = false
    }

    @Override
    void close() {
        server.close()
        open*.close()
    }

    private void accept() {
        while (!server.closed) {
            try {
                def client = server.accept()
                if (cut) {
                    client.close()
                } else {
                    def service = new Socket(InetAddress.loopbackAddress, target)
                    open.addAll([client, service])
                    Thread.startDaemon('relay') { pipe(client, service, true) }
                    Thread.startDaemon('relay') { pipe(service, client, false) }
                }
            } catch (IOException ignored) {
                continue
            }
        }
    }

    private void pipe(Socket from, Socket to, boolean counted) {
        byte[] buffer = new byte[65536]
        String tail = ''
        try {
            for (int read = from.inputStream.read(buffer); read >= 0; read = from.inputStream.read(buffer)) {
                if (counted) {
                    String text = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1)
                    requests.addAndGet(text.split(REQUEST, -1).length - 1)
                    tail = text.takeRight(REQUEST.length() - 1)
                }
                to.outputStream.write(buffer, 0, read)
                to.outputStream.flush()
            }
        } catch (IOException ignored) {
            // Cut, or closed by one of the two.
        } finally {
            from.close()
            to.close()
        }
    }
}
