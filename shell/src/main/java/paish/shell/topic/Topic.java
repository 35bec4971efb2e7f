package paish.shell.topic;

import java.util.List;

/**
 * Something that can be asked about.
 *
 * @param name under which it is found, e.g. {@code dsw.spec}; the part after the last dot finds it too
 * @param group the heading it is listed under
 * @param takes what it takes, in words; empty when it takes nothing
 * @param text what it is for
 * @param values that it may have, where they can be listed
 * @param rules that concern it
 * @param field of the API that it fills; empty where there is none
 * @param example that works
 */
public record Topic(
        String name, String group, String takes, String text, List<String> values, List<String> rules, String field, String example) {

    /** Whether somebody who types this may mean it. */
    boolean answers(String asked) {
        return name.equals(asked) || !group.equals(Topics.RULES) && name.endsWith("." + asked);
    }
}
