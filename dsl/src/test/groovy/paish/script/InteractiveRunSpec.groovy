package paish.script

import paish.engine.Dialogue
import paish.engine.Event
import paish.language.Exit
import paish.language.Failure

/** What an input queues exists at its end: one plan, one question; what it made lives on in later ones. */
class InteractiveRunSpec extends InteractiveSpecification {

    static String notebook(String name) {
        "dsw { name '$name'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"
    }

    def setup() {
        openWorld()
    }

    List<Event.Type> events() {
        world.dialogue.events*.type() - Event.Type.STATUS
    }

    def "each input is one plan and one question"() {
        when:
        evaluate "def a = create ${notebook('a')}\n2.times { create dsw { name \"b\$it\"; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' } }"
        evaluate "create ${notebook('c')}"

        then:
        world.dialogue.plans*.actions()*.size() == [3, 1]
        world.dialogue.questions == 2
    }

    def "a handle lives on in variables and results"() {
        when:
        evaluate "def nb = create ${notebook('nb')}"
        def id = evaluate 'nb.id'
        evaluate 'await nb'

        then:
        id.startsWith('dsw-')
        evaluate('nb.Status') == 'Running'
        evaluate('_3.id') == id
        evaluate('stop nb; await nb, Stopped; nb.Status') == 'Stopped'
        evaluate("instance('nb').id") == id
    }

    def "what a failed input queued is never created"() {
        when:
        evaluate "def lost = create ${notebook('lost')}; def n = System.nanoTime(); [n].get(5)"

        then:
        Failure e = thrown()
        e.exit() == Exit.FAILED

        when:
        evaluate "create ${notebook('kept')}"

        then:
        world.dialogue.plans.collectMany { it.actions() }*.name() == ['kept']
        evaluate('instances()*.InstanceName') == ['kept']

        when:
        evaluate 'lost.Status'

        then:
        Failure later = thrown()
        later.message == "dsw 'lost' was not created"
    }

    def "an error that only the run finds keeps everything of the input from being created"() {
        when:
        evaluate "def n = System.getProperty('user.dir') + ' '\ncreate ${notebook('a')}\ncreate dsw { name n; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"

        then:
        Failure e = thrown()
        e.diagnostics()*.code() == ['dsw.name.pattern']

        and: 'the next input is not to blame for it'
        evaluate("create ${notebook('c')}").name == 'c'
        evaluate('instances()*.InstanceName') == ['c']
    }

    def "a no leaves the scope as it was"() {
        given:
        world.dialogue.answer = Dialogue.Answer.NO

        when:
        evaluate "def nb = create ${notebook('nb')}"

        then:
        Failure e = thrown()
        e.exit() == Exit.NOT_CONFIRMED
        evaluate('nb.name') == 'nb'
        evaluate('_') == 'nb'
    }

    def "a budget of an earlier input holds"() {
        given:
        evaluate "budget '0.01 CNY'"

        when:
        evaluate "create dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }"

        then:
        Failure e = thrown()
        e.exit() == Exit.OVER_BUDGET
    }

    def "a handle that was made before a budget was said is bound by it too"() {
        given:
        evaluate "def nb = create ${notebook('nb')}", "budget '0.01 CNY'", 'nb.Status'

        when:
        evaluate "create dsw { name 'nb2'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }; nb.Status"

        then:
        Failure e = thrown()
        e.exit() == Exit.OVER_BUDGET
    }

    def "a look-up needs no parentheses: #bare"() {
        given:
        evaluate "create ${notebook('nb')}"

        expect:
        evaluate(bare) == evaluate(full)

        where:
        bare                            | full
        'jobs'                          | 'jobs()'
        'instances'                     | 'instances()'
        'instances.size()'              | 'instances().size()'
        'instances[0].InstanceId'       | 'instances()[0].InstanceId'
        'instances*.InstanceName'       | '["nb"]'
        'images.first().ImageId'        | 'images().first().ImageId'
        'specs.first().InstanceType'    | 'specs().first().InstanceType'
        'def f() { jobs }; f()'         | '[]'
        'def jobs = jobs; jobs'         | '[]'
        'def jobs = jobs(); jobs'       | '[]'
    }

    def "a variable of the name goes before; with parentheses the verb is meant"() {
        when:
        evaluate 'def jobs = 5', 'workspaces = 6'

        then:
        evaluate('jobs + 1') == 6
        evaluate('workspaces + 1') == 7
        evaluate('jobs()') == []
        evaluate('def instances = { 7 }', 'instances()') == 7
    }

    def "a secret of an earlier input is not printed by a later one"() {
        given:
        scope = new Interactive(new Context([:], [:], [TOKEN: 'tok-123456']), { world }, { }, new PrintStream(printed, true))

        when:
        evaluate "def s = secret 'TOKEN'", 'println "is ${s}"; println "tok-" + "123456"'

        then:
        output.readLines().size() == 2
        !output.contains('tok-123456')
    }
}
