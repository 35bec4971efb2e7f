package paish.assist

import java.nio.file.Path
import paish.assist.Mark.Kind
import paish.script.Context
import paish.script.Products
import paish.script.Scripts
import paish.script.Source
import spock.lang.Shared
import spock.lang.Specification

/** A text is coloured by what it means. */
class MarksSpec extends Specification {

    @Shared
    Assistant assistant = new Assistant()

    private List<String> marked(String text, Kind kind, Map variables = [:]) {
        assistant.marks(text, variables).findAll { it.kind() == kind }.collect { text.substring(it.from(), it.to()) }
    }

    def "of #text, #marked are #kind"() {
        expect:
        this.marked(text, kind) == marked

        where:
        text                                                  | kind          || marked
        "dsw { name 'a'; spec 'b' }"                          | Kind.WORD     || ['dsw', 'name', 'spec']
        "dsw { name 'a'; spec 'b' }"                          | Kind.STRING   || ["'a'", "'b'"]
        "def nb = create dsw { name 'a' }"                    | Kind.VERB     || ['create']
        "def nb = create dsw { name 'a' }"                    | Kind.KEYWORD  || ['def']
        "dlc { type PyTorchJob }"                             | Kind.CONSTANT || ['PyTorchJob']
        "dlc { worker { count 2 } }"                          | Kind.WORD     || ['dlc', 'worker', 'count']
        "dlc { role('Worker') { count 2 } }"                  | Kind.WORD     || ['dlc', 'role', 'count']
        "dlc { [1].each { i ->\n name \"a\$i\"\n } }"         | Kind.WORD     || ['dlc', 'name']
        "dlc { if (x) { name 'a' } else { name 'b' } }"       | Kind.WORD     || ['dlc', 'name', 'name']
        "dlc { command file('run.sh') }"                      | Kind.VERB     || ['file']
        "jobs(status: Running) // all"                        | Kind.COMMENT  || ['// all']
        "jobs(status: Running) // all"                        | Kind.CONSTANT || ['Running']
        'print "a ${jobs()} b $x.y c"'                        | Kind.STRING   || ['"a ', ' b ', ' c"']
        '/help dsw'                                           | Kind.COMMAND  || ['/help']
        "dsw { nmae 'x' }"                                    | Kind.UNKNOWN  || ['nmae']
        "dsw { create 'x' }"                                  | Kind.UNKNOWN  || ['create']
        "dsw {\n  nmae 'x'\n  spce 'y'\n}"                    | Kind.UNKNOWN  || ['nmae', 'spce']
        "dsw { count 2 }"                                     | Kind.UNKNOWN  || ['count']
        "dlc { type PyTorchjob }"                             | Kind.UNKNOWN  || ['PyTorchjob']
        "creat nb"                                            | Kind.UNKNOWN  || ['creat']
        "def size = 'x'; dsw { spec size }"                   | Kind.UNKNOWN  || []
        "def f(x) { x }\ndsw { f 1 }"                         | Kind.UNKNOWN  || []
        "dsw { println 'x'; def a = 1; a.foo(); x.y = 2 }"    | Kind.UNKNOWN  || []
        "dsw { for (i in 1..2) { label k: i } }"              | Kind.UNKNOWN  || []
        "[1].eachWithIndex { lr, i -> create dlc { env LR: lr } }" | Kind.UNKNOWN || []
        "dsw { na"                                            | Kind.UNKNOWN  || []
        "dsw { nx"                                            | Kind.UNKNOWN  || ['nx']
        "dsw { na }"                                          | Kind.UNKNOWN  || ['na']
        "dlc { type PyT"                                      | Kind.UNKNOWN  || []
        "hello.world()"                                       | Kind.UNKNOWN  || []
        "dsw {\n  name 'a'\n  def f = (a) -> a\n}"            | Kind.WORD     || ['dsw', 'name']
        "List<String> x = []; dsw { spec x }"                 | Kind.UNKNOWN  || []
        "try { } catch (e) { dsw { spec e } }"                | Kind.UNKNOWN  || []
        "dsw { spec a ? 'x' : 'y' }"                          | Kind.UNKNOWN  || []
        "x = [\n  name: 'a'\n]"                               | Kind.WORD     || []
    }

    def "what a variable is called is no misspelt word"() {
        expect:
        marked("dsw { spec size }", Kind.UNKNOWN, [size: 'x']) == []
        marked("dsw { spec size }", Kind.UNKNOWN) == ['size']
    }

    def "no beginning of any text throws, and marks lie in order, without overlap"() {
        expect:
        (Texts.scripts() + Texts.examples()).every { text ->
            (0..text.length()).every { to ->
                def prefix = text.substring(0, to)
                def at = 0
                assistant.marks(prefix, [:]).each {
                    assert it.from() >= at && it.to() > it.from() && it.to() <= prefix.length()
                    at = it.to()
                }
                assistant.lacking(prefix)
                assistant.indentation(prefix)
                assistant.candidates(prefix, to, [h: 1])
                true
            }
        }
    }

    def "no text at all throws"() {
        given: 'pieces of the language in any order'
        def random = new Random(7)
        def pieces = ['dsw', 'dlc', ' ', '{', '}', '(', ')', '[', ']', "'", '"', "'''", '"""', '/', '$/', '/$', '$', '${', '.', ',', ':', '?', '->', '\n', '\\',
                      '//', '/*', '*/', 'name', 'worker', 'call', '@', '=', '1', '8.', 'if', 'else', 'def', 'class', 'é', '\u0000', '\ud83d', '\r\n', ';', 'h', 'import']

        expect:
        (1..4000).every {
            def text = (1..(1 + random.nextInt(14))).collect { pieces[random.nextInt(pieces.size())] }.join('')
            try {
                assistant.marks(text, [h: [a: 1]])
                assistant.lacking(text)
                assistant.indentation(text, '}')
                assistant.candidates(text, random.nextInt(text.length() + 1), [h: [a: 1]])
            } catch (RuntimeException e) {
                throw new AssertionError("seed 7, text: ${text.inspect()}", e)
            }
            true
        }
    }

    def "the longest and the deepest texts are read to their end: #piece.inspect()"() {
        given:
        def text = piece * 5_000

        expect:
        assistant.marks(text, [a: 1]) != null
        assistant.lacking(text) != null
        assistant.indentation(text) >= 0
        assistant.candidates(text, text.length(), [a: [a: 1]]) != null

        where:
        piece << ['a.', '[', '{', '(', '"${', 'a[0].', 'dsw {', 'a -> ', '\n', "'", 'if (a) ', '@A ', 'call ', '}', 'a ? ', ', ']
    }

    def "the acceptance scripts that are right have nothing unknown, the others what is wrong in them"() {
        expect:
        Texts.scripts().take(2).every { marked(it, Kind.UNKNOWN) == [] }
        marked(Texts.scripts()[4], Kind.UNKNOWN) == ['nmae', 'creat']
    }

    def "what is marked as unknown in a block is what the compiler does not know there: #kind"() {
        given: 'each word right, and with two letters swapped'
        def words = new Products().all()*.block().find { it.name() == kind }.words().values().findAll { !it.block().present }
        def lines = words.collectMany { [it.example(), it.example().replaceFirst(it.name(), swapped(it.name()))] }
        def text = "$kind {\n${lines.join('\n')}\n}"
        def starts = [0] + text.findIndexValues { it == '\n' }.collect { it as int }.collect { it + 1 }

        when:
        def marked = assistant.marks(text, [:]).findAll { it.kind() == Kind.UNKNOWN }.collect { mark -> starts.count { it <= mark.from() } }
        def found = Scripts.check([new Source('x.pai', text, Path.of('.'))], Context.EMPTY).findAll { it.code() == 'word.unknown' }*.place()*.line()

        then:
        marked == found
        !found.empty

        where:
        kind << ['dsw', 'dlc']
    }

    def "in the braces of a verb too: #text"() {
        expect:
        marked(text, Kind.UNKNOWN, [nb: 1, job: 1]) == unknown

        where:
        text                                                    || unknown
        "update(nb) { spec 'x'; without 'disk' }"               || []
        "update(nb) { spce 'x' }"                               || ['spce']
        'clone(job) { worker { count 3 } }'                     || []
        'clone(job) { worker { cuont 3 } }'                     || ['cuont']
        "promote nb, { command 'x'; comand 'y' }"               || ['comand']
    }

    private static String swapped(String word) {
        word.substring(0, word.length() - 2) + word[-1] + word[-2]
    }

    def "the examples hold nothing unknown: #text"() {
        expect:
        marked(text, Kind.UNKNOWN, [h: 1]) == []

        where:
        text << Texts.examples()
    }
}
