package paish

import com.google.gson.Gson
import java.nio.file.Files
import java.nio.file.Path
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.Specification
import spock.lang.TempDir

/** The acceptance samples; their README says what each comment asks for. */
class AcceptanceSpec extends Specification {

    @TempDir
    Path folder

    static final Path SAMPLES = Path.of(AcceptanceSpec.getResource('/acceptance').toURI())

    static List<Path> samples(String folder) {
        Files.list(SAMPLES.resolve(folder)).withCloseable { s -> s.filter { it.toString().endsWith('.pai') }.sorted().toList() }
    }

    /** line → [severity, path, hint] that the file's comments ask for */
    static Map<Integer, List<String>> expected(Path file) {
        Map found = [:]
        Files.readAllLines(file).eachWithIndex { line, i ->
            def comment = line =~ /\/\/ (error|warning): ?(\S*)(?:\s+hint: (\S+))?\s*$/
            if (comment) {
                found[i + 1] = [comment[0][1], comment[0][2], comment[0][3]]
            }
        }
        found
    }

    def "invalid #file.fileName: every error at its place, all in one run, and no other"() {
        when:
        def diagnostics = Scripts.check([Source.read(file)], Context.EMPTY)
        def errors = diagnostics.findAll { it.isError() }

        then: 'no error anywhere else'
        errors*.place()*.line().toSet() == expected(file).findAll { it.value[0] == 'error' }.keySet()

        and: 'each comment is answered'
        expected(file).every { line, wanted ->
            diagnostics.any {
                it.place().line() == line && it.severity().name().toLowerCase() == wanted[0] && it.path().startsWith(wanted[1]) &&
                        (!wanted[2] || it.hint().contains(wanted[2]))
            }
        }

        where:
        file << samples('invalid')
    }

    def "valid #file.fileName: no error"() {
        expect:
        Scripts.check([Source.read(file)], Context.EMPTY).findAll { it.isError() } == []

        where:
        file << samples('valid')
    }

    def "valid #file.fileName: the plan against a fresh sandbox sends exactly the requests beside it"() {
        given:
        def world = new SandboxWorld(folder)
        def wanted = new Gson().fromJson(Files.readString(Path.of(file.toString().replace('.pai', '.json'))), List)

        when:
        def plan = Scripts.plan([Source.read(file)], Context.EMPTY, { world })

        then:
        new Gson().toJsonTree(plan.actions().collect { [kind: it.kind(), name: it.name(), request: it.body()] }) == new Gson().toJsonTree(wanted)

        cleanup:
        world.close()

        where:
        file << samples('valid')
    }
}
