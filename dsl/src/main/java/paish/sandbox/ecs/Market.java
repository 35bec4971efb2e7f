package paish.sandbox.ecs;

import java.time.Duration;
import java.util.SplittableRandom;
import paish.sandbox.catalogue.Family;
import paish.sandbox.catalogue.MachineTypes;
import paish.sandbox.catalogue.Regions;
import paish.sandbox.catalogue.Spec;
import paish.sandbox.state.Store;

/**
 * What is sold where, at what price, and whether there is any left. All of it is a function of the seed, the place and the
 * virtual time, so that a run can be repeated; a test may set stock and prices aside from it.
 */
record Market(MachineTypes types, Regions regions, long seed) {

    /** Stock is drawn anew so often, at another moment for every place and type. */
    private static final long TURN_MS = Duration.ofMinutes(30).toMillis();
    private static final long SPOT_TURN_MS = Duration.ofHours(1).toMillis();
    /** From this on a family is scarce, and so many of the zones do not sell it at all. */
    private static final double SCARCE = 0.2;
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

    /** Stock and prices in the store's region, at its moment. */
    Today in(Store store) {
        return Today.of(this, store);
    }

    /** Whether the zone sells the type, in stock or not. */
    boolean sells(String zone, Spec type) {
        Family family = types.familyOf(type);
        return family.scarcity() < SCARCE || draw(zone + " " + family.family(), 0) >= NOT_SOLD;
    }

    /** What the market would have by itself. */
    Stock stock(long time, String zone, Spec type, boolean spot) {
        if (!type.available() || spot && !type.hasSpotStock()) {
            return Stock.WITHOUT;
        }
        double scarcity = types.familyOf(type).scarcity();
        String place = zone + " " + type.instanceType() + (spot ? " spot" : "");
        double drawn = draw(place, turn(place, time, TURN_MS));
        return drawn < scarcity ? Stock.WITHOUT : drawn < scarcity * 1.3 ? Stock.LOW : Stock.WITH;
    }

    /** The spot price of the hour of that virtual time as a part of the price; never above 1. */
    double spotPart(long time, String zone, Spec type) {
        String place = zone + " " + type.instanceType();
        double swing = 0.9 + 0.2 * draw(place + " price", turn(place, time, SPOT_TURN_MS));
        return Math.min(1, type.spotDiscount() * swing);
    }

    /** When the spot price of that hour began to hold. */
    long spotTurnBegan(String zone, Spec type, long time) {
        return time - Math.floorMod(time + shift(zone + " " + type.instanceType(), SPOT_TURN_MS), SPOT_TURN_MS);
    }

    private static long turn(String place, long time, long length) {
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
