package paish.shell.slash

import java.nio.file.Path
import paish.language.Failure
import paish.script.Context
import paish.script.Products
import paish.script.Scripts
import paish.script.Source
import paish.script.Verbs
import paish.shell.topic.Topics
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Everything can be asked about. */
class HelpSpec extends Specification {

    @TempDir
    Path home

    @AutoCleanup
    Sitting sitting = new Sitting(home)

    def "without a word everything is named, grouped"() {
        given:
        def page = sitting.type('/help')
        def words = page.readLines()*.trim().collectMany { it.tokenize(' ').take(1) } as Set

        expect:
        Verbs.all().keySet().every { it in words }
        new Products().kinds().every { it in words }
        SlashCommands.all().every { "/${it.name()}".toString() in words }
        new Products().all()*.block().every { b -> b.words().keySet().every { page =~ /\b${it}\b/ } }
        page.readLines().every { it.size() <= 100 }
    }

    def "a word says what it is for, what it takes, where it goes and which rules concern it"() {
        given:
        def page = sitting.type('/help dsw.spec')

        expect:
        page.startsWith('dsw.spec')
        page.contains('The ECS instance type')
        page.contains('field    EcsSpec')
        page.contains('Exactly one of spec and quota. (dsw.compute.one)')
        page.contains("example  spec 'ecs.c6.large'")
    }

    def "a word of several blocks is told of each"() {
        expect:
        sitting.type('/help spec').readLines().findAll { it.startsWith('d') }*.tokenize(' ')*.first() == ['dsw.spec', 'dlc.worker.spec']
    }

    def "#asked is answered with '#said'"() {
        expect:
        sitting.type("/help $asked").contains(said)

        where:
        asked             | said
        'jobs'            | 'Training jobs'
        'region'          | 'no silent default'
        'dlc'             | 'pai-dlc:CreateJob'
        'dsw.compute.one' | 'breaks it: '
        '/save'           | 'FILE [RANGE]'
        'save'            | '/save! overwrites'
        'accessibility'   | 'PUBLIC, PRIVATE'
    }

    def "what there is not is answered with what was meant"() {
        when:
        sitting.type('/help jbos')

        then:
        def e = thrown(Failure)
        e.message == "nothing is called 'jbos'"
        e.hint().startsWith("did you mean 'jobs'?")
    }

    def "the example of #kind is a whole block that checks"() {
        given:
        def example = Topics.declared().named(kind).find { it.group() == Topics.BLOCKS }.example()

        expect:
        Scripts.check([new Source('x.pai', "region 'cn-hangzhou'\nworkspace '40823'\n$example", Path.of('.'))], Context.EMPTY).findAll { it.error } == []

        where:
        kind << new Products().kinds()
    }

    def "completion offers what can be asked about"() {
        expect:
        new Help().candidates(sitting, 'dsw.sp') == ['dsw.spec', 'dsw.spot'] + Topics.declared().all()*.name().findAll { it.startsWith('dsw.sp') && !(it in ['dsw.spec', 'dsw.spot']) }
        new Help().candidates(sitting, '/sa') == ['/save']
    }

    def "an operation is described with its fields, their types and the permissions it needs"() {
        given:
        def page = sitting.type('/doc createinstance')

        expect:
        page.startsWith('pai-dsw:CreateInstance  2022-01-01  POST /api/v2/instances  changes something')
        page.contains('RAM  paidsw:CreateInstance, ')
        page =~ /EcsSpec\s+string/
        page =~ /Datasets\s+list<.*>\n\s+\w+/
        page.contains('answers')
        page.contains("call 'pai-dsw:CreateInstance'")
    }

    def "every operation of the tables can be described"() {
        expect:
        new Doc().candidates(sitting, '').findAll { it.contains(':') }.every { sitting.type("/doc $it").contains("call '$it'") }
    }

    def "an operation that is not there is answered with those that are alike"() {
        when:
        sitting.type("/doc $asked")

        then:
        def e = thrown(Failure)
        e.hint().contains(hint)

        where:
        asked            | hint
        'CreateInstanc'  | 'pai-dsw:CreateInstance'
        'StopJbo'        | "did you mean 'StopJob'?"
    }
}
