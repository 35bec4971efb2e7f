package paish.sandbox.ecs;

import java.time.Duration;
import java.util.SplittableRandom;
import paish.sandbox.catalogue.Family;
import paish.sandbox.catalogue.MachineTypes;
import paish.sandbox.catalogue.Regions;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.rpc.Levers;
import paish.sandbox.state.Store;

/**
 * What is sold where, at what price, and whether there is any left. All of it is a function of the seed, the place and the
 * virtual time, so that a run can be repeated; a test may set stock and prices aside from it.
 */
record Market(MachineTypes types, Regions regions, long seed) {

    /** Stock is drawn anew so often, at another moment for every place and type. */
    private static final long TURN_MS = Duration.ofMinutes(30).toMillis();
    private static final long SPOT_TURN_MS = Duration.ofHours(1).toMillis();
    /** The share of zones that do not sell a scarce family at all. */
    private static final double NOT_SOLD = 0.25;

    /** As the service names it. */
    enum Stock {
        WITH, LOW, WITHOUT;

        boolean some() {
            return this != WITHOUT;
        }

        String status() {
            return some() ? "Available" : "SoldOut";
        }

        String category() {
            return this == WITH ? "WithStock" : this == LOW ? "ClosedWithStock" : "WithoutStock";
        }
    }

    /** Whether the zone sells the type, in stock or not. */
    boolean sells(String zone, Spec type) {
        Family family = types.familyOf(type);
        return family.scarcity() < 0.2 || draw(zone + " " + family.family(), 0) >= NOT_SOLD;
    }

    Stock stock(Store store, String zone, Spec type, boolean spot) {
        return Levers.STOCK.value(store, "available", store.region(), zone, type.instanceType())
                .map(set -> set.getAsBoolean() ? Stock.WITH : Stock.WITHOUT)
                .orElseGet(() -> course(store.now(), zone, type, spot));
    }

    private Stock course(long now, String zone, Spec type, boolean spot) {
        if (!type.available() || spot && !type.hasSpotStock()) {
            return Stock.WITHOUT;
        }
        double scarcity = types.familyOf(type).scarcity();
        String place = zone + " " + type.instanceType() + (spot ? " spot" : "");
        double drawn = draw(place, turn(place, now, TURN_MS));
        return drawn < scarcity ? Stock.WITHOUT : drawn < scarcity * 1.3 ? Stock.LOW : Stock.WITH;
    }

    /** CNY an hour. */
    double price(Store store, Spec type) {
        return type.price() * level(store, type.instanceType());
    }

    /** CNY an hour in the hour of that virtual time; never above the price. */
    double spotPrice(Store store, String zone, Spec type, long time) {
        String place = zone + " " + type.instanceType();
        double swing = 0.9 + 0.2 * draw(place + " price", turn(place, time, SPOT_TURN_MS));
        return price(store, type) * Math.min(1, type.spotDiscount() * swing);
    }

    double level(Store store, String type) {
        double factor = Levers.PRICES.value(store, "factor", store.region(), "*", type).map(v -> v.getAsDouble()).orElse(1.0);
        return regions.of(store.region()).price() * factor;
    }

    /** When the price of that hour began to hold. */
    long spotTurnBegan(String zone, Spec type, long time) {
        return time - Math.floorMod(time + shift(zone + " " + type.instanceType(), SPOT_TURN_MS), SPOT_TURN_MS);
    }

    private long turn(String place, long time, long length) {
        return Math.floorDiv(time + shift(place, length), length);
    }

    private static long shift(String place, long length) {
        return Math.floorMod(place.hashCode() * 0x9E3779B97F4A7C15L, length);
    }

    /** 0 to 1, the same for the same place, turn and seed. */
    private double draw(String place, long turn) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + place.hashCode() * 0xC2B2AE3D27D4EB4FL + turn).nextDouble();
    }
}
