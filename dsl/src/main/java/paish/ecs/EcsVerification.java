package paish.ecs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.Live;
import paish.engine.Request;
import paish.language.Diagnostic;
import paish.language.Suggestions;

/** What only the account can tell of an {@code ecs} block: types, stock, image. */
final class EcsVerification {

    private final Request request;
    private final EcsTerms terms;
    private final Live live;
    private final List<Diagnostic> found = new ArrayList<>();

    EcsVerification(Request request, EcsTerms terms, Live live) {
        this.request = request;
        this.terms = terms;
        this.live = live;
    }

    List<Diagnostic> findings(Ladder ladder) {
        boolean known = terms.types().stream().filter(this::isUnknown).toList().isEmpty();
        if (known && ladder.first().isEmpty()) {
            error("ecs.stock.none", terms.types().isEmpty() ? "cpu" : "type",
                    "nothing that fits is in stock: " + String.join("; ", ladder.notes()),
                    "allow more regions or other types, or come back later; no other product is taken in its place");
        }
        image();
        return List.copyOf(found);
    }

    private boolean isUnknown(String type) {
        Market market = new Market(live, request.body());
        String region = terms.regions().get(0);
        if (!market.types(region, List.of(type)).isEmpty()) {
            return false;
        }
        List<String> all = live.rows(region, "ecs:DescribeInstanceTypes", Map.of()).stream().map(InstanceType::of).map(InstanceType::name).toList();
        error("ecs.type.unknown", "type", "there is no instance type '" + type + "' in " + region, Suggestions.didYouMean(type, all));
        return true;
    }

    private void image() {
        String region = terms.regions().get(0);
        Optional<String> family = Optional.ofNullable(request.body().get("ImageFamily")).map(String::valueOf);
        boolean there = family.isPresent()
                ? live.get(region, "ecs:DescribeImageFromFamily", Map.of("ImageFamily", family.get()))
                        .filter(reply -> reply.get("Image") instanceof Map<?, ?> image && !"".equals(image.get("ImageId")) && image.get("ImageId") != null)
                        .isPresent()
                : !live.rows(region, "ecs:DescribeImages", Map.of("ImageId", request.body().get("ImageId"))).isEmpty();
        if (!there) {
            error("ecs.image.unknown", "image", "there is no image '" + family.orElseGet(() -> String.valueOf(request.body().get("ImageId"))) + "' in " + region,
                    "take one of " + String.join(", ", EcsImage.NAMES) + ", a family such as 'acs:ubuntu_22_04_x64', or an image's id");
        }
    }

    private void error(String code, String word, String message, String hint) {
        found.add(Diagnostic.error(code, "ecs." + word, request.place(word), message, hint));
    }
}
