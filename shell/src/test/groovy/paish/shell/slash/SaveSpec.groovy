package paish.shell.slash

import java.nio.file.Files
import java.nio.file.Path
import paish.language.Failure
import paish.script.Verbs
import paish.shell.Main
import paish.shell.option.OptionsBuilder
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A sitting becomes a clean script that stands by itself. */
class SaveSpec extends Specification {

    @TempDir
    Path folder

    @AutoCleanup
    Sitting sitting

    static final NOTEBOOK = "create dsw { name 'nb1'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }"

    def setup() {
        sitting = new Sitting(folder.resolve('home'))
    }

    def "what failed and what only looked is left out, the rest stays in its order, and the script checks and runs"() {
        given:
        sitting.typed("region 'cn-hangzhou'")
        sitting.typed("workspace '40823'")
        sitting.typed("dsw { nmae 'x' }", null, '1 error')
        sitting.typed("def nb = $NOTEBOOK", 'a handle')
        sitting.variables = [nb: 'a handle', tags: [a: 1]]
        sitting.typed('nb', 'a handle')
        sitting.typed('tags.a', 1)
        sitting.typed('jobs(status: Running)', [])
        sitting.typed('instances', [])
        sitting.typed('1 + 1', 2)
        sitting.typed("println 'made'")

        expect:
        sitting.type("/save ${file()}") == "saved ${file()}: 4 of 10 inputs\n"
        lines() == ["region 'cn-hangzhou'", "workspace '40823'", "def nb = $NOTEBOOK".toString(), "println 'made'"]

        and:
        run('check', file()) == 0
        run('run', '--yes', file()) == 0
        out == 'made\n'
    }

    def "'#input' may do more than look, and is kept"() {
        given:
        sitting.variables = [x: { 1 }, jobs: { 1 }]
        sitting.typed(input, 1)

        when:
        sitting.type("/save ${file()}")

        then:
        lines() == [input]

        where:
        input << ['[1].each { println it }', "\"\${println 1}\"", 'param("a", 1)', "url(System.getenv('X'))"]
    }

    def "every verb that is taken for a look is one of the language"() {
        expect:
        Verbs.all().keySet().containsAll(Looks.VERBS)
    }

    def "a field of what may have code of its own is not certain to be a look"() {
        given:
        sitting.variables = [thing: new Date()]
        sitting.typed('def thing = new Date()')
        sitting.typed('thing')
        sitting.typed('thing.time')

        when:
        sitting.type("/save ${file()}")

        then:
        lines() == ['def thing = new Date()', 'thing.time']
    }

    def "the context of #origin comes first, so that the script stands by itself"() {
        given:
        def options = new OptionsBuilder()
        flags.each { k, v -> options.value(k, v) }
        sitting = new Sitting(folder.resolve('home'), environment, options.build())
        inputs.each { sitting.typed(it) }

        when:
        sitting.type("/save ${file()}")

        then:
        lines() == script

        where:
        origin           | flags                        | environment                  | inputs                                        || script
        'flags'          | ['--region': 'cn-hangzhou', '--budget': '$50'] | [:]        | ['def a = 1']                                 || ["region 'cn-hangzhou'", "budget '\$50'", 'def a = 1']
        'the environment' | [:]                         | [PAISH_WORKSPACE: '40823']   | ['def a = 1']                                 || ["workspace '40823'", 'def a = 1']
        'a flag, which went before an input' | ['--region': 'cn-hangzhou'] | [:]       | ["region 'cn-shanghai'", 'def a = 1']         || ["region 'cn-hangzhou'", 'def a = 1']
    }

    def "an earlier result that is used by its number becomes a variable"() {
        given:
        sitting.typed('[1, 2]', [1, 2])
        sitting.typed("def s = 'x'", 'x')
        sitting.typed('println _1.size()')
        sitting.typed('println _ * 2')

        when:
        sitting.type("/save ${file()}")

        then:
        lines() == ['_1 = [1, 2]', "def s = 'x'", '_2 = s', 'println _1.size()', '_ = _2', 'println _ * 2']

        and:
        run('run', file()) == 0
        out == '2\nxx\n'
    }

    def "a variable that is declared again, or that a method uses, is a script's own"() {
        given:
        sitting.typed('def a = 1', 1)
        sitting.typed('def b = 3', 3)
        sitting.typed('def a = 2', 2)
        sitting.typed('def sum() { a + b }')
        sitting.typed('println sum()')

        when:
        sitting.type("/save ${file()}")

        then:
        run('run', file()) == 0
        out == '5\n'
    }

    def "a variable that a pasted block declares again is a script's own, too"() {
        given:
        sitting.typed("region 'cn-hangzhou'\nworkspace '40823'")
        sitting.typed("def nb = $NOTEBOOK", 'a handle')
        sitting.typed("def lr = 0.1\ndef nb = $NOTEBOOK\nprintln nb.name", 'nb1')
        sitting.typed('def lr = 0.2', 0.2)

        expect:
        sitting.type("/save ${file()}") == "saved ${file()}: 4 of 4 inputs\n"
        lines().findAll { it =~ /\b(nb|lr) =/ } == ["nb = $NOTEBOOK", 'lr = 0.1', "nb = $NOTEBOOK", 'lr = 0.2']*.toString()
        run('check', file()) == 0
    }

    def "a range chooses inputs: #range"() {
        given:
        (1..9).each { sitting.typed("def v$it = $it", it) }

        when:
        sitting.type("/save ${file()} $range")

        then:
        lines() == numbers.collect { "def v$it = $it".toString() }

        where:
        range    | numbers
        '3-5,9'  | [3, 4, 5, 9]
        '2'      | [2]
        '1, 4-5' | [1, 4, 5]
    }

    def "nothing is overwritten without the exclamation mark"() {
        given:
        Files.writeString(Path.of(file()), 'mine')
        sitting.typed('def a = 1', 1)

        when:
        sitting.type("/save ${file()}")

        then:
        def e = thrown(Failure)
        e.message.endsWith('exists')
        e.hint() == "/save! ${file()} overwrites it"
        Files.readString(Path.of(file())) == 'mine'

        when:
        sitting.type("/save! ${file()}")

        then:
        lines() == ['def a = 1']
    }

    def "what would not run is not written, and the message says why"() {
        given:
        sitting.typed('def a = 1', 1)
        sitting.typed("def nb = $NOTEBOOK", 'a handle')
        inputs.each { sitting.typed(it) }

        when:
        sitting.type("/save ${file()} $range".strip())

        then:
        def e = thrown(Failure)
        e.message.contains(says)
        !Files.exists(Path.of(file()))

        where:
        inputs              | range  || says
        []                  | '2'    || 'no region is set'
        ['jobs']            | '3'    || 'nothing to save'
        []                  | '7'    || 'there is no input 7'
        []                  | '5-3'  || 'no range'
    }

    def "a secret is never written: '#input'"() {
        given:
        sitting = new Sitting(folder.resolve('home'), [HUB_TOKEN: 'hunter2hunter2'])
        sitting.typed(input)

        when:
        def said = sitting.type("/save ${file()}")

        then:
        lines() == [script]
        said.contains('it takes secrets from the environment: ' + (script =~ /secret\('(\w+)/)[0][1])

        where:
        input                                      || script
        "def e = [HF_TOKEN: 'abc', LANG: 'C']"     || "def e = [HF_TOKEN: secret('HF_TOKEN'), LANG: 'C']"
        "def e = ['DB_PASSWORD': \"abc\"]"         || "def e = ['DB_PASSWORD': secret('DB_PASSWORD')]"
        "def password = 'abc'"                     || "def password = secret('password')"
        "def x = 'hunter2hunter2'"                 || "def x = secret('HUB_TOKEN')"
    }

    def "a secret inside another text cannot be taken out, and nothing is written"() {
        given:
        sitting = new Sitting(folder.resolve('home'), [HUB_TOKEN: 'hunter2hunter2'])
        sitting.typed("def x = 'Bearer hunter2hunter2'")

        when:
        sitting.type("/save ${file()}")

        then:
        def e = thrown(Failure)
        e.message.contains('HUB_TOKEN')
        !e.message.contains('hunter2')
        !Files.exists(Path.of(file()))
    }

    private String file() { folder.resolve('s.pai').toString() }

    /** The script without its comment and empty lines. */
    private List<String> lines() {
        Files.readAllLines(Path.of(file())).findAll { it && !it.startsWith('//') }
    }

    private String out

    private int run(String... args) {
        def written = new ByteArrayOutputStream()
        def told = new ByteArrayOutputStream()
        int exit = Main.run(args, InputStream.nullInputStream(), new PrintStream(written, true), new PrintStream(told, true),
                [PAISH_HOME: folder.resolve('home').toString()])
        out = written.toString()
        if (exit) {
            println told
        }
        exit
    }
}
