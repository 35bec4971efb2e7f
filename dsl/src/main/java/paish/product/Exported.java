package paish.product;

import java.util.List;

/**
 * What exists, in the words of its block.
 *
 * @param remarks what the service does not show, or has no word
 */
public record Exported(List<Use> uses, List<String> remarks) {

    public Exported {
        uses = List.copyOf(uses);
        remarks = List.copyOf(remarks);
    }
}
