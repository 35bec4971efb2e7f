package paish.ecs;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.engine.Cost;
import paish.engine.Live;
import paish.engine.Outline;
import paish.engine.Part;
import paish.engine.Provisioner.Quote;
import paish.engine.Request;
import paish.engine.Saga;
import paish.language.Diagnostic;
import paish.workload.delivery.Delivery;
import paish.workload.delivery.Parcel;
import paish.workload.environment.Expected;

/** How an instance comes about, runs its script and goes. */
final class EcsSaga implements Saga {

    @Override
    public List<Part> parts() {
        return EcsParts.ALL;
    }

    @Override
    public List<String> regions(Request request) {
        return EcsTerms.of(request).regions();
    }

    @Override
    public Outline outline(Request request, Live live) {
        EcsTerms terms = EcsTerms.of(request);
        Ladder ladder = Ladder.of(new Market(live, request.body()), terms);
        List<Diagnostic> diagnostics = new EcsVerification(request, terms, live).findings(ladder);
        return new Outline(
                new Launch(request, new Lifespan(terms)).planned(ladder.first()), quote(terms, ladder), notes(terms, ladder, live),
                diagnostics, new EcsRun(request, terms, ladder));
    }

    @Override
    public List<String> calls(Request request) {
        EcsTerms terms = EcsTerms.of(request);
        Set<String> calls = new LinkedHashSet<>(List.of("ecs:DescribeInstanceTypes", "ecs:DescribeAvailableResource", "ecs:DescribePrice"));
        calls.add(request.body().containsKey("ImageFamily") ? "ecs:DescribeImageFromFamily" : "ecs:DescribeImages");
        if (terms.network().isEmpty()) {
            calls.addAll(EcsParts.VPC.calls());
            calls.addAll(EcsParts.VSWITCH.calls());
        } else {
            calls.add(EcsParts.VSWITCH.list());
        }
        if (terms.network().flatMap(EcsTerms.OwnNetwork::securityGroup).isEmpty()) {
            calls.addAll(EcsParts.SECURITY_GROUP.calls());
        } else {
            calls.add(EcsParts.SECURITY_GROUP.list());
        }
        calls.addAll(List.of(
                EcsParts.INSTANCE.create(), EcsParts.INSTANCE.list(), "ecs:DescribeCloudAssistantStatus", "ecs:RunCommand",
                "ecs:DescribeInvocationResults", EcsParts.INSTANCE.delete()));
        if (Parcel.of(terms.script(), "/tmp", "script") instanceof Delivery.InParts) {
            calls.addAll(List.of("ecs:SendFile", "ecs:DescribeSendFileResults"));
        }
        return List.copyOf(calls);
    }

    private static Quote quote(EcsTerms terms, Ladder ladder) {
        return ladder.first()
                .map(first -> new Quote(
                        new Lifespan(terms).cost(first.price().now(), ladder.dearest().orElseThrow().price().most()), List.of()))
                .orElse(new Quote(Cost.NOTHING, List.of(), false));
    }

    private static List<String> notes(EcsTerms terms, Ladder ladder, Live live) {
        List<String> notes = new ArrayList<>();
        ladder.rest().ifPresent(rest -> notes.add("where it is out of stock, then: " + rest));
        notes.addAll(ladder.notes());
        ladder.first().ifPresent(first -> notes.add(network(terms, first, live)));
        if (terms.internet()) {
            notes.add("it gets a public address; traffic is billed by the GB, which is not in the price");
        }
        notes.addAll(Expected.of(terms.script()).notes());
        notes.add("its script is ended after " + terms.timeout().toMinutes() + " min");
        notes.add(new Lifespan(terms).most()
                .map(most -> "it is released when the script has ended, whatever happened, and by the service itself "
                        + most.toMinutes() + " min after its creation at the latest (AutoReleaseTime)")
                .orElse("it is kept when the script has ended, and costs its price an hour until it is deleted"));
        return notes;
    }

    private static String network(EcsTerms terms, Rung first, Live live) {
        if (terms.network().isPresent()) {
            return "network: " + terms.network().get().vpc() + ", yours";
        }
        Optional<Object> shared = live.rows(first.region(), EcsParts.VPC.list(), Map.of("IsDefault", true)).stream()
                .filter(vpc -> !live.rows(first.region(), EcsParts.VSWITCH.list(), Map.of("VpcId", vpc.get("VpcId"), "ZoneId", first.zone())).isEmpty())
                .map(vpc -> vpc.get("VpcId"))
                .findFirst();
        return shared.map(vpc -> "network: the default VPC " + vpc + ", used as it is; a security group is made in it")
                .orElse("network: a VPC, a vSwitch and a security group are made for it")
                + (terms.keep() ? "" : " and taken away with it");
    }
}
