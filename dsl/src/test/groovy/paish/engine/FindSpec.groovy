package paish.engine

import paish.language.Exit

class FindSpec extends EngineSpecification {

    def "a notebook is found by its exact name or its id"() {
        given:
        def id = client.instance(InstanceName: 'llm')
        client.instance(InstanceName: 'llm_2')

        expect:
        engine.find('dsw', REGION, WORKSPACE, sought ?: id).id().get() == id

        where:
        sought << ['llm', null]
    }

    def "a near miss gets a suggestion"() {
        given:
        client.instance(InstanceName: 'llm_train')

        when:
        def failure = failure { engine.find('dsw', REGION, WORKSPACE, 'llm_trian') }

        then:
        failure.exit() == Exit.FAILED
        failure.message == "there is no dsw 'llm_trian' in cn-hangzhou, workspace 40823"
        failure.hint() == "did you mean 'llm_train'?"
    }

    def "of several jobs of a name the one that has not ended is meant; of several such none"() {
        given:
        def ended = client.job()
        client.advance('5m')
        client.dlc('StopJob', [JobId: ended])
        client.advance('5m')
        def live = client.job()

        expect:
        engine.find('dlc', REGION, WORKSPACE, 'train').id().get() == live

        when:
        def other = client.job()
        def failure = failure { engine.find('dlc', REGION, WORKSPACE, 'train') }

        then:
        failure.message.contains(live) && failure.message.contains(other)
        failure.hint() == 'say which one by its id'
    }

    def "many are read by one list, what is not listed yet by its id; what is not there is missing"() {
        given:
        def handles = (1..4).collect { Handle.of('dlc', "job-$it", REGION, WORKSPACE, client.job(DisplayName: "job-$it".toString())) }
        client.faults('CreateJob:lag:1:60')
        def late = Handle.of('dlc', 'late', REGION, WORKSPACE, client.job(DisplayName: 'late'))
        client.faults('')
        cloud.calls.clear()

        when:
        def seen = engine.read(handles + late + Handle.of('dlc', 'none', REGION, WORKSPACE, 'dlcnone'))

        then:
        seen.keySet() == (handles + late).toSet()
        seen.values()*.Status.every()
        cloud.calls.size() <= 3
    }

    def "what changes something by its name alone is confirmed first, a read is not"() {
        given:
        def id = client.instance()

        when:
        engine.call(REGION, 'pai-dsw:GetInstance', false, [InstanceId: id])

        then:
        dialogue.plans.empty

        when:
        engine.call(REGION, 'pai-dsw:UpdateInstance', true, [InstanceId: id, InstanceName: 'other'])

        then:
        dialogue.asked.size() == 1
        client.dsw('GetInstance', [InstanceId: id]).InstanceName == 'other'
    }
}
