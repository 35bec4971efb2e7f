package paish.assist

import org.codehaus.groovy.control.CompilationFailedException
import org.codehaus.groovy.control.CompilationUnit
import org.codehaus.groovy.control.Phases
import spock.lang.Shared
import spock.lang.Specification

/** Enter continues an input that is not whole, and sends one that is whole or that more text does not mend. */
class LackingSpec extends Specification {

    @Shared
    Assistant assistant = new Assistant()

    def "#text lacks #lacking"() {
        expect:
        assistant.lacking(text).orElse('') == lacking

        where:
        text                                  || lacking
        ''                                    || ''
        '1 + 1'                               || ''
        'dsw {'                               || '}'
        'dsw { name "a"'                      || '}'
        'dsw {\n}'                            || ''
        'jobs('                               || ')'
        'def a = [1,'                         || ']'
        "foo([1, {'x'"                        || '}'
        "'''text"                             || "'''"
        '"""a ${x}'                           || '"""'
        '"a ${foo('                           || ')'
        "'half"                               || ''
        '$/dollar'                            || '/$'
        'def p = /slashy'                     || '/'
        'a / b'                               || ''
        '/* note'                             || '*/'
        '// note'                             || ''
        '1 +'                                 || 'a value'
        'def x ='                             || 'a value'
        "dataset 'x',"                        || 'a value'
        'h.'                                  || 'a value'
        'a ? b :'                             || 'a value'
        'a &&  // and'                        || 'a value'
        'i++'                                 || ''
        'import java.util.*'                  || ''
        'name \\'                             || 'the rest of the line'
        'if (x)'                              || 'a body'
        'if (x) y'                            || ''
        'if (x) {\n} else'                    || 'a body'
        'for (i in 1..3)'                     || 'a body'
        'while (x)'                           || 'a body'
        'do {\n} while (x)'                   || ''
        'do {\n}'                             || 'while'
        'try {\n}'                            || 'catch'
        'try {\n} catch (e) {\n}'             || ''
        '@Field'                              || 'what is annotated'
        "@Grab('a:b:1')"                      || 'what is annotated'
        '@Field int x = 1'                    || ''
        'def f(x)'                            || '{'
        'class A'                             || '{'
        'class A {\n}'                        || ''
        'list.each { x ->'                    || '}'
        ')'                                   || ''
        'foo(]'                               || ''
        '/help dsw {'                         || ''
        'String.class'                        || ''
        'println foo(1)'                      || ''
    }

    def "of a script it says at each line's end what Groovy says: #script"() {
        expect: 'what is whole for Groovy lacks nothing, and what lacks nothing Groovy can read'
        prefixes.every { prefix ->
            assert assistant.lacking(prefix).empty == parses(prefix), prefix
            true
        }

        where:
        script << Texts.scripts()
        prefixes = (0..<script.length()).findAll { script[it] == '\n' }.collect { script.substring(0, it) }
    }

    private static boolean parses(String text) {
        try {
            def unit = new CompilationUnit()
            unit.addSource('x.groovy', text)
            unit.compile(Phases.CONVERSION)
            true
        } catch (CompilationFailedException ignored) {
            false
        }
    }

    def "the next line is indented by the levels that are open: #text"() {
        expect:
        assistant.indentation(text) == spaces

        where:
        text                            || spaces
        ''                              || 0
        'x = 1'                         || 0
        'dsw {'                         || 2
        "dsw {\n  name 'a'"             || 2
        'dlc {\n  worker {'             || 4
        'dlc {\n  worker {\n  }'        || 2
        'dlc {\n}'                      || 0
        'create(dsw({'                  || 2
        'x ='                           || 2
        'if (a)'                        || 2
        "dsw {\n  dataset 'x',"         || 4
        "  dsw {"                       || 4
        "'''\n  a"                      || 0
        "list.each { x ->"              || 2
    }

    def "a closing bracket at the head of a line ends the level"() {
        expect:
        assistant.indentation('dlc {\n  worker {\n    count 1', '}') == 2
        assistant.indentation('dlc {\n  worker {\n    count 1', 'spec') == 4
        assistant.indentation('x', '}') == 0
    }
}
