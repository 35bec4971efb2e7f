package paish.engine;

/**
 * What an engine has done so far.
 *
 * @param failed actions that did not come to a good end
 */
public record Summary(int created, int adopted, int updated, int started, int stopped, int deleted, int failed) {

    public boolean ok() {
        return failed == 0;
    }
}
