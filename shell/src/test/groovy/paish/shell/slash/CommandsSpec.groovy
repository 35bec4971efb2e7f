package paish.shell.slash

import com.google.gson.Gson
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import paish.engine.Handle
import paish.language.Failure
import paish.shell.conversation.Setting
import paish.shell.conversation.Watching
import paish.shell.option.OptionsBuilder
import paish.shell.target.Where
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What the commands of the prompt do. */
class CommandsSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    Sitting sitting

    def setup() {
        sitting = new Sitting(folder.resolve('home'), [PAISH_REGION: 'cn-hangzhou'], new OptionsBuilder().tap { value('--workspace', '40823') }.build())
    }

    def "/context says each value and where it came from"() {
        given:
        sitting.type('/context')

        expect:
        sitting.shown[0]*.values()*.toList() == [
                ['region', 'cn-hangzhou', 'environment, PAISH_REGION'],
                ['workspace', '40823', '--workspace'],
                ['budget', 'not set', ''],
                ['target', 'the sandbox on this machine', 'the default']]
    }

    def "/target shows where everything happens; turning to the cloud is said in so many words"() {
        expect:
        sitting.type('/target') == 'the sandbox on this machine\n'
        sitting.type('/target sandbox').contains('already')
        sitting.turned.empty

        when:
        def said = sitting.type('/target cloud')

        then:
        sitting.where() == new Where(Where.Kind.CLOUD, Optional.empty(), Optional.empty())
        said.contains('the CLOUD')
        said.contains('costs money')
        said.contains('asked about first')

        and:
        sitting.type('/target http://127.0.0.1:8642').contains('the sandbox at http://127.0.0.1:8642')
        sitting.where().kind() == Where.Kind.SANDBOX
    }

    def "/target '#word' is refused and changes nothing"() {
        when:
        sitting.type("/target $word")

        then:
        def e = thrown(Failure)
        e.message.contains(says)
        sitting.turned.empty

        where:
        word          | says
        'clod'        | "there is no target 'clod'"
        'ftp://x'     | 'not an address'
    }

    def "/set shows the settings, changes one and refuses what it cannot be"() {
        expect:
        sitting.type('/set') == ''
        sitting.shown[0]*.Setting == Setting.words()
        sitting.type('/set rows 20') == ''
        sitting.settings.get(Setting.ROWS) == '20'
        sitting.settings.get(Setting.PAGER) == 'on'
        new ChangeSetting().candidates(sitting, 'pager o') == ['pager on', 'pager off']
        new ChangeSetting().candidates(sitting, 'co') == ['color']

        when:
        sitting.type("/set $line")

        then:
        def e = thrown(Failure)
        [e.message, e.hint()] == [says, hint]

        where:
        line         | says                              | hint
        'pgaer off'  | "there is no setting 'pgaer'"     | "did you mean 'pager'?"
        'pager ON'   | "pager cannot be 'ON'"            | 'one of on, off'
        'rows 0'     | "rows cannot be '0'"              | 'one of all, a number'
    }

    def "/history numbers the inputs of this sitting, marks what failed and shows no secret"() {
        given:
        sitting.typed('def a = 1')
        sitting.typed("dsw {\n  nmae 'x'\n}", null, 'wrong')
        sitting.typed("def e = [HF_TOKEN: 'abcdef']")

        expect:
        sitting.type('/history') == "   1  def a = 1\n   2! dsw {\n        nmae 'x'\n      }\n   3  def e = [HF_TOKEN: '******']\n".replace('        nmae', '        nmae')
        sitting.type('/history 1').startsWith('   3  def e')
    }

    def "/history with a text searches earlier sittings too"() {
        given:
        sitting.stored = ["create dlc { name 'sweep' }", 'jobs', "create dlc { name 'sweep' }"]
        sitting.typed('println "sweep"')

        expect:
        sitting.type('/hist Sweep').readLines()*.strip() == ["create dlc { name 'sweep' }", '1  println "sweep"']
        sitting.type('/history cat') == "nothing that was typed holds 'cat'\n"
    }

    def "/edit opens the last input in the user's editor and evaluates what was saved"() {
        given:
        def script = Files.writeString(folder.resolve('ed'), '#!/bin/sh\necho "println 42" > "$2"\ntest "$1" = -w\n')
        script.toFile().executable = true
        sitting = new Sitting(folder.resolve('home'), [EDITOR: "$script -w".toString()])
        sitting.typed('println 41')

        expect:
        sitting.type('/edit') == '42\n'
        sitting.inputs*.text == ['println 41', 'println 42\n']
    }

    def "/edit without an editor uses the terminal's own; what was not changed is not evaluated"() {
        given:
        def seen = []
        sitting.editor = { Path file -> seen << file; seen << Files.readString(file) }
        sitting.typed('println 1')
        sitting.typed('println 2')

        expect:
        sitting.type('/edit 1').contains('nothing was changed')
        seen[1] == 'println 1'
        !Files.exists(seen[0])
        sitting.inputs.size() == 2

        when:
        sitting.editor = null
        sitting.type('/edit')

        then:
        def e = thrown(Failure)
        e.hint() == 'set VISUAL or EDITOR'
    }

    def "/load evaluates a file as one input, and offers scripts"() {
        given:
        Files.writeString(folder.resolve('x.pai'), "def a = 20\nprintln a + 1\n")

        expect:
        sitting.type("/load ${folder.resolve('x.pai')}") == '21\n'
        sitting.inputs.size() == 1
        new Load().candidates(sitting, "$folder/") == ["$folder/x.pai".toString()]

        when:
        sitting.type('/load nowhere.pai')

        then:
        def e = thrown(Failure)
        e.message == 'there is no file nowhere.pai'
    }

    def "/time says how long an input took, and how long that was for the sandbox"() {
        expect:
        sitting.type('/time 1 + 1').contains("took 120 ms, 7.2 s by the sandbox's clock")
        sitting.inputs*.value == [2]
    }

    def "a time of #seconds s is said as #words"() {
        expect:
        Time.words(seconds * 1e9 as double) == words

        where:
        seconds | words
        0.0014  | '1 ms'
        7.21    | '7.2 s'
        90      | '1 min 30 s'
        7260    | '2 h 1 min'
    }

    def "json and csv show what the account has, secrets masked"() {
        expect:
        new Gson().fromJson(sitting.type('json workspaces()'), List)*.WorkspaceId.contains('40823')
        sitting.type("json [a: 1, b: [true, null]]") == '{\n  "a": 1,\n  "b": [\n    true,\n    null\n  ]\n}\n'
        sitting.type('csv workspaces()').readLines()[0].tokenize(',').contains('WorkspaceId')

        when:
        sitting.type('/json')

        then:
        def e = thrown(Failure)
        e.message == '/json needs an expression'
    }

    def "a secret is three stars in JSON and in a table"() {
        given:
        sitting = new Sitting(folder.resolve('home'), [T: 'hunter2hunter2'])

        expect:
        sitting.type("json [x: secret('T')]") == '{\n  "x": "***"\n}\n'
        sitting.type("csv [x: secret('T')]") == 'x\r\n***\r\n'
    }

    def "/vars lists variables without fetching anything"() {
        given:
        sitting.variables = [n: 1, rows: [1, 2, 3], nothing: null, text: 'x' * 100]

        expect:
        sitting.type('/vars') == ''
        sitting.shown[0]*.Variable == ['n', 'rows', 'nothing', 'text']
        sitting.shown[0]*.Value == ['1', '3 elements', 'null', 'x' * 79 + '…']
    }

    def "/inspect says what a value is and what can be asked of it"() {
        expect:
        sitting.type("/inspect [a: 1, b: 'x']").contains('2 entries')
        sitting.shown[0]*.Variable == ['a', 'b']
        sitting.type("/inspect 'abc'").contains('substring(int, int)')
    }

    def "/watches lists what is reported on"() {
        expect:
        sitting.type('/watches').startsWith('nothing is watched')

        when:
        sitting.watches = [new Watching(new Handle('dsw', 'nb', 'r', 'w'), 'Starting', Instant.parse('2026-01-01T10:00:00.5Z'))]
        sitting.type('/watches')

        then:
        sitting.shown[0] == [[Kind: 'dsw', Name: 'nb', Id: '', Status: 'Starting', Since: '2026-01-01T10:00:00Z']]
    }

    def "/quit leaves"() {
        when:
        sitting.type('/q')

        then:
        sitting.left
    }
}
