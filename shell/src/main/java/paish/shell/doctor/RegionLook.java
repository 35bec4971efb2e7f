package paish.shell.doctor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import paish.api.Product;
import paish.language.Suggestions;
import paish.script.Context.Key;

/** The region, where one is set. */
final class RegionLook implements Look {

    @Override
    public String name() {
        return "region";
    }

    @Override
    public List<Finding> at(Subject subject) {
        Optional<String> region = subject.setting(Key.REGION);
        if (region.isEmpty()) {
            return List.of(Finding.warning(name(), "not set, and there is no default", "--region, PAISH_REGION, a profile, or region '…' in each script"));
        }
        List<Product> products = subject.api().codes().stream().map(c -> subject.api().product(c).orElseThrow()).toList();
        List<String> missing = products.stream().filter(p -> !p.endpoints().containsKey(region.get())).map(Product::code).toList();
        if (missing.size() == products.size()) {
            Set<String> all = new TreeSet<>(products.stream().map(p -> p.endpoints().keySet()).flatMap(Collection::stream).toList());
            String near = Suggestions.didYouMean(region.get(), all);
            return List.of(Finding.problem(name(), "there is no region " + region.get(), near.isEmpty() ? "one of " + String.join(", ", all) : near));
        }
        return List.of(missing.isEmpty() ? Finding.ok(name(), region.get())
                : Finding.warning(name(), region.get() + " has no " + String.join(", ", missing), "what needs that goes to another region"));
    }
}
