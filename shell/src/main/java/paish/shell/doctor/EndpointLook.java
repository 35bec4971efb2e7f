package paish.shell.doctor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        if (region.isEmpty()) {
            return List.of(Finding.warning(name(), "not looked at, since no region is set", "--region"));
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, Reach> reached = new LinkedHashMap<>();
        // One endpoint for all products is asked once.
        List<String> codes = subject.target().endpoint().isPresent() ? subject.api().codes().subList(0, 1) : subject.api().codes();
        for (String code : codes) {
            try {
                reached.put(code, ask(code, region.get(), subject));
            } catch (IOException e) {
                findings.add(Finding.problem(name(), e.getMessage(), advice(subject.target())));
            }
        }
        reached.values().forEach(r -> findings.add(Finding.ok(name(), r.at() + " answers")));
        reached.values().stream().flatMap(r -> r.date().stream()).findFirst().ifPresent(date -> findings.add(clock(date, subject)));
        if (!reached.isEmpty()) {
            subject.answered();
        }
        return findings;
    }

    private static Reach ask(String code, String region, Subject subject) throws IOException {
        Product product = subject.api().product(code).orElseThrow();
        return Reach.ask(subject.target(), product, region, subject.session().environment(), PATIENCE);
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
