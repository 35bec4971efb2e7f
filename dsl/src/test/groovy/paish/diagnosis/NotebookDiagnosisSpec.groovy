package paish.diagnosis

import paish.product.diagnosis.Diagnosis

/** What {@code diagnose} makes of a notebook. */
class NotebookDiagnosisSpec extends DiagnosisSpecification {

    def "a notebook that #scenario: #cause"() {
        when:
        def found = diagnoseNotebook(notebook(scenario))

        then:
        found.cause() == cause
        found.evidence()[0].text().contains(says)
        found.change().contains(change)

        where:
        scenario              | cause                | says                          | change
        'image-not-found'     | 'image-not-found'    | ': not found'                 | "image '"
        'image-unauthorised'  | 'image-unauthorised' | 'unauthorized'                | "imageAuth secret('REGISTRY_AUTH')"
        'no-stock'            | 'no-stock'           | 'resource type is not enough' | "spec '"
        'quota-full'          | 'quota-full'         | 'SelfQuotaLimit'              | 'priority 9'
        'dataset-mount'       | 'dataset-mount'      | 'FailedMount'                 | "dataset 'd-"
        'start-script'        | 'start-script'       | 'OnStart'                     | "onStart '"
        'start-script-module' | 'missing-module'     | 'einops'                      | "onStart 'pip install einops'"
        'preempted'           | 'preempted'          | 'reclaimed'                   | "leave 'spot' out"
        'arrears'             | 'arrears'            | 'Arrearge'                    | 'start h'
    }

    def "what a start script has got over is not the cause: #scenario"() {
        when:
        def found = diagnoseNotebook(notebook(scenario))

        then:
        found.cause() == Diagnosis.UNKNOWN
        found.evidence()[0].text().contains(says)
        found.change() == ''

        where:
        scenario    | says
        'recovered' | 'unknown optimiser'
        'unknown'   | 'unknown optimiser'
    }

    def "an image that needs a GPU on a machine without one"() {
        given:
        def id = client.instance(ImageId: null, ImageUrl: 'registry.cn-hangzhou.aliyuncs.com/pai/pytorch:2.4-gpu')
        client.advance('20m')

        when:
        def found = diagnoseNotebook(id)

        then:
        found.cause() == 'image-spec-mismatch'
        found.change().contains("specs(type: GPU, product: 'dsw')")
    }

    def "the faults of the sandbox: #fault is #cause"() {
        given:
        client.faults(fault)
        def id = client.instance()
        client.faults('')
        client.advance('20m')

        expect:
        diagnoseNotebook(id).cause() == cause

        where:
        fault                         | cause
        'CreateInstance:image-pull'   | 'image-pull'
        'CreateInstance:node-failure' | 'node-failure'
    }

    def "a notebook that its timer or its idle stop has ended: #cause"() {
        given:
        def id = client.instance()
        assert client.dsw(operation, [InstanceId: id] + parameters).http == 200
        client.advance('3h')

        when:
        def found = diagnoseNotebook(id)

        then:
        found.status() == 'Stopped'
        found.cause() == cause
        found.change() == change

        where:
        operation                     | parameters                                       | cause            | change
        'CreateInstanceShutdownTimer' | [RemainingTimeInMs: 3600000]                     | 'shutdown-timer' | "stopAfter '12h'"
        'CreateIdleInstanceCuller'    | [MaxIdleTimeInMinutes: 30, CpuPercentThreshold: 10] | 'idle-stop'      | "idleStop after: '60m'"
    }

    def "a stop of which nobody says why is not determinable"() {
        given:
        def id = client.instance()
        client.advance('20m')
        client.dsw('StopInstance', [InstanceId: id])
        client.advance('5m')

        when:
        def found = diagnoseNotebook(id)

        then:
        found.cause() == Diagnosis.UNKNOWN
        found.lookedAt()*.replaceAll(/ \(.*/, '') == ['the instance', 'events of the instance', 'lifecycle', 'system log']
    }

    def "nothing is wrong with one that runs, though its first start had failed"() {
        given:
        client.faults('CreateInstance:image-pull')
        def id = client.instance()
        client.faults('')
        client.advance('20m')
        client.dsw('StartInstance', [InstanceId: id])
        client.advance('20m')

        when:
        def found = diagnoseNotebook(id)

        then:
        found.status() == 'Running'
        found.cause() == Diagnosis.NONE
    }

    def "of two failures the present one counts"() {
        given:
        client.faults('CreateInstance:image-pull')
        def id = client.instance()
        client.faults('')
        client.advance('20m')
        client.faults('StartInstance:node-failure')
        client.dsw('StartInstance', [InstanceId: id])
        client.advance('20m')

        expect:
        diagnoseNotebook(id).cause() == 'node-failure'
    }

    def "what an earlier run failed of does not explain the present one"() {
        given:
        client.faults('CreateInstance:node-failure')
        def id = client.instance()
        client.faults('')
        client.advance('20m')
        client.dsw('StartInstance', [InstanceId: id])
        client.advance('20m')
        client.dsw('StopInstance', [InstanceId: id])
        client.advance('5m')

        expect:
        diagnoseNotebook(id).cause() == Diagnosis.UNKNOWN
    }
}
