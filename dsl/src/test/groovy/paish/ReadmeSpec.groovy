package paish

import java.nio.file.Files
import java.nio.file.Path
import paish.sandbox.Modelled
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.Specification

/** What the README says is true. */
class ReadmeSpec extends Specification {

    static final String README = Files.readString(Path.of('..', 'README.md'))

    def "it names exactly the operations that the sandbox does not model"() {
        given:
        def named = (README =~ /(?s)<!-- not-implemented -->(.*?)<!-- \/not-implemented -->/)[0][1].split(/[,\s]+/).findAll()

        expect:
        named as Set == Modelled.extents().findAll { it.value == Modelled.Extent.NOT_IMPLEMENTED }.keySet().collect { it.split(':')[1] } as Set
    }

    def "its script is valid"() {
        given:
        def script = (README =~ /(?s)```groovy\n(.*?)```/)[0][1]

        expect:
        Scripts.check([new Source('README.md', script, Path.of('.'))], Context.EMPTY) == []
    }

    def "its test command is what the tests are started with"() {
        expect:
        README.contains('mvn -B verify')
        Files.readString(Path.of('..', '.ci', 'run')).contains('mvn -B verify')
    }
}
