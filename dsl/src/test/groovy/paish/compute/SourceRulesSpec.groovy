package paish.compute

import com.google.gson.Gson
import spock.lang.Specification

/** The hard rules of the compute-provision source, line by line, and where each is shown to hold. */
class SourceRulesSpec extends Specification {

    /** The lines of the source that say MUST, NEVER, HARD or forbidden. */
    static final Set<Integer> LINES = [19, 21, 22, 54, 61, 63, 66, 68, 91, 94, 113, 134, 164, 171]
    static final Map TABLE = new Gson().fromJson(SourceRulesSpec.getResource('/compute/source-rules.json').getText('UTF-8'), Map)

    static File spec(String path) {
        path.startsWith('shell/') ? new File("../shell/src/test/groovy/${path - 'shell/'}") : new File("src/test/groovy/$path")
    }

    /** Rows of provisioning count from the day on which their specification is written. */
    static List<Map> shown() {
        TABLE.rows + TABLE.provisioning.findAll { spec(it.spec).exists() }
    }

    def "line #line: #row.says"() {
        expect:
        row.feature
        spec(row.spec).text.contains("def \"$row.feature\"(")

        where:
        row << shown()
        line = row.line.intValue()
    }

    def "every line of the source that says so stands in the table"() {
        expect:
        (TABLE.rows + TABLE.provisioning)*.line*.intValue().toSet() == LINES
    }

    def "a rule is said once"() {
        expect:
        (TABLE.rows + TABLE.provisioning).every { it.says && it.spec }
        (TABLE.rows + TABLE.provisioning)*.says.toUnique().size() == (TABLE.rows + TABLE.provisioning).size()
    }
}
