package paish.product;

import java.util.List;
import java.util.Map;
import paish.cloud.Cloud;

/**
 * How a person looks at a resource. {@code details} is what the product's get operation answered.
 * A product that has no such thing says so with a {@link paish.language.Failure}.
 */
public interface Observation {

    /** @param pod index among the job's pods
     *  @param lines at most so many, the last ones */
    List<String> logs(Cloud cloud, String region, Map<String, Object> details, int pod, int lines);

    /** @param most at most so many, the last ones */
    List<String> events(Cloud cloud, String region, Map<String, Object> details, int most);

    /** What can be opened in a browser, by what it is; empty values are left out. */
    Map<String, String> urls(Map<String, Object> details);
}
