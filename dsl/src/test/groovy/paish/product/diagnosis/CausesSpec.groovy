package paish.product.diagnosis

import paish.sandbox.catalogue.Scenario
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.Specification

import java.nio.file.Path

/** The table of causes itself. */
class CausesSpec extends Specification {

    static final Map<String, String> AROUND = [
            dlc: '''dlc { name 'j'; type PyTorchJob; command 'x'; maxRuntime '1h'; %s
                          worker { image 'a.b/c:1'; spec 'ecs.gn6i-c4g1.xlarge' } }''',
            dsw: "dsw { name 'n'; spec 'ecs.c6.large'; image 'image-1'; %s\n }"]
    static final String ROLE = '''dlc { name 'j'; type PyTorchJob; command 'x'; maxRuntime '1h'
                                        worker { image 'a.b/c:1'; spec 'ecs.gn6i-c4g1.xlarge'; %s
                                        } }'''

    static List<List> changes() {
        Causes.read().all().collectMany { cause -> cause.change().collect { kind, line -> [cause.code(), kind, line] } }
    }

    def "every cause says what it is and where that is known from, and can be seen somewhere"() {
        given:
        def all = Causes.read().all()

        expect:
        all.size() >= 15
        all*.code().toSet().size() == all.size()
        all.every { it.explanation() && it.source() && it.kinds() && it.where() && (it.patterns() + it.signs()) }
        all.every { it.where().every { where -> Where.values()*.word().contains(where) } }
    }

    def "#code: what a #kind is told to change is a line that its block takes"() {
        given:
        def filled = Words.filled(line, [module: 'einops', package: 'torch', moreMinutes: '20', moreIdle: '60m', spec: 'ecs.x', path: '/mnt/x', command: 'c', kind: kind])
        def around = line.contains('in the role') ? ROLE : AROUND[kind]
        def text = filled.startsWith('start h') ? "def h = instance 'n'\n$filled" : String.format(around, filled)

        expect:
        Scripts.check([new Source('x.pai', "region 'cn-hangzhou'\nworkspace '40823'\n$text", Path.of('.'))], Context.EMPTY)
                .findAll { it.code() =~ /unknown|syntax|exception|missing|\.type$/ && it.isError() } == []

        where:
        [code, kind, line] << changes()
    }

    def "every scenario of the sandbox says where its wording is from"() {
        expect:
        Scenario.all().every { it.word() && it.source() }
    }
}
