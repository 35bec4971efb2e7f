package paish.cloud;

import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import paish.api.Operation;

/**
 * Sends through the official core library's generic call. Replies are taken raw, so that the status, the headers and
 * a body that is not JSON survive.
 */
final class CoreChannel implements Channel {

    private static final int POOLED = 64;

    private final Target target;
    private final Settings settings;
    private com.aliyun.credentials.Client credentials;
    private final String agent = Version.agent();
    private final Map<Endpoint, Client> clients = new ConcurrentHashMap<>();
    private final List<OkHttpClient> wires = new CopyOnWriteArrayList<>();

    CoreChannel(Target target, Settings settings) {
        quieten();
        this.target = target;
        this.settings = settings;
    }

    /** The library logs to stdout unless told otherwise, with or without a logging provider. */
    static void quieten() {
        System.getProperties().putIfAbsent("ALIBABA_CLOUD_SDK_LOG_LEVEL", "5");
    }

    @Override
    public Incoming send(Outgoing request) {
        Client client = client(request);
        try {
            return incoming(client.callApi(params(request), message(request), options(request.operation())));
        } catch (Exception e) {
            throw Breakdown.of(request, e);
        }
    }

    @Override
    public void close() {
        wires.forEach(wire -> wire.connectionPool().evictAll());
    }

    private Client client(Outgoing request) {
        try {
            return clients.computeIfAbsent(request.endpoint(), this::open);
        } catch (RuntimeException e) {
            throw Breakdown.unopened(request, e);
        }
    }

    private Client open(Endpoint endpoint) {
        Config config = new Config()
                .setCredential(credentials())
                .setProtocol(endpoint.scheme())
                .setEndpoint(endpoint.host())
                .setUserAgent(agent)
                .setConnectTimeout((int) settings.connect().toMillis())
                .setReadTimeout((int) settings.read().toMillis())
                .setMaxIdleConns(POOLED);
        proxy(endpoint).ifPresent(config::setHttpsProxy);
        try {
            guard(endpoint, config, POOLED);
            guard(endpoint, config, 0);
            return new Client(config);
        } catch (Exception e) {
            throw new IllegalStateException("opening the core client", e);
        }
    }

    /** One for all products, since it may refresh; made inside a call, so that its errors are the call's. */
    private synchronized com.aliyun.credentials.Client credentials() {
        if (credentials == null) {
            credentials = Credentials.of(target, settings.environment());
        }
        return credentials;
    }

    private Optional<String> proxy(Endpoint endpoint) {
        return target.kind() == Target.Kind.SANDBOX
                ? Optional.empty()
                : Proxies.of(settings.environment(), endpoint);
    }

    private void guard(Endpoint endpoint, Config config, int pooled) throws Exception {
        URI uri = URI.create(endpoint.scheme() + "://" + endpoint.host());
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("connectTimeout", config.connectTimeout);
        options.put("readTimeout", config.readTimeout);
        options.put("httpsProxy", config.httpsProxy);
        options.put("maxIdleConns", pooled);
        wires.add(Guard.install(uri.getHost(), uri.getPort(), options));
    }

    private static Params params(Outgoing request) {
        Operation operation = request.operation();
        return new Params()
                .setAction(operation.action())
                .setVersion(operation.version())
                .setProtocol(request.endpoint().scheme())
                .setMethod(operation.method())
                .setPathname(request.path())
                .setStyle(operation.style())
                .setAuthType("AK")
                .setReqBodyType(operation.isRpc() ? "formData" : "json")
                .setBodyType("byte");
    }

    private OpenApiRequest message(Outgoing request) {
        OpenApiRequest message = new OpenApiRequest().setQuery(request.query());
        request.body().ifPresent(message::setBody);
        return target.kind() == Target.Kind.SANDBOX
                ? message.setHeaders(Map.of("x-paish-region", request.region()))
                : message;
    }

    /**
     * A mutating call gets a connection of its own: a pooled one may have been closed by the server meanwhile, and
     * then nobody could say whether the call arrived. It costs a handshake.
     */
    private static RuntimeOptions options(Operation operation) {
        RuntimeOptions options = new RuntimeOptions().setAutoretry(false);
        options.returnErrorResponse = true;
        return operation.mutates() ? options.setMaxIdleConns(0) : options;
    }

    @SuppressWarnings("unchecked")
    private static Incoming incoming(Map<String, ?> reply) {
        return new Incoming(
                ((Number) reply.get("statusCode")).intValue(),
                (Map<String, String>) reply.get("headers"),
                (byte[]) reply.get("body"));
    }
}
