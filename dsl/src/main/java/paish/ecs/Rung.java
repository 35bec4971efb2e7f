package paish.ecs;

/** One place where the instance may be created, with the price of now. */
record Rung(String region, String zone, String type, Market.Price price) {

    boolean isAt(Rung other) {
        return region.equals(other.region) && zone.equals(other.zone) && type.equals(other.type);
    }

    @Override
    public String toString() {
        return type + " in " + zone + ", " + price.now().stripTrailingZeros().toPlainString() + " CNY an hour";
    }
}
