package paish.assist

import paish.api.Api
import paish.script.Constants
import paish.script.Products
import paish.script.Scripts
import paish.script.Context
import paish.script.Source
import paish.script.Verbs
import spock.lang.Shared
import spock.lang.Specification

/** Everything that is declared can be asked for, by the name that people know it by. */
class HelpSpec extends Specification {

    @Shared
    Assistant assistant = new Assistant()

    def "#topic is #title"() {
        expect:
        assistant.help(topic).get().title() == title

        where:
        topic                  || title
        'dsw'                  || 'dsw'
        'spec'                 || 'dsw.spec'
        'dsw.spec'             || 'dsw.spec'
        'dlc.worker.count'     || 'dlc.worker.count'
        'count'                || 'dlc.worker.count'
        'create'               || 'create'
        'jobs'                 || 'jobs'
        'without'              || 'update.without'
        'workspace'            || 'workspace'
        'dsw.compute.one'      || 'dsw.compute.one'
        'dsw.name.pattern'     || 'dsw.name.pattern'
        'dlc.worker.count.range' || 'dlc.worker.count.range'
        'PyTorchJob'           || 'PyTorchJob'
        'CreateInstance'       || 'pai-dsw:CreateInstance'
        'pai-dlc:ListEcsSpecs' || 'pai-dlc:ListEcsSpecs'
    }

    def "every word, verb, rule, constant and operation has its page"() {
        given:
        def blocks = new Products().all()*.block()
        def words = blocks.collectMany { b -> b.words().keySet() + b.words().values().findAll { it.block().present }.collectMany { w -> w.block().get().words().keySet().collect { "${b.name()}.${w.name()}.$it".toString() } } }
        def rules = blocks.collectMany { b -> b.rules() + b.words().values().collectMany { w -> w.block().present ? w.block().get().rules() : [] } }*.code()
        def api = new Api()
        def operations = api.codes().collectMany { api.product(it).get().operations().values()*.id() }

        expect:
        (blocks*.name() + words + rules + operations + Verbs.all().keySet() + Constants.names()).every {
            def page = assistant.help(it)
            assert page.present, it
            assert page.get().text() && page.get().title(), it
            true
        }
    }

    def "a word's page says what it takes, where that goes and which rules concern it"() {
        given:
        def page = assistant.help('dsw.spec').get()

        expect:
        page.signature() == 'spec text'
        page.field() == 'EcsSpec'
        page.example() == "spec 'ecs.c6.large'"
        page.rules().any { it.startsWith('dsw.compute.one: Exactly one of spec and quota') }
        assistant.help('spec').get().see().any { it.startsWith('dlc.worker.spec') }
        assistant.help('dlc.type').get().values().contains('PyTorchJob')
        assistant.help('dsw.dataset').get().arguments()*.name().containsAll(['mount:', 'access:'])
    }

    def "an operation's page says its fields, its RAM action and what does the same at the prompt"() {
        given:
        def page = assistant.help('CreateInstance').get()

        expect:
        page.signature() == 'POST /api/v2/instances'
        page.arguments().find { it.name() == 'Accessibility' }.doc() == 'documented: PUBLIC, PRIVATE'
        'paidsw:CreateInstance' in page.ram()
        page.text().contains('create dsw { … }')
        assistant.help('ListJobs').get().text().contains('jobs()')
        assistant.help('StopJob').get().text().contains('stop h')
        assistant.help('GetLifecycle').get().example() =~ /call 'pai-dsw:GetLifecycle'/
    }

    def "the example of a constant's page is right: #name"() {
        given:
        def page = assistant.help(name).get()

        expect:
        page.see().empty || Scripts.check([new Source('x.pai', "${page.see()[0].tokenize('.')[0]} { ${page.example()} }", java.nio.file.Path.of('.'))], Context.EMPTY)
                .every { !it.path().endsWith(page.example().tokenize(' ')[0]) }

        where:
        name << ['PRIVATE', 'PyTorchJob', 'Running']
    }

    def "who asks for something else is told what is near"() {
        expect:
        !assistant.help('creat').present
        'create' in assistant.nearest('creat')
        'spec' in assistant.nearest('spce')
        'CreateInstance' in assistant.nearest('CreatInstance')
        assistant.nearest('xyzzyxyzzy') == []
        !assistant.help('').present
        !assistant.help('.').present
        !assistant.help('a:b').present
    }
}
