package paish.cloud;

import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaUnretryableException;
import com.aliyun.teautil.models.TeaUtilException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Makes exceptions of calls that got no whole reply. What is not proven to be unsent counts as sent. */
final class Breakdown {

    private Breakdown() {}

    /** Before the first call to an endpoint. The cause is dropped: it may quote a proxy's password. */
    static CloudException unopened(Outgoing request, RuntimeException e) {
        return e instanceof Credentials.Missing
                ? failure(request, Outcome.NOT_SENT, "Credentials", e.getMessage(), null)
                : failure(request, Outcome.NOT_SENT, "NotSent", "no client for " + request.endpoint().host()
                        + " could be made; check HTTPS_PROXY", null);
    }

    static CloudException of(Outgoing request, Exception e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CloudException known) {
                return known;
            }
            if (t instanceof Credentials.Missing) {
                return failure(request, Outcome.NOT_SENT, "Credentials", t.getMessage(), null);
            }
            if (t instanceof Guard.BeforeSend) {
                return notSent(request, t.getCause());
            }
            if (t instanceof Guard.AfterSend) {
                return lost(request, t.getCause());
            }
        }
        if (e instanceof TeaUnretryableException) {
            return failure(request, Outcome.UNKNOWN, "ConnectionLost", "the connection failed", root(e));
        }
        // The library reads the reply's body after the exchange, and wraps what happens then.
        if (e instanceof TeaUtilException || e instanceof TeaException) {
            return failure(request, Outcome.UNKNOWN, "CutReply", "the reply broke off", root(e));
        }
        return failure(request, Outcome.UNKNOWN, "Unexpected", e.getClass().getName(), root(e));
    }

    private static CloudException notSent(Outgoing request, Throwable cause) {
        String host = request.endpoint().host();
        if (cause instanceof UnknownHostException) {
            return failure(request, Outcome.NOT_SENT, "UnknownHost", "there is no host " + host, cause);
        }
        if (cause instanceof ConnectException) {
            return failure(request, Outcome.NOT_SENT, "ConnectionRefused", "nothing answers at " + host, cause);
        }
        if (cause instanceof SocketTimeoutException) {
            return failure(request, Outcome.NOT_SENT, "ConnectTimeout", host + " did not answer in time", cause);
        }
        if (cause instanceof SSLException) {
            return failure(request, Outcome.NOT_SENT, "Tls", "no secure connection to " + host, cause);
        }
        return failure(request, Outcome.NOT_SENT, "NotSent", "no connection to " + host, cause);
    }

    private static CloudException lost(Outgoing request, Throwable cause) {
        if (cause instanceof SocketTimeoutException) {
            return failure(request, Outcome.UNKNOWN, "Timeout", "no reply in time", cause);
        }
        if (cause instanceof InterruptedIOException) {
            return failure(request, Outcome.UNKNOWN, "Interrupted", "interrupted while waiting for the reply", cause);
        }
        return failure(request, Outcome.UNKNOWN, "ConnectionLost", "the connection broke before a reply", cause);
    }

    private static CloudException failure(
            Outgoing request, Outcome outcome, String code, String text, Throwable cause) {
        return new CloudException(
                Failure.of(request.operation().id(), request.region(), request.operation().mutates(), outcome, code, text),
                clean(cause, request));
    }

    /** The cause's kind and place help to find an error; its words are kept only when they are harmless. */
    private static Throwable clean(Throwable cause, Outgoing request) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String text = String.valueOf(t.getMessage());
            if (!text.equals(Scrub.text(text, request.secrets()))) {
                return null;
            }
        }
        return cause;
    }

    /** Of the library's own exceptions only the I/O below is passed on: they hold the request and the reply. */
    private static Throwable root(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof IOException) {
                return t;
            }
        }
        return null;
    }
}
