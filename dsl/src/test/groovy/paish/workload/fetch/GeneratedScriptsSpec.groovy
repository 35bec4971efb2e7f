package paish.workload.fetch

import paish.workload.ScriptText
import spock.lang.Specification

/** Random scripts whose makers know what they fetch; each seed repeats its script. */
class GeneratedScriptsSpec extends Specification {

    static final int COUNT = Integer.getInteger('paish.generated', 2000)
    static final long FIRST = Long.getLong('paish.seed', 1)

    def "the scan finds exactly what a random script fetches, line by line"() {
        expect:
        (FIRST..<FIRST + COUNT).collect { wrong(it) }.findAll().take(3) == []
    }

    /** What is wrong with the reading of a seed; empty when nothing is. */
    static String wrong(long seed) {
        def script = new GeneratedScript(seed)
        def found = Fetches.of(ScriptText.inline(script.text.toString())).collect { "${it.line()} ${it.host().orElse('?')}".toString() }
        found == script.fetches ? '' : "seed $seed\n$script.text\nfound $found\nwanted $script.fetches"
    }

    def "the random scripts hold every form often enough to mean something"() {
        given:
        def scripts = (FIRST..<FIRST + COUNT).collect { new GeneratedScript(it) }

        expect:
        scripts.sum { it.fetches.size() } > COUNT
        ['# ', "echo '", '<<', '\\\n', 'bash -c', '$(', 'export', 'sudo'].every { form -> scripts.count { it.text.indexOf(form) >= 0 } > COUNT / 20 }
    }

    def "cut at any place, a script is read to its end without an exception"() {
        expect:
        (FIRST..<FIRST + COUNT).every { seed ->
            def whole = new GeneratedScript(seed).text.toString()
            def cut = whole.substring(0, new Random(seed).nextInt(whole.size()))
            ['x.sh', 'x.py', 'Dockerfile'].every { Fetches.of(new ScriptText(it, cut)) != null }
        }
    }
}
