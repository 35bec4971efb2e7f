package paish.life

import java.nio.file.Path
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.Specification

/** The words that update, clone and promote are given are checked without any call, in braces and as named arguments. */
class AmendCheckSpec extends Specification {

    static final String NB = "dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"

    static List check(String text) {
        Scripts.check([new Source('x.pai', "region 'cn-hangzhou'\nworkspace '40823'\n" + text, Path.of('.'))], Context.EMPTY).findAll { it.error }
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
        script                                                         || code                  | path            | line | column | hint
        "update instance('nb'), specc: 'x'"                            || 'word.unknown'        | 'update.specc'  | 3    | 1      | "did you mean 'spec'?"
        "def h = job('j')\nupdate h, stat: true"                       || 'word.unknown'        | 'update.stat'   | 4    | 1      | "did you mean 'start'?"
        "clone job('j'), nmae: 'x'"                                    || 'word.unknown'        | 'clone.nmae'    | 3    | 1      | "did you mean 'name'?"
        "promote instance('nb'), name: 'x', comand: 'y'"               || 'word.unknown'        | 'promote.comand' | 3   | 1      | "did you mean 'command'?"
        "update(jobs()[0]) { prioriti 3 }"                             || 'word.unknown'        | 'update.prioriti' | 3  | 21     | "did you mean 'priority'?"
        "update(instance('nb')) { command 'python x.py' }"             || 'word.unknown'        | 'dsw.command'   | 3    | 26     | ''
        "update instance('nb'), command: 'python x.py'"                || 'word.unknown'        | 'update.command' | 3   | 1      | ''
        "def nb = create $NB\nupdate nb, maxRuntime: '1h'"             || 'word.unknown'        | 'update.maxRuntime' | 4 | 1     | ''
        "update instance('nb'), priority: 12"                          || 'dsw.priority.range'  | 'dsw.priority'  | 3    | 1      | ''
        "update job('a'), command: 'x'"                                || 'update.fixed'        | 'update.command' | 3   | 1      | 'clone h'
        "update(job('a')) { worker { count 3 } }"                      || 'update.fixed'        | 'update.worker' | 3    | 20     | 'clone h'
        "update jobs()[0], priority: 12"                               || 'dsw.priority.range'  | 'dsw.priority'  | 3    | 1      | ''
        "update instance('nb'), spec: null"                            || 'update.type'         | 'update'        | 3    | 1      | 'leave the word out'
        "update instance('nb'), without: ['drivr']"                    || 'word.unknown'        | 'update.drivr'  | 3    | 1      | "did you mean 'driver'?"
        "update(instance('nb')) { without 'drivr' }"                   || 'word.unknown'        | 'update.drivr'  | 3    | 26     | "did you mean 'driver'?"
        "if (jobs().size() > 99) { }\nelse { clone job('j'), nmae: 'x' }" || 'word.unknown'     | 'clone.nmae'    | 4    | 8      | "did you mean 'name'?"
    }

    def "where nobody can tell the kind, a word that one of the kinds knows is right"() {
        expect:
        check("""
            def some = jobs() + instances()
            update some[0], maxRuntime: '1h'
            update some[0], stopAfter: '1h'
            update some[0], command: 'x'
            update job('a'), name: 'a', accessibility: PUBLIC, description: 'x'
            update(some[1]) { priority 3; driver '535.54.03' }
            clone some[0], name: 'again', without: ['env', 'maxRuntime']
            [instance('a'), job('j')].each { update it, priority: 3 }
            update instance('a'), job('j'), priority: 3
            def changes = [priority: 3]
            update instance('a'), *:changes
        """) == []
    }

    def "a value that only a run knows is not held against the word"() {
        expect:
        check("update instance('nb'), priority: jobs().size(), spec: jobs()[0].DisplayName") == []
    }
}
