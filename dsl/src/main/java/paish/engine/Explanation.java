package paish.engine;

/**
 * Why a resource has not come to what somebody waits for.
 *
 * @param why the cause and the line that shows it, for people
 * @param change what to do about it; empty where nothing is known
 * @param hopeless it will not get over it by itself
 */
public record Explanation(String why, String change, boolean hopeless) {}
