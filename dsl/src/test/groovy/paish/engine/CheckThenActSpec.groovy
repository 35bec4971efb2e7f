package paish.engine

import paish.language.Exit

class CheckThenActSpec extends EngineSpecification {

    def "a script that runs twice adopts what it created"() {
        given:
        def first = engine.create(notebook())
        engine.flush()
        def second = engine.create(notebook())

        when:
        engine.flush()

        then:
        second.id() == first.id()
        created().size() == 1
        dialogue.of(Event.Type.ADOPTED)*.id() == [first.id().get()]
        engine.summary().adopted() == 1

        and: 'a plan that changes nothing is shown and asks nothing'
        dialogue.plans.size() == 2
        dialogue.asked.size() == 1
        dialogue.plans[1].actions()*.verb() == [Action.Verb.ADOPT]
        dialogue.plans[1].cost().worst().get() == 0
    }

    def "an adopted notebook may have every field that the service shows in another shape"() {
        given:
        def rich = notebook(Labels: [[Key: 'team', Value: 'a']], Tag: [[Key: 'cost', Value: '7']], Priority: 3,
                EnvironmentVariables: [LANG: 'C'], Datasets: [
                [DatasetId: 'd-vsqjvs0000rp5l206u', MountPath: '/mnt/a', MountAccess: 'RO'],
                [Uri: 'oss://b.oss-cn-hangzhou-internal.aliyuncs.com/x/', MountPath: '/mnt/b', MountAccess: 'RW']],
                UserCommand: [OnStart: [Content: 'pip list']])
        engine.create(rich)
        engine.flush()

        when:
        def again = engine.plan([rich])

        then:
        again.valid()
        again.actions()*.verb() == [Action.Verb.ADOPT]
    }

    def "what exists with other parameters is refused, field by field, at the name's place"() {
        given:
        client.instance(EcsSpec: 'ecs.g7.2xlarge', Accessibility: 'PUBLIC')
        engine.create(with(notebook(), places: [name: at(4)]))

        when:
        def failure = failure { engine.flush() }

        then:
        failure.exit() == Exit.INVALID
        with(failure.diagnostics().find { it.error }) {
            code() == 'dsw.name.taken'
            place() == at(4)
            message().contains('EcsSpec: wanted ecs.c6.large, is ecs.g7.2xlarge')
            message().contains('Accessibility: wanted PRIVATE, is PUBLIC')
        }
        created().size() == 1
    }

    def "only the exact name counts: #other"() {
        given:
        client.instance(InstanceName: other, EcsSpec: 'ecs.g7.2xlarge')
        engine.create(notebook('llm_train_001'))

        when:
        engine.flush()

        then:
        created().size() == 2

        where:
        other << ['llm_train_001_v2', 'my_llm_train_001', 'LLM_train_001']
    }

    def "a name is looked for on all pages"() {
        given:
        def id = client.instance(InstanceName: 'nb_000')
        (1..104).each { client.instance(InstanceName: "nb_000_$it".toString()) }

        expect:
        engine.plan([notebook('nb_000'), notebook('nb_001')]).actions()*.verb() == [Action.Verb.ADOPT, Action.Verb.CREATE]
        engine.plan([notebook('nb_000')]).actions()[0].id().get() == id
    }

    def "instances on a quota are seen too"() {
        given:
        def onQuota = [EcsSpec: null, ResourceId: 'quota1a2b3c4d5e6', RequestedResource: [CPU: '4', Memory: '8Gi']]
        def id = client.instance(onQuota)

        when:
        def plan = engine.plan([notebook(onQuota)])

        then:
        plan.actions()*.verb() == [Action.Verb.ADOPT]
        plan.actions()[0].id().get() == id
    }

    def "the same name in another workspace is another notebook"() {
        given:
        client.instance(WorkspaceId: '40824')

        expect:
        engine.plan([notebook()]).actions()*.verb() == [Action.Verb.CREATE]
    }

    def "a job that has not ended is adopted, so that a script run twice does not pay twice"() {
        given:
        def first = engine.create(job())
        engine.flush()

        when:
        def second = engine.create(job())
        engine.flush()

        then:
        second.id() == first.id()
        created().size() == 1
    }

    def "what we created is found by its id, however old it is, when no page of the list shows it"() {
        given:
        def first = engine.create(create())
        engine.flush()
        client.advance(later)
        client.faults("$list:lag:1:100000")

        when:
        def second = engine.create(create())
        engine.flush()

        then:
        second.id() == first.id()
        created().size() == 1

        where:
        list            | later | create
        'ListJobs'      | '3h'  | { job(UserCommand: 'sleep 90000') }
        'ListInstances' | '30d' | { notebook() }
    }

    def "a job that has ended does not count"() {
        given:
        def id = client.job(DisplayName: 'train')
        client.advance('5m')
        client.dlc('StopJob', [JobId: id])
        client.advance('5m')

        expect:
        client.dlc('GetJob', [JobId: id]).Status == 'Stopped'
        engine.plan([job()]).actions()*.verb() == [Action.Verb.CREATE]
    }

    def "again asks for another job on purpose"() {
        given:
        engine.create(job())
        engine.flush()

        when:
        engine.create(with(job(), again: true))
        engine.flush()

        then:
        created().size() == 2
        dialogue.plans[1].actions()[0].notes().contains('another one of this name, on purpose')
    }

    def "a job that was created more than a week ago is seen, too"() {
        given:
        def id = client.job(DisplayName: 'train', UserCommand: 'sleep 999999999')
        client.advance('9d')
        def script = job(UserCommand: 'sleep 999999999', Accessibility: null, JobSpecs: [
                [Type: 'Worker', PodCount: 1, EcsSpec: 'ecs.g7.2xlarge',
                 Image: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-cpu']])

        expect: 'although the list leaves it out by default'
        client.dlc('ListJobs', [WorkspaceId: WORKSPACE]).TotalCount == 0
        engine.plan([script]).actions()*.verb() == [Action.Verb.ADOPT]
        engine.plan([script]).actions()[0].id().get() == id
    }
}
