package paish.life

import java.nio.file.Path
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.Specification

/** What a verb is given is checked without any call: whether it is a handle, of a kind that the verb is for, and a status that there is. */
class GivenCheckSpec extends Specification {

    static List check(String text) {
        Scripts.check([new Source('x.pai', "region 'cn-hangzhou'\nworkspace '40823'\n" + text, Path.of('.'))], Context.EMPTY).findAll { it.error }
    }

    def "#script"() {
        when:
        def found = check(script)

        then:
        found*.code() == [code]
        found[0].message().contains(message)
        found[0].hint().contains(hint)

        where:
        script                                         || code               | message                                   | hint
        "logs 'train'"                                 || 'logs.handle'      | "takes handles, not the text 'train'"     | "logs job('…')"
        "stop 'train'"                                 || 'stop.handle'      | "takes handles, not the text 'train'"     | "stop job('…')"
        "stop(job('a'), 'train')"                      || 'stop.handle'      | "not the text 'train'"                    | 'find it first'
        "await 'train'"                                || 'await.handle'     | "not the text 'train'"                    | 'find it first'
        "diagnose 5"                                   || 'diagnose.handle'  | 'not 5'                                   | 'diagnose h'
        "stop $LifeSpecification.JOB"                  || 'stop.handle'      | 'not a request'                           | 'create it first'
        "logs null"                                    || 'logs.type'        | 'it is null'                              | 'write it like'
        "pods instance('nb')"                          || 'pods.kind'        | "'pods' is for a dlc, not for a dsw"      | ''
        "timer job('train')"                           || 'timer.kind'       | "is for a dsw, not for a dlc"             | ''
        "promote job('train'), name: 'x'"              || 'promote.kind'     | 'not for a dlc'                           | ''
        "start(job('a'))"                              || 'start.kind'       | 'not for a dlc'                           | ''
        "await job('a'), 'Runing'"                     || 'await.status'     | "there is no status 'Runing'"             | "did you mean 'Running'?"
        "await job('a'), Saved"                        || 'await.status'     | "a dlc is never 'Saved'"                  | 'SucceededReserving'
        "await create($LifeSpecification.JOB), Saved"  || 'await.status'     | "a dlc is never 'Saved'"                  | 'one of'
        "stop job('a'), saveImage: true"                || 'stop.saveImage'   | 'a dlc has no image to save'              | 'leave saveImage out'
        "logs job('a'), pod: 0, all: true"              || 'logs.one'         | 'not both of pod and all'                 | 'leave one'
        "logs job('a'), lines: 2001"                    || 'logs.lines'       | 'answers 2000 lines at once, not 2001'    | 'follow: true, lines: 2001'
        "logs [job('a')]"                              || 'variable.unknown' | "'logs' is a verb"                        | 'logs([…])'
    }

    def "what may be right passes"() {
        expect:
        check("""
            def some = jobs() + instances()
            pods some[0]
            timer some[0]
            logs some[0], all: true, lines: 2000
            logs some[0], pod: 0, all: false
            logs some[0], pod: 0, follow: true, lines: 90000
            logs some[0], follow: some.size() > 3, lines: 90000
            stop some[0], saveImage: true
            await some, Saved
            await some[0], Running, 'Succeeded'
            await instance('a'), job('b'), Running
            stop([job('a'), instance('b')])
            start instances(status: Stopped)
            unlabel instance('a'), 'team'
            stopAt instance('a'), '2036-12-01T20:00+08:00'
            await snapshot(instance('a'), name: 'v1', image: 'registry/team/nb:v1'), Saved
        """) == []
    }
}
