package paish.diagnosis

import paish.product.diagnosis.Causes
import paish.product.diagnosis.Diagnosis
import paish.sandbox.catalogue.Scenario

/** The table of causes as a whole, against everything that goes wrong in the sandbox. */
class EveryCauseSpec extends DiagnosisSpecification {

    static final String UNREADABLE = 'GetJobEvents:forbidden,GetPodLogs:forbidden,GetPodEvents:forbidden'

    /** Of these no cause is known, of a job or a notebook. */
    static final List<String> UNTOLD = ['late-stock', 'unknown', 'only-talk', 'recovered']

    def "every cause of the table is come to by something that goes wrong in the sandbox"() {
        given:
        def words = Scenario.all()*.word()
        def ended = { String id, String operation, Map parameters = [:] ->
            assert client.call(operation, [InstanceId: id] + parameters).http == 200
            client.advance('3h')
            diagnoseNotebook(id).cause()
        }

        when:
        def jobs = words.collectEntries { [it, diagnoseJob(job(it)).cause()] }
        def notebooks = words.collectEntries { [it, diagnoseNotebook(notebook(it)).cause()] }
        def others = [struck('CreateJob:image-pull'), struck('CreateJob:node-failure'), stopped(), limited(),
                      ended(client.instance(), 'pai-dsw:CreateInstanceShutdownTimer', [RemainingTimeInMs: 3600000]),
                      ended(client.instance(), 'pai-dsw:CreateIdleInstanceCuller', [MaxIdleTimeInMinutes: 30, CpuPercentThreshold: 10]),
                      mismatched()]
        println "CAUSES ${Causes.read().all().size()}, by ${words.size()} scenarios on jobs $jobs, on notebooks $notebooks, and $others"

        then:
        Causes.read().all()*.code() - jobs.values() - notebooks.values() - others == []

        and: 'each scenario has one, but for those of which none is known'
        words.findAll { jobs[it] == Diagnosis.UNKNOWN && notebooks[it] == Diagnosis.UNKNOWN } == UNTOLD
    }

    def "where the evidence cannot be read the cause is not determinable, but for what the status itself says"() {
        given:
        def ids = (Scenario.all()*.word() - UNTOLD).collectEntries { [it, job(it)] }
        client.faults(UNREADABLE)

        when:
        def found = ids.collectEntries { word, id -> [word, diagnoseJob(id)] }

        then:
        found.values().every { it.cause() in [Diagnosis.UNKNOWN, Diagnosis.NONE] ? !it.change() : it.evidence().every { e -> e.source() == 'the job' } }
        found.count { it.value.cause() in [Diagnosis.UNKNOWN, Diagnosis.NONE] } >= 15
    }

    private String struck(String fault) {
        client.faults(fault)
        def id = client.job()
        client.faults('')
        client.advance('20m')
        diagnoseJob(id).cause()
    }

    private String stopped() {
        def id = client.job(UserCommand: 'sleep 4000')
        client.advance('5m')
        client.dlc('StopJob', [JobId: id])
        client.advance('1m')
        diagnoseJob(id).cause()
    }

    private String limited() {
        def id = client.job(UserCommand: 'sleep 4000', JobMaxRunningTimeMinutes: 10)
        client.advance('20m')
        diagnoseJob(id).cause()
    }

    private String mismatched() {
        def id = client.instance(ImageId: null, ImageUrl: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu')
        client.advance('20m')
        diagnoseNotebook(id).cause()
    }
}
