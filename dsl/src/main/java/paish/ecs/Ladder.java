package paish.ecs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an instance may be created, in the order in which it is tried: the next zone, then the next region, then the
 * next type.
 *
 * @param rungs those with stock and a price now
 * @param notes what is not among them, and why
 */
record Ladder(List<Rung> rungs, List<String> notes) {

    /** Of the types that meet a need: so many are priced, and so many of the cheapest tried. */
    private static final int PRICED = 16;
    private static final int TRIED = 4;

    static Ladder of(Market market, EcsTerms terms) {
        List<String> notes = new ArrayList<>();
        List<Rung> rungs = (terms.types().isEmpty()
                ? cheapest(market, terms, notes)
                : terms.types().stream().map(type -> rungs(market, terms, type, notes))).flatMap(List::stream).toList();
        return new Ladder(rungs, List.copyOf(notes));
    }

    Optional<Rung> first() {
        return rungs.stream().findFirst();
    }

    /** Those after the first one, zones of one price together; empty where there are none. */
    Optional<String> rest() {
        Map<String, List<Rung>> together = rungs.stream().skip(1).collect(groupingBy(
                r -> r.type() + " for " + r.price().now().stripTrailingZeros().toPlainString() + " CNY an hour in ", LinkedHashMap::new, toList()));
        return Optional.of(together.entrySet().stream()
                        .map(e -> e.getKey() + e.getValue().stream().map(Rung::zone).collect(joining(", ")))
                        .collect(joining("; ")))
                .filter(text -> !text.isEmpty());
    }

    /** The one that may become the dearest. */
    Optional<Rung> dearest() {
        return rungs.stream().max(Comparator.comparing(r -> r.price().most()));
    }

    Ladder without(List<Rung> tried) {
        return new Ladder(rungs.stream().filter(r -> tried.stream().noneMatch(r::isAt)).toList(), notes);
    }

    private static List<Rung> rungs(Market market, EcsTerms terms, String type, List<String> notes) {
        return terms.regions().stream().flatMap(region -> {
            List<String> stocked = market.zones(region, type);
            List<String> zones = terms.zones().isEmpty() ? stocked : terms.zones().stream().filter(stocked::contains).toList();
            if (zones.isEmpty()) {
                notes.add("no stock of " + type + " in " + (terms.zones().isEmpty() ? region
                        : String.join(", ", terms.zones()) + (stocked.isEmpty() ? "" : "; in " + region + " there is in " + String.join(", ", stocked))));
                return Stream.empty();
            }
            Map<String, Market.Price> prices = market.prices(region, type, zones);
            List<String> dear = prices.keySet().stream().filter(zone -> !prices.get(zone).had()).toList();
            if (prices.isEmpty()) {
                notes.add("no price for " + type + " in " + region + ": it is not tried");
            } else if (!dear.isEmpty()) {
                notes.add("the market's price of " + type + " is above the limit in " + String.join(", ", dear) + ": it is not tried there");
            }
            return zones.stream().filter(prices::containsKey).filter(zone -> !dear.contains(zone)).map(zone -> new Rung(region, zone, type, prices.get(zone)));
        }).toList();
    }

    /** Of the types that the first region with any has, the cheapest that are in stock somewhere. */
    private static Stream<List<Rung>> cheapest(Market market, EcsTerms terms, List<String> notes) {
        record Offer(String type, Market.Price price) {}
        MachineNeed need = terms.need().orElseThrow();
        Optional<String> having = terms.regions().stream().filter(r -> !market.types(r, need).isEmpty()).findFirst();
        if (having.isEmpty()) {
            notes.add("no instance type in " + String.join(", ", terms.regions()) + " has " + need);
            return Stream.empty();
        }
        String region = having.get();
        List<InstanceType> fitting = market.types(region, need);
        if (fitting.size() > PRICED) {
            notes.add("of " + fitting.size() + " types with " + need + " the " + PRICED + " smallest were priced");
        }
        List<Offer> offers = fitting.stream()
                .limit(PRICED)
                .flatMap(t -> market.price(region, t.name()).map(p -> new Offer(t.name(), p)).stream())
                .sorted(Comparator.comparing((Offer o) -> o.price().now()).thenComparing(Offer::type))
                .toList();
        if (offers.size() > 1) {
            notes.add("cheapest with " + need + " in " + region + ": " + offers.stream()
                    .limit(TRIED)
                    .map(o -> o.type() + " " + o.price().now().stripTrailingZeros().toPlainString())
                    .collect(joining(", ")) + " CNY an hour");
        }
        return offers.stream().map(o -> rungs(market, terms, o.type(), notes)).filter(rungs -> !rungs.isEmpty()).limit(TRIED);
    }
}
