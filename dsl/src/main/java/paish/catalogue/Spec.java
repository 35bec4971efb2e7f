package paish.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One row of ListEcsSpecs.
 *
 * @param accelerator {@code CPU} or {@code GPU}, as the service says; a spec's name tells nothing
 * @param available for pay-as-you-go
 * @param spotStock {@code WithStock} or {@code NoStock}; the full set is unconfirmed
 * @param price an hour; DLC's list has none
 */
public record Spec(
        String type, String accelerator, boolean available, String spotStock, Optional<BigDecimal> price, String currency) {

    static Spec of(Map<String, Object> row) {
        return new Spec(
                text(row, "InstanceType"),
                text(row, "AcceleratorType"),
                Boolean.parseBoolean(text(row, "IsAvailable")),
                text(row, "SpotStockStatus"),
                Optional.ofNullable(row.get("Price")).map(p -> new BigDecimal(p.toString())),
                text(row, "Currency"));
    }

    private static String text(Map<String, Object> row, String field) {
        return row.get(field) == null ? "" : row.get(field).toString();
    }
}
