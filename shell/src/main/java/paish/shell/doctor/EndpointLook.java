package paish.shell.doctor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paish.api.Product;
import paish.cloud.Reach;
import paish.cloud.Target;

/** Whether the services answer, and whether our clock agrees with theirs. */
final class EndpointLook implements Look {

    @Override
    public String name() {
        return "endpoint";
    }

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration UNREMARKABLE = Duration.ofMinutes(1);
    /** Beyond it the services refuse every signature. */
    private static final Duration ACCEPTED = Duration.ofMinutes(15);

    @Override
    public List<Finding> at(Subject subject) {
        Optional<String> region = subject.region();
        List<Product> products = region.map(r -> products(r, subject)).orElse(List.of());
        if (products.isEmpty()) {
            return List.of(Finding.warning(name(), "not looked at, since " + region.map(r -> "nothing is in " + r).orElse("no region is set"), "--region"));
        }
        // Side by side: with the network cut each takes its time.
        List<Asked> asked = products.parallelStream().map(p -> ask(p, region.get(), subject)).toList();
        List<Finding> findings = new ArrayList<>(asked.stream().map(Asked::finding).toList());
        asked.stream().flatMap(a -> a.date().stream()).findFirst().ifPresent(date -> findings.add(clock(date, subject)));
        if (asked.stream().anyMatch(Asked::answered)) {
            subject.answered();
        }
        return findings;
    }

    private record Asked(Finding finding, boolean answered, Optional<Instant> date) {}

    /** One endpoint for all products is asked once. */
    private static List<Product> products(String region, Subject subject) {
        List<Product> all = subject.api().codes().stream().map(c -> subject.api().product(c).orElseThrow()).toList();
        return subject.target().endpoint().isPresent() ? all.subList(0, 1) : all.stream().filter(p -> p.endpoints().containsKey(region)).toList();
    }

    private Asked ask(Product product, String region, Subject subject) {
        try {
            Reach reach = Reach.ask(subject.target(), product, region, subject.session().environment(), PATIENCE);
            return new Asked(Finding.ok(name(), reach.at() + " answers"), true, reach.date());
        } catch (IOException e) {
            return new Asked(Finding.problem(name(), e.getMessage(), advice(subject.target())), false, Optional.empty());
        }
    }

    private static Finding clock(Instant theirs, Subject subject) {
        Duration apart = Duration.between(theirs, subject.clock().instant());
        String virtual = subject.target().kind() == Target.Kind.SANDBOX
                ? "; resources live by the sandbox's virtual clock, which runs " + Math.round(subject.where().clockSpeed(subject.session().sandbox())) + " times as fast"
                : "";
        if (apart.abs().compareTo(UNREMARKABLE) <= 0) {
            return Finding.ok("clock", "agrees with the service's" + virtual);
        }
        String says = "this machine is " + apart.abs().toMinutes() + " min " + (apart.isNegative() ? "behind" : "ahead of") + " the service" + virtual;
        String advice = "set it by the network (timedatectl set-ntp true)";
        return apart.abs().compareTo(ACCEPTED) > 0
                ? Finding.problem("clock", says + "; beyond 15 minutes every call is refused", advice)
                : Finding.warning("clock", says, advice);
    }

    private static String advice(Target target) {
        return target.kind() == Target.Kind.SANDBOX ? "start it (paish sandbox), or leave out --endpoint and PAISH_ENDPOINT"
                : "look at the network, HTTPS_PROXY and the region; --endpoint names another address";
    }
}
