package paish.product;

import java.util.List;
import java.util.Map;
import paish.cloud.Cloud;
import paish.engine.Time;
import paish.language.Exit;
import paish.language.Failure;
import paish.product.diagnosis.Diagnosis;

/**
 * How a person looks at a resource. {@code details} is what the product's get operation answered.
 * A product that has no such thing says so with a {@link Failure}.
 */
public interface Observation {

    /** @param pod index among the job's pods
     *  @param lines at most so many, the last ones */
    List<String> logs(Cloud cloud, String region, Map<String, Object> details, int pod, int lines);

    /** The last lines of all that write one, merged; each says where it comes from. */
    List<String> logs(Cloud cloud, String region, Map<String, Object> details, int lines);

    /**
     * The log as it grows, lazily, until its writer has ended.
     *
     * @param pod its number, or -1 for all
     * @param cap it stops after so many lines
     */
    Growing follow(Cloud cloud, String region, Map<String, Object> details, Time time, int pod, long cap);

    /** @param most at most so many, the last ones */
    List<String> events(Cloud cloud, String region, Map<String, Object> details, int most);

    /** @param metric one of {@link Measuring#METRICS}
     *  @param minutes the last ones before now, or before it ended */
    default Measurements metrics(Cloud cloud, String region, Map<String, Object> details, String metric, int minutes) {
        throw new Failure(Exit.FAILED, "nothing is measured of it", "");
    }

    /** What can be opened in a browser, by what it is; empty values are left out. */
    Map<String, String> urls(Map<String, Object> details);

    /** Why it is not what it should be; a few reads, as far as they are needed. */
    default Diagnosis diagnose(Cloud cloud, String region, Map<String, Object> details) {
        throw new Failure(Exit.FAILED, "nothing is known of what may go wrong with it", "");
    }
}
