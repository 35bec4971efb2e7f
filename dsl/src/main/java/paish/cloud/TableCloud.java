package paish.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import paish.api.Api;
import paish.api.Operation;
import paish.api.Product;

/** The client: tables in, requests out, replies read; the way over the wire is loaded with the first call. */
final class TableCloud implements Cloud {

    private final Target target;
    private final Api api;
    private final Settings settings;
    private final Persistence persistence;
    private volatile Channel channel;

    TableCloud(Target target, Api api, Settings settings) {
        this.target = target;
        this.api = api;
        this.settings = settings;
        this.persistence = new Persistence(settings);
    }

    @Override
    public Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
        Operation known = CallArguments.find(api, operation);
        Product product = CallArguments.product(api, known);
        Outgoing request = prepare(region, product, known, parameters);
        return persistence.run(request, () -> Replies.read(product, request, channel().send(request)));
    }

    @Override
    public Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
        Operation known = CallArguments.find(api, operation);
        Product product = CallArguments.product(api, known);
        prepare(region, product, known, parameters);
        return Pages.stream(Listing.of(product, known, parameters), parameters, page -> call(region, operation, page));
    }

    @Override
    public void close() {
        Channel open = channel;
        if (open != null) {
            open.close();
        }
    }

    private Outgoing prepare(String region, Product product, Operation operation, Map<String, ?> parameters) {
        Endpoint endpoint = Endpoint.of(target, product, operation, region);
        Binding bound = Binding.of(product, operation, placed(operation, region, parameters));
        if (!bound.problems().isEmpty()) {
            throw new CallArgumentException(operation.id(), bound.problems());
        }
        return RequestWriter.write(operation, region, endpoint, bound);
    }

    /** In the RPC style the endpoint alone does not say the region (ECS and VPC: RegionId is required). */
    private static Map<String, ?> placed(Operation operation, String region, Map<String, ?> parameters) {
        if (!operation.isRpc() || !operation.query().containsKey("RegionId") || parameters.containsKey("RegionId")) {
            return parameters;
        }
        Map<String, Object> placed = new LinkedHashMap<>(parameters);
        placed.put("RegionId", region);
        return placed;
    }

    private Channel channel() {
        Channel open = channel;
        return open != null ? open : load();
    }

    private synchronized Channel load() {
        if (channel == null) {
            channel = new CoreChannel(target, settings);
        }
        return channel;
    }
}
