package paish.dsw;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.catalogue.Spec;
import paish.catalogue.Specs;
import paish.engine.Cost;
import paish.engine.Live;
import paish.engine.Provisioner.Quote;

/** What a notebook costs: the spec's list price an hour; ListEcsSpecs has it. */
final class DswPrice {

    private final String region;
    private final Live live;

    DswPrice(String region, Live live) {
        this.region = region;
        this.live = live;
    }

    /** @param body a request's, or an instance as it is shown */
    Quote of(Map<String, Object> body, Optional<Duration> maxRuntime) {
        if (body.get("ResourceId") instanceof String quota && !quota.isEmpty()) {
            return new Quote(Cost.NOTHING, List.of("runs on quota " + quota + ", already paid"));
        }
        if ("Subscription".equals(body.get("PaymentType"))) {
            return new Quote(Cost.NOTHING, List.of("paid in advance (Subscription)"));
        }
        String type = String.valueOf(body.get("EcsSpec"));
        Optional<Spec> spec = Specs.of(Specs.DSW, region, live).find(type);
        Optional<BigDecimal> price = spec.flatMap(Spec::price);
        if (price.isEmpty()) {
            Cost unknown = new Cost(BigDecimal.ZERO, Optional.empty(), Optional.empty(), true);
            return new Quote(unknown, List.of("no list price for '" + type + "': the cost is not known"), false);
        }
        List<String> notes = new ArrayList<>();
        if (!spec.get().currency().equals(Cost.CURRENCY)) {
            notes.add("listed in '" + spec.get().currency() + "', taken for CNY");
        }
        BigDecimal hourly = body.get("SpotSpec") instanceof Map<?, ?> spot
                ? spot(spot, price.get(), notes)
                : price.get();
        return new Quote(Cost.of(hourly, maxRuntime, false), notes);
    }

    private static BigDecimal spot(Map<?, ?> spot, BigDecimal list, List<String> notes) {
        String listed = "; the list price is " + list.toPlainString();
        if (spot.get("SpotPriceLimit") != null) {
            BigDecimal limit = new BigDecimal(spot.get("SpotPriceLimit").toString());
            notes.add("spot: at most SpotPriceLimit " + limit.toPlainString() + " CNY an hour" + listed);
            return limit.min(list);
        }
        if (spot.get("SpotDiscountLimit") != null) {
            BigDecimal discount = new BigDecimal(spot.get("SpotDiscountLimit").toString());
            notes.add("spot: at most SpotDiscountLimit " + discount.toPlainString() + " of the list price" + listed);
            return list.multiply(discount);
        }
        notes.add("spot at the market's price, which is not above the list price" + listed);
        return list;
    }
}
