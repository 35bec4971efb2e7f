package paish.assist

import paish.assist.Mark.Kind
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

    def "the acceptance scripts that are right have nothing unknown, the others what is wrong in them"() {
        expect:
        Texts.scripts().take(2).every { marked(it, Kind.UNKNOWN) == [] }
        marked(Texts.scripts()[4], Kind.UNKNOWN) == ['nmae', 'creat']
    }

    def "the examples hold nothing unknown: #text"() {
        expect:
        marked(text, Kind.UNKNOWN, [h: 1]) == []

        where:
        text << Texts.examples()
    }
}
