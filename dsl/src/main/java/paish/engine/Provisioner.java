package paish.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.cloud.Cloud;
import paish.language.Diagnostic;

/** What the engine must know of one kind of resource; a product's own folder implements it. */
public interface Provisioner {

    /** {@code dsw}, {@code dlc}, … */
    String kind();

    /** The names of the operations and fields. */
    Operations operations();

    Lifecycle lifecycle();

    /** How it comes about where that is more than one call. */
    default Optional<Saga> saga() {
        return Optional.empty();
    }

    /** Rules that need the account: what exists, what is available, what fits. Read through {@code live}, never changed. */
    List<Diagnostic> verify(Request request, Live live);

    /** The price of what the request asks for. */
    Quote price(Request request, Live live);

    /** The price of what exists, as the get operation shows it, while it runs. */
    Quote running(String region, Map<String, Object> existing, Live live);

    /** How much of what exists has been used, as its list row shows it. */
    Usage usage(String region, Map<String, Object> row, Live live);

    /** Parameters that list everything in a workspace that may cost something now. */
    default List<Map<String, Object>> listingLiving(String workspace) {
        return List.of(listing(workspace));
    }

    /** Parameters of the stop operation without which what is stopped would go on costing as much. */
    default Map<String, Object> stopping() {
        return Map.of();
    }

    /** What a person should see of what exists before it is changed, besides its status. */
    default List<String> about(Map<String, Object> existing) {
        return List.of();
    }

    /** What a script writes for a handle on it, e.g. {@code instance('dsw-1')}; empty where there is no such verb. */
    default Optional<String> handle(String id) {
        return Optional.empty();
    }

    /** The words that bound what a resource can cost, e.g. {@code stopAfter}. */
    String bound();

    /** Field by field, where an existing resource (its list row and its details) is not what the request asks for. */
    List<Difference> differences(Request request, Map<String, Object> existing);

    /** What the request sets and nobody can hold against what exists, each with why; {@link Comparison#passedOver}. */
    default List<String> uncompared(Request request, Map<String, Object> existing) {
        return List.of();
    }

    /** Of the calls that follow a creation, those whose effect an existing resource does not have. */
    List<FollowUp> missing(List<FollowUp> calls, Map<String, Object> existing);

    /** The call as it should be made so long after its time; what counts from the creation has less left. */
    default FollowUp late(FollowUp call, Duration by) {
        return call;
    }

    /** Whether an existing resource of that status has its name to itself. */
    boolean counts(String status);

    /** Parameters that list everything in a workspace, the newest first. */
    Map<String, Object> listing(String workspace);

    /** The body with a correlator in it, by which a resource is found again when the reply is lost. */
    Map<String, Object> marked(Map<String, Object> body, String correlator);

    /** Parameters that list what carries the correlator. */
    Map<String, Object> listingMarked(String workspace, String correlator);

    /** The correlator that a list row carries. */
    Optional<String> mark(Map<String, Object> row);

    /** Whether a list row carries this correlator. */
    default boolean isMarked(Map<String, Object> row, String correlator) {
        return mark(row).filter(correlator::equals).isPresent();
    }

    /** The RAM actions that an operation needs; the union where sources disagree. */
    List<String> ram(String operation);

    /** The roles in a workspace that include a RAM action, that with the least rights first; empty where it is not known. */
    default List<String> roles(String action) {
        return List.of();
    }

    /**
     * Why a resource has failed, ended or does not get on, from a few reads; nothing where that cannot be told.
     *
     * @param details what the get operation answered
     */
    default Optional<Explanation> explain(Cloud cloud, String region, Map<String, Object> details) {
        return Optional.empty();
    }

    /**
     * @param idPrefix what looks like an id
     * @param nameField of the resource, and the list operation's filter by it, which matches in part
     * @param start empty where there is no such operation
     * @param ready a property that must not be empty for readiness besides the status, e.g. {@code InstanceUrl}; or empty
     */
    record Operations(
            String create,
            String get,
            String list,
            Optional<String> start,
            String stop,
            String delete,
            String idField,
            String idPrefix,
            String nameField,
            Optional<String> ready) {

        /** What an operation does to the status of what exists, if anything. */
        Optional<Action.Verb> verb(String operation) {
            return operation.equals(stop) ? Optional.of(Action.Verb.STOP)
                    : operation.equals(delete) ? Optional.of(Action.Verb.DELETE)
                    : start.filter(operation::equals).map(s -> Action.Verb.START);
        }
    }

    /** @param actual empty text where the service shows nothing */
    record Difference(String field, Object wanted, Object actual) {

        @Override
        public String toString() {
            return field + ": wanted " + wanted + ", is " + ("".equals(actual) ? "not set" : actual);
        }
    }

    /**
     * @param notes such as which price an estimate is taken from
     * @param known false where the price of all or of a part is not
     */
    record Quote(Cost cost, List<String> notes, boolean known) {

        public Quote(Cost cost, List<String> notes) {
            this(cost, notes, true);
        }

        public static final Quote NOTHING = new Quote(Cost.NOTHING, List.of());
    }
}
