package paish.dlc;

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

/**
 * What a job costs. DLC's own list has no prices, so that of the same spec for notebooks is taken; nobody confirms
 * that they are the same, hence an estimate.
 */
final class DlcPrice {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final String region;
    private final Live live;

    DlcPrice(String region, Live live) {
        this.region = region;
        this.live = live;
    }

    /** @param body a request's, or a job as it is shown */
    Quote of(Map<String, Object> body, Optional<Duration> maxRuntime) {
        if (body.get("ResourceId") instanceof String quota && !quota.isEmpty()) {
            return new Quote(Cost.NOTHING, List.of("runs on quota " + quota + ", already paid"));
        }
        Specs specs = Specs.of(Specs.DSW, region, live);
        List<String> notes = new ArrayList<>();
        BigDecimal hourly = BigDecimal.ZERO;
        boolean known = true;
        for (Role role : Role.of(body)) {
            String type = String.valueOf(role.fields().get("EcsSpec"));
            Optional<BigDecimal> list = specs.find(type).flatMap(Spec::price);
            if (list.isEmpty()) {
                known = false;
                notes.add(role.word() + ": no price for '" + type + "', the cost is not known");
            } else {
                hourly = hourly.add(perPod(role, list.get(), notes).multiply(pods(role)));
            }
        }
        notes.add("an estimate: the price of the same spec for notebooks, DLC lists none");
        Cost cost = Cost.of(hourly, maxRuntime, true);
        return new Quote(known ? cost : new Cost(cost.hourly(), Optional.empty(), Optional.empty(), true), notes, known);
    }

    private static BigDecimal pods(Role role) {
        Object count = role.fields().get("PodCount");
        return count == null ? BigDecimal.ONE : new BigDecimal(count.toString());
    }

    private static BigDecimal perPod(Role role, BigDecimal list, List<String> notes) {
        if (!(role.fields().get("SpotSpec") instanceof Map<?, ?> spot)) {
            return list;
        }
        String listed = "; the list price is " + list.toPlainString() + " an hour";
        if (spot.get("SpotPriceLimit") != null) {
            BigDecimal minute = new BigDecimal(spot.get("SpotPriceLimit").toString());
            BigDecimal hour = minute.multiply(MINUTES);
            notes.add(role.word() + ": spot, SpotPriceLimit " + minute.toPlainString() + " CNY a minute, which is "
                    + hour.stripTrailingZeros().toPlainString() + " an hour" + listed);
            return hour.min(list);
        }
        if (spot.get("SpotDiscountLimit") != null) {
            BigDecimal discount = new BigDecimal(spot.get("SpotDiscountLimit").toString());
            notes.add(role.word() + ": spot, at most SpotDiscountLimit " + discount.toPlainString()
                    + " of the list price" + listed);
            return list.multiply(discount);
        }
        notes.add(role.word() + ": spot at the market's price, which is not above the list price" + listed);
        return list;
    }
}
