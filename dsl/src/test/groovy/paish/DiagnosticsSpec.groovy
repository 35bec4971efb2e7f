package paish

import java.nio.file.Path
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.Specification

/** What a person types wrong, and what they are told. */
class DiagnosticsSpec extends Specification {

    static final String HEAD = "region 'cn-hangzhou'\nworkspace '40823'\n"
    static final String DSW = "name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'"

    static List check(String text, Context context = Context.EMPTY) {
        Scripts.check([new Source('x.pai', HEAD + text, Path.of('.'))], context).findAll { it.isError() }
    }

    def "#script"() {
        when:
        def found = check(script)

        then:
        found.size() == 1
        found[0].code() == code
        found[0].path() == path
        [found[0].place().line(), found[0].place().column()] == [line, column]
        found[0].hint().contains(hint)

        where:
        script                                        || code                         | path                | line | column | hint
        "dsw { $DSW; accessibility PRIVAT }"          || 'variable.unknown'           | 'dsw.accessibility' | 3    | 84     | "'PRIVATE'"
        "dsw { $DSW; priority = 3 }"                  || 'dsw.priority.assigned'      | 'dsw.priority'      | 3    | 70     | 'priority 1'
        "dsw { $DSW; create 1 }"                      || 'word.unknown'               | 'dsw.create'        | 3    | 70     | 'outside'
        "dsw { $DSW; disk '1Gi', mout: '/x' }"        || 'dsw.disk.argument'          | 'dsw.disk'          | 3    | 70     | "'mount'"
        "dsw { $DSW; nodes }"                         || 'dsw.nodes.arguments'        | 'dsw.nodes'         | 3    | 70     | 'nodes'
        "dsw { $DSW; priority 1, 2 }"                 || 'dsw.priority.arguments'     | 'dsw.priority'      | 3    | 70     | 'priority 1'
        "dsw { $DSW; priority 1 }\ny = 3\nx = dws {}" || 'verb.unknown'             | 'dws'               | 5    | 5      | "'dsw'"
        "dsw { $DSW; priority 1 driver '5' }"         || 'word.line'                  | 'dsw.driver'        | 3    | 81     | 'line of its own'
        "dsw { $DSW; env A: nothing }"                || 'variable.unknown'           | 'dsw.env'           | 3    | 77     | ''
        "await instance('x'), Runing"                 || 'variable.unknown'           | 'Runing'            | 3    | 22     | "'Running'"
        "images(nam: 'x').take(1)"                    || 'images.argument'            | 'images'            | 3    | 1      | "'name'"
        "println images(nam: 'x').take(1)*.Name"      || 'images.argument'            | 'images'            | 3    | 9      | "'name'"
        "stop [instance('a'), instance('b')]"         || 'variable.unknown'           | 'stop'              | 3    | 1      | 'in parentheses: stop([…])'
        "stop null"                                   || 'stop.type'                  | 'stop'              | 3    | 1      | 'write it like'
        "images(nam: 'x')"                            || 'images.argument'            | 'images'            | 3    | 1      | "'name'"
        "call 'pai-dsw:GetLifecycel', InstanceId: 'x'" || 'call.arguments'            | 'call'              | 3    | 1      | 'GetLifecycle'
        "call 'pai-dsw:GetLifecycle', InstanceIdd: 'x', InstanceId: 'x'" || 'call.arguments' | 'call'       | 3    | 1      | 'InstanceId'
        "create 'nb'"                                 || 'create.request'             | 'create'            | 3    | 1      | ''
        "budget '200'"                                || 'budget.currency'            | 'budget'            | 3    | 1      | "'200 CNY'"
        "dsw 'nb'"                                    || 'dsw.block'                  | 'dsw'               | 3    | 1      | '{'
        "def x = [1\n"                                || 'script.syntax'              | ''                  | 4    | 1      | ''
        "file 'none.sh'"                              || 'file.missing'               | 'file'              | 3    | 1      | 'beside'
        "param 'lr'"                                  || 'param.missing'              | 'param'             | 3    | 1      | '--param'
    }

    def "words resolve inside blocks only, and nothing is looked up outside"() {
        expect:
        check("def name(x) { x }\ndsw { $DSW }\ndef shared = [A: 1]\ndsw { $DSW; env shared }\n5.times { i -> dsw { $DSW; priority i + 1 } }") == []
    }

    def "methods and closures of the script stay usable in a block"() {
        expect:
        check('def pick(x) { x ? "ecs.c6.large" : "ecs.g7.2xlarge" }\ndef label1 = { "a" }\n' +
                "dsw { name 'nb'; spec pick(true); image 'image-05cefd0be2exxxx'; driver label1() }") == []
    }

    def "what only a run can know is passed over, and the blocks around it are checked all the same"() {
        when:
        def found = check("""
            def img = images(official: true).find { it.Name == 'x' }.ImageUri
            def h = create dlc { name "n-\${jobs().size()}"; type PyTorchJob; command 'x'; image img; worker { spec 's' } }
            if (h.Status == 'Running') { dsw { $DSW; priority 12 } }
            jobs().each { j -> create dsw { $DSW; driver j.Driver; accessibility 'X' } }
            while (h.Status != 'Stopped') { sleep 1000 }
        """)

        then:
        found*.code() == ['dsw.priority.range', 'dsw.accessibility.value']
    }

    def "an exception that needs no look-up is found by the check, one that comes from an unknown value is not"() {
        expect:
        check(script)*.code() == codes

        where:
        script                                                     || codes
        "create dsw { $DSW }\n[1].get(7)"                          || ['script.exception']
        "def h = create dsw { $DSW }\n[1].get(h.Priority)"         || []
        "def n = jobs().size()\nint m = n\n[1].get(m)"             || []
        "def h = create dsw { $DSW }\n[1].get(h)"                  || []
    }

    def "a loop that never ends by itself does not hold up a check"() {
        when:
        def found = Scripts.check([new Source('x.pai', HEAD + script, Path.of('.'))], Context.EMPTY)

        then:
        found*.code() == ['script.endless', 'word.unknown']
        found*.place()*.line() == [3, 4]

        where:
        script << ['while (true) { sleep 1000 }\ndsw { nam 1 }', 'for (;;) { int i = 1 }\ndsw { nam 1 }', 'do { def x = 1 } while (true)\ndsw { nam 1 }']
    }

    def "checking has no effect: #script"() {
        given:
        def witness = File.createTempDir()

        when:
        check(script.replace('FOLDER', witness.path))

        then:
        witness.list() == [] as String[]
        System.getProperty('paish.checked') == null

        where:
        script << [
                "new File('FOLDER/made').text = 'x'",
                "'touch FOLDER/ran'.execute()",
                "['touch', 'FOLDER/ran'].execute()",
                "System.setProperty('paish.checked', 'yes')",
                "def f = 'FOLDER/made' as File; f << 'x'",
                "File f = 'FOLDER/made'; f << 'x'",
                "class Z { def go() { new File('FOLDER/made').text = 'q' } }\nnew Z().go()",
                "class Z { def go() { 'touch FOLDER/ran'.execute() } }\nnew Z().go()",
                "class Z { static go() { System.setProperty('paish.checked', 'yes') } }\nZ.go()",
                "'touch FOLDER/ran'.\"\${'execute'}\"()",
                "def m = 'touch FOLDER/ran'.&execute; m()",
                "this.class.classLoader.loadClass('java.io.File').getConstructor(String).newInstance('FOLDER/made') << 'x'",
                "'file:FOLDER/made'.toURL().openConnection()",
                "Thread.start { new File('FOLDER/made').text = 'x' }",
        ]
    }

    def "a variable named like a word is the variable as an argument and the word at its place"() {
        expect:
        check("['nb1', 'nb2'].each { name -> dsw { name name; spec 'ecs.c6.large'; image 'image-1' } }\n" +
                "def worker = 2\ndef spec = 'ecs.c6.large'\ndef priority = 3\n" +
                "dsw { name 'a'; spec spec; image 'image-1'; priority priority }\n" +
                "dlc { name 'j'; type PyTorchJob; command 'x'; worker { count worker; spec spec; image 'r/x:1' } }\n" +
                "String image() { 'image-1' }\ndsw { name 'b'; spec spec; image image() }") == []
    }

    def "a statement that cannot be read does not hide what is wrong elsewhere"() {
        when:
        def found = check("""dsw { nmae 'x'; priority 99; spec 's'; image 'image-1' }
def y = (1 +
dsw { ${DSW.replace("'nb'", "'b c'")} }
def z = [1, 2
println z + y
creat y
""")

        then:
        found*.place()*.line() == [3, 3, 4, 5, 6, 8]
        found*.code() == ['word.unknown', 'dsw.priority.range', 'script.syntax', 'dsw.name.pattern', 'script.syntax', 'verb.unknown']
    }

    def "what cannot be compiled is a finding too: #script"() {
        expect:
        check(script)*.code() == [code]

        where:
        script                                        || code
        "@Grab('foo:bar:1.0')\ndef x = 1"             || 'script.annotation'
        '[' * 3000 + ']' * 3000                       || 'script.compile'
        "dsw { $DSW; field 'UserVpc', [a: 1]; vpc 'vpc-1' }" || 'dsw.field.taken'
        "dsw { $DSW; spot auto: false }"              || 'dsw.spot.one'
        "dsw { $DSW; spot discount: 1.5 }"            || 'dsw.spot.range'
        "dsw { $DSW; workspace '' }"                  || 'dsw.workspace.type'
        "dsw { $DSW; disk '0Gi' }"                    || 'dsw.disk.unit'
        "dsw { $DSW; \"\${'na'}me\" 'x' }"            || 'word.name'
    }

    def "the regions that a check knows are those of the endpoint tables"() {
        given:
        def api = new paish.api.Api()

        expect:
        paish.script.Regions.KNOWN as Set == api.codes().collectMany { api.product(it).get().endpoints().keySet() } as Set
    }

    def "a flag goes before the script's own word"() {
        given:
        def context = Context.of([(Context.Key.REGION): 'us-east-1'], [PAISH_REGION: 'cn-beijing'], [:], [:])

        expect:
        context.get(Context.Key.REGION).get().origin() == Context.Origin.FLAG
        check('dsw { ' + DSW + ' }', context) == []
    }
}
