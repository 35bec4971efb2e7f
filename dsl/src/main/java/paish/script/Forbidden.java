package paish.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paish.language.Diagnostic;
import paish.language.Place;

/** What may stand nowhere in a script, comments included. */
final class Forbidden {

    /** Ids begin with LTAI, temporary ones with STS.; 12 to 30 letters and digits follow. */
    private static final Pattern KEY = Pattern.compile("\\b(?:LTAI|STS\\.)[A-Za-z0-9]{12,}");
    /** Annotations that act while a script is compiled, which a check does. */
    private static final Pattern ANNOTATION = Pattern.compile("\\b(?:ASTTest|Grab(?:Config|Resolver|Exclude|es)?)\\b");

    private Forbidden() {}

    static List<Diagnostic> in(Source source) {
        List<Diagnostic> found = new ArrayList<>();
        int number = 0;
        for (String line : source.text().split("\n", -1)) {
            number++;
            Matcher key = KEY.matcher(line);
            while (key.find()) {
                found.add(Diagnostic.error("script.accessKey", "", new Place(source.file(), number, key.start() + 1),
                        "an access key stands in the script (" + key.group().substring(0, 4) + "…)",
                        "remove it and disable the key; keys come from the credential chain or from secret('NAME')"));
            }
            Matcher annotation = ANNOTATION.matcher(line);
            while (line.contains("@") && annotation.find()) {
                found.add(Diagnostic.error("script.annotation", "", new Place(source.file(), number, annotation.start() + 1),
                        "'" + annotation.group() + "' would act while the script is compiled", "a script has the JDK and Groovy's own classes only"));
            }
        }
        return found;
    }
}
