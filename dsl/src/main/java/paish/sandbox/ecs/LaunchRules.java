package paish.sandbox.ecs;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.catalogue.SystemImages.Image;
import paish.sandbox.rpc.Json;
import paish.sandbox.rpc.Kinds;
import paish.sandbox.rpc.Names;
import paish.sandbox.rpc.Refusals;
import paish.sandbox.state.Document;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Refusal;
import paish.sandbox.wire.Stock;

/** What the service refuses when instances are created. */
record LaunchRules(Market market) {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    private static final long SOONEST_MS = Duration.ofMinutes(30).toMillis();
    private static final long LATEST_MS = Duration.ofDays(3 * 366L).toMillis();
    private static final int MOST_GROUPS = 5;

    Machine machine(Call call) {
        long amount = call.number("Amount", 1);
        if (amount < 1 || amount > 100 || call.number("MinAmount", 1) > amount) {
            throw new Refusal(400, "InvalidParameter", "Amount must be from 1 to 100, and MinAmount not above it.");
        }
        String name = call.text("InstanceName");
        if (!name.isEmpty() && !Names.fits(name)) {
            throw new Refusal(400, "InvalidInstanceName.Malformed",
                    "The specified InstanceName is not valid: 2 to 128 characters, a letter first.");
        }
        if (call.text("InstanceType").isEmpty()) {
            throw Refusals.missing("InstanceType");
        }
        Spec type = market.types().find(call.text("InstanceType")).orElseThrow(() -> Prices.unknown(call.text("InstanceType")));
        Document vswitch = vswitch(call);
        List<String> groups = groups(call, vswitch);
        Image image = image(call);
        Disk disk = Disk.system(call.object("SystemDisk"), image.size());
        OptionalLong release = release(call.text("AutoReleaseTime"), call.now());
        keyPair(call);
        double price = stocked(call, type, vswitch.text("ZoneId"));
        return new Machine(type, image, vswitch, groups, disk, release, amount, price);
    }

    private Document vswitch(Call call) {
        String id = call.text("VSwitchId");
        if (id.isEmpty()) {
            throw Refusals.missing("VSwitchId");
        }
        Document vswitch = call.store().find(Kinds.VSWITCH, id)
                .orElseThrow(() -> Refusals.notFound("InvalidVSwitchId.NotFound", id));
        if (!vswitch.current().is("Available")) {
            throw new Refusal(400, "IncorrectVSwitchStatus",
                    "The current status of virtual switch does not support this operation.");
        }
        String zone = call.text("ZoneId");
        if (!zone.isEmpty() && !market.regions().of(call.store().region()).zones().contains(zone)) {
            throw Refusals.notFound("InvalidZoneId.NotFound", zone);
        }
        if (!zone.isEmpty() && !zone.equals(vswitch.text("ZoneId"))) {
            throw new Refusal(400, "InvalidParameter.Mismatch", "Specified virtual switch is not in the specified zone.");
        }
        return vswitch;
    }

    private static List<String> groups(Call call, Document vswitch) {
        List<String> groups = new ArrayList<>(Names.list(call, "SecurityGroupIds"));
        if (!call.text("SecurityGroupId").isEmpty()) {
            groups.add(0, call.text("SecurityGroupId"));
        }
        if (groups.isEmpty()) {
            throw Refusals.missing("SecurityGroupId");
        }
        if (groups.size() > MOST_GROUPS) {
            throw new Refusal(403, "SecurityGroupLimitExceed", "An instance is in at most " + MOST_GROUPS + " security groups.");
        }
        for (String id : groups) {
            if (!Groups.find(call, id).parent().equals(vswitch.parent())) {
                throw new Refusal(400, "InvalidParameter.Mismatch",
                        "Specified security group and virtual switch are not in the same VPC.");
            }
        }
        return groups.stream().distinct().toList();
    }

    private static Image image(Call call) {
        String family = call.text("ImageFamily");
        if (!call.text("ImageId").isEmpty()) {
            return Images.find(call.store().region(), call.text("ImageId"));
        }
        if (family.isEmpty()) {
            throw Refusals.missing("ImageId");
        }
        return Images.ofFamily(call.store().region(), family).orElseThrow(() ->
                Refusals.notFound("InvalidImageFamily.NotFound", family));
    }

    /** Seconds are cut off: the service releases on the minute. */
    static OptionalLong release(String text, long now) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long at = Instant.parse(text).truncatedTo(ChronoUnit.MINUTES).toEpochMilli();
            if (TIME.matcher(text).matches() && Instant.parse(text).toEpochMilli() - now >= SOONEST_MS && at - now <= LATEST_MS) {
                return OptionalLong.of(at);
            }
        } catch (DateTimeParseException e) {
            // Answered below.
        }
        throw new Refusal(400, "InvalidAutoReleaseTime.Malformed", "The specified parameter AutoReleaseTime is not valid: "
                + "UTC as in 2026-01-31T08:00:00Z, at least half an hour and at most three years ahead.");
    }

    private static void keyPair(Call call) {
        String name = call.text("KeyPairName");
        if (!name.isEmpty() && call.store().find(Kinds.KEY_PAIR, name).isEmpty()) {
            throw new Refusal(404, "InvalidKeyPairName.NotFound",
                    "The specified parameter \"KeyPairName\" does not exist in our records.");
        }
    }

    /** @return the price of one, in CNY an hour */
    private double stocked(Call call, Spec type, String zone) {
        boolean spot = Spot.asked(call);
        Today today = market.in(call.store());
        if (!market.sells(zone, type)) {
            throw new Refusal(403, "InvalidInstanceType.ZoneNotSupported",
                    "The specified zone does not support this instancetype.");
        }
        if (!today.stock(zone, type, spot).some()) {
            throw Stock.none(403, type.instanceType() + (spot ? " as a spot instance" : "") + " in " + zone);
        }
        if (!spot) {
            return today.price(type);
        }
        double price = today.spotPrice(zone, type, call.now());
        String limit = Json.text(call.parameters(), "SpotPriceLimit");
        if (call.text("SpotStrategy").equals("SpotWithPriceLimit") && !limit.isEmpty() && Double.parseDouble(limit) < price) {
            throw new Refusal(400, "InvalidSpotPriceLimit.LowerThanPublicPrice",
                    "The specified parameter \"spotPriceLimit\" can't be lower than current public price.");
        }
        return price;
    }
}
