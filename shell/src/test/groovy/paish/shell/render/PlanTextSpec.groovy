package paish.shell.render

import paish.cloud.Secret
import paish.cloud.Verbatim
import paish.engine.Action
import paish.engine.Budget
import paish.engine.Cost
import paish.engine.Plan
import paish.engine.Rate
import spock.lang.Specification

class PlanTextSpec extends Specification {

    static final COST = new Cost(2.5, Optional.of(5.0), Optional.of(20.0), false)

    def "every parameter is shown, nested ones too, and no secret"() {
        given:
        def shown = print(plan([action('nb', [
            InstanceName: 'nb',
            Datasets: [[DatasetId: 'd-1', MountPath: '/mnt/a'], [DatasetId: 'd-2', MountPath: '/mnt/b']],
            ImageAuth: Secret.of('AUTH', 'hunter2'),
            UserCommand: [OnStart: [Content: 'a\nb\n']],
            New: new Verbatim(7)])]))

        expect:
        shown.contains('''\
            |+ create dsw 'nb'  workspace 40823  region cn-hangzhou
            |    InstanceName  nb
            |    Datasets
            |      - DatasetId  d-1
            |        MountPath  /mnt/a
            |      - DatasetId  d-2
            |        MountPath  /mnt/b
            |    ImageAuth     ***
            |    UserCommand
            |      OnStart
            |        Content  a
            |                 b
            |    New           7
            |  calls  pai-dsw:CreateInstance
            |  RAM    paidsw:CreateInstance
            |  cost   2.50 CNY an hour, expected 5.00 CNY, worst case 20.00 CNY
            |'''.stripMargin())
        !shown.contains('hunter2')
    }

    def "of fifty alike the first is shown in full, the others as what differs"() {
        given:
        def shown = print(plan((1..50).collect { action("run-$it", [InstanceName: "run-$it", EcsSpec: 'c6', Priority: it % 9]) }))

        expect:
        shown.contains('+ create 49 more dsw, the same but for\n    name    Priority  CNY/h\n    run-2   2         2.50\n')
        shown.contains('    run-50  5         2.50\n')
        shown.count('EcsSpec') == 1
        shown.contains('50 to create')
        shown.readLines().size() < 70
    }

    def "what is too wide for the terminal is written as path=value and never left out"() {
        given:
        def wide = 'x' * 60
        def out = new ByteArrayOutputStream()
        new PlanText(Style.PLAIN, 60).print(plan((1..5).collect { action("r$it", [InstanceName: "r$it", Command: wide + it]) }), new PrintStream(out))

        expect:
        out.toString().contains("    r2  Command=${wide}2  CNY/h=2.50")
    }

    def "an unbounded worst case is said, and so is a budget that it breaks"() {
        given:
        def unbounded = new Cost(1.0, Optional.empty(), Optional.empty(), false)
        def plan = new Plan('abcdef0123456789', 'cloud', 'cn-hangzhou', [action('nb', [:])], unbounded, [], Optional.of(Budget.parse('$50', Rate.REFERENCE).get()))
        def shown = print(plan)

        expect:
        shown.contains('Plan on CLOUD, region cn-hangzhou  abcdef012345\n')
        shown.contains('cost 1.00 CNY (0.1389 USD) an hour, expected unknown, worst case unbounded')
        shown.contains('budget 50 USD (at 7.2 CNY a dollar, reference rate of 2026-11-20, set another with --rate)')
        shown.contains('nothing bounds the worst case')
    }

    def "a cap is held against the worst case: #budget #said"() {
        expect:
        print(new Plan('h', 'sandbox', 'r', [action('nb', [:])], COST, [], Budget.parse(budget, Rate.REFERENCE))).contains(said)

        where:
        budget    | said
        '20 CNY'  | 'budget 20 CNY: holds in the worst case'
        '19 CNY'  | 'budget 19 CNY: the worst case is above it'
    }

    def "a price that nobody knows is not shown as one of nothing"() {
        given:
        def unknown = new Cost(0.0, Optional.empty(), Optional.empty(), true)
        def actions = [action('nb', [:], unknown), action('other', [:], COST)]
        def shown = print(new Plan('h', 'sandbox', 'r', actions, unknown + COST, []))

        expect:
        shown.contains('cost   not determinable\n')
        shown.contains('2 to create   cost 2.50 CNY an hour, expected unknown, worst case unbounded (estimate); that of 1 is not determinable')
        !shown.contains(' 0.00')
        !print(new Plan('h', 'sandbox', 'r', (1..5).collect { action("nb$it", [:], unknown) }, unknown, [])).contains(' 0.00')
    }

    def "an empty plan says so"() {
        expect:
        print(new Plan('h', 'sandbox', '', [], Cost.NOTHING, [])).contains('nothing to do')
    }

    private static Plan plan(List<Action> actions) {
        new Plan('0123456789abcdef', 'sandbox', 'cn-hangzhou', actions, COST, [])
    }

    private static Action action(String name, Map body, Cost cost = COST) {
        new Action(Action.Verb.CREATE, 'dsw', name, 'cn-hangzhou', '40823', Optional.empty(), Optional.empty(), body, cost,
                ['pai-dsw:CreateInstance'], ['paidsw:CreateInstance'], [])
    }

    private static String print(Plan plan) {
        def out = new ByteArrayOutputStream()
        new PlanText(Style.PLAIN, 0).print(plan, new PrintStream(out, true, 'UTF-8'))
        out.toString('UTF-8')
    }
}
