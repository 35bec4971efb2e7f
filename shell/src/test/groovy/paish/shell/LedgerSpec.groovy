package paish.shell

import com.google.gson.JsonParser
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** What a machine has changed, what is open, and what nobody claims: history, resume, orphans. */
class LedgerSpec extends Specification {

    static final String SCRIPT = "create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }"

    @TempDir
    Path folder

    /** [exit code, standard output, standard error] */
    List paish(String home, String... args) {
        def out = new ByteArrayOutputStream()
        def err = new ByteArrayOutputStream()
        def environment = [PAISH_HOME: folder.resolve(home).toString(), PAISH_REGION: 'cn-hangzhou', PAISH_WORKSPACE: '40823']
        int code = Main.run(args, new ByteArrayInputStream(new byte[0]), new PrintStream(out, true), new PrintStream(err, true), environment)
        [code, out.toString(), err.toString()]
    }

    def "a creation and the call that follows it stand in the history, with their outcome"() {
        given:
        def script = Files.writeString(folder.resolve('x.pai'), SCRIPT).toString()

        expect:
        paish('home', 'run', script, '--yes')[0] == 0

        when:
        def (code, out) = paish('home', 'history', '--json')
        def rows = JsonParser.parseString(out).asJsonObject.getAsJsonArray('history')

        then:
        code == 0
        rows.collect { it.asJsonObject.get('Operation').asString } as Set == ['pai-dsw:CreateInstance', 'pai-dsw:CreateInstanceShutdownTimer'] as Set
        rows.every { it.asJsonObject.get('Outcome').asString == 'done' && it.asJsonObject.get('Id').asString.startsWith('dsw-') }

        and: 'nothing is open, and everything has an owner'
        paish('home', 'resume', '--yes')[0..1] == [0, 'nothing is open\n']
        paish('home', 'orphans')[0..2] == [0, '', 'no orphans\n']
    }

    def "what lives and stands in no journal is an orphan"() {
        given:
        def script = Files.writeString(folder.resolve('x.pai'), SCRIPT).toString()
        paish('home', 'run', script, '--yes')

        when: 'the journal is lost'
        Files.list(folder.resolve('home')).withCloseable { s -> s.filter { it.fileName.toString().startsWith('journal.db') }.toList() }.each { Files.delete(it) }
        def (code, out) = paish('home', 'orphans', '--json')

        then:
        code == 0
        JsonParser.parseString(out).asJsonObject.getAsJsonArray('orphans').collect { it.asJsonObject.get('Name').asString } == ['nb']
    }

    def "a machine that changed nothing has no history"() {
        expect:
        paish('other', 'history')[0..2] == [0, '', 'the journal holds nothing yet\n']
    }
}
