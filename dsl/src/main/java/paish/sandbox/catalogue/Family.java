package paish.sandbox.catalogue;

/**
 * A family of instance types.
 *
 * @param scarcity the share of time in which a zone has none, 0 to 1
 */
public record Family(
        String family, String generation, String category, String level, double scarcity, String processor) {

    static String of(String type) {
        return "ecs." + type.split("\\.")[1].split("-")[0];
    }
}
