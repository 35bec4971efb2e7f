package paish.cloud;

import com.aliyun.tea.okhttp.ClientHelper;
import java.io.IOException;
import java.util.Map;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Makes the core library's HTTP clients honest: one call is one request, and a failure says whether the request had
 * begun to be sent. The library keeps its HTTP clients in a public map and takes them from there, so a guarded one
 * is put in place of the plain one before its first use.
 */
final class Guard {

    private static final Interceptor OUTER = Guard::outer;
    private static final Interceptor INNER = Guard::inner;

    /** Nothing of the request had left: no connection was up yet. */
    static final class BeforeSend extends IOException {
        private static final long serialVersionUID = 1;

        BeforeSend(IOException cause) {
            super(cause);
        }
    }

    /** The request, or a part of it, may have arrived. */
    static final class AfterSend extends IOException {
        private static final long serialVersionUID = 1;

        AfterSend(Exception cause) {
            super(cause);
        }
    }

    private Guard() {}

    /** @param options the runtime options of the calls to come, as the library keys its clients by them */
    static OkHttpClient install(String host, int port, Map<String, Object> options) throws Exception {
        // Two clouds may open at once; the library's own look-up is a race too.
        synchronized (ClientHelper.clients) {
            OkHttpClient plain = ClientHelper.getOkHttpClient(host, port, options);
            if (plain.interceptors().contains(OUTER)) {
                return plain;
            }
            OkHttpClient guarded = plain.newBuilder()
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .addInterceptor(OUTER)
                    .addNetworkInterceptor(INNER)
                    .build();
            ClientHelper.clients.replaceAll((key, client) -> client == plain ? guarded : client);
            return guarded;
        }
    }

    private static Response outer(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (AfterSend e) {
            throw e;
        } catch (IOException e) {
            throw new BeforeSend(e);
        }
    }

    /** Runs when the connection is up, once for each request that goes out. */
    private static Response inner(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Response response;
        try {
            response = chain.proceed(request);
        } catch (IOException | RuntimeException e) {
            throw new AfterSend(e);
        }
        // 503 with Retry-After: 0 is sent again by OkHttp, a POST with an empty body: keep the header from it.
        return response.code() == 503 ? response.newBuilder().removeHeader("Retry-After").build() : response;
    }
}
