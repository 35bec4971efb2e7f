package paish.engine

import paish.cloud.Cloud
import paish.language.Exit

import java.time.Duration

/** What holds for every change of what exists, whatever its product makes of it. */
class ChangeSpec extends EngineSpecification {

    def "what the service accepts and does not apply is said"() {
        given: 'a job on a quota that begins to run between the look and the call'
        def job = engine.create(job(ResourceId: 'quota1f0e9d8c7b6', JobSpecs: [[Type: 'Worker', PodCount: 1,
                Image: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-cpu', ResourceConfig: [CPU: '4', Memory: '8Gi']]]))
        engine.flush()
        engine = new Engine(new Before(cloud: cloud, operation: 'pai-dlc:UpdateJob', work: { client.advance('10m') }),
                [new paish.dsw.DswProvisioner(), new paish.dlc.DlcProvisioner()], dialogue, EngineOptions.of('sandbox', false), time, journal)

        when:
        engine.change([(job): priority(5)])

        then:
        dialogue.of(Event.Type.WARNING)*.details()*.message == ['accepted by pai-dlc:UpdateJob but not applied: Priority: wanted 5, is 1']
        dialogue.of(Event.Type.UPDATED).size() == 1
    }

    def "what got no answer is not sent again once its status forbids it"() {
        given: 'a job on a quota, a call that is lost, and a job that runs when it is looked at'
        def job = engine.create(job(ResourceId: 'quota1f0e9d8c7b6', JobSpecs: [[Type: 'Worker', PodCount: 1,
                Image: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-cpu', ResourceConfig: [CPU: '4', Memory: '8Gi']]]))
        engine.flush()
        client.faults('UpdateJob:drop')
        engine = new Engine(new Before(cloud: cloud, operation: 'pai-dlc:GetJob', work: { cloud.count('pai-dlc:UpdateJob') && client.advance('90s') }),
                [new paish.dsw.DswProvisioner(), new paish.dlc.DlcProvisioner()], dialogue, EngineOptions.of('sandbox', false), time, journal)

        when:
        def failure = failure { engine.change([(job): priority(5, ['Creating', 'Queuing', 'EnvPreparing'])]) }

        then:
        failure.exit() == Exit.OUTCOME_UNKNOWN
        failure.message.endsWith('it is Running')
        cloud.count('pai-dlc:UpdateJob') == 1
    }

    def "a deletion needs what has stopped, is shown and asked for, and is gone afterwards"() {
        given:
        def handle = engine.create(notebook())
        engine.await([handle], [] as Set, Duration.ofMinutes(30))

        when:
        def failure = failure { engine.delete([handle]) }

        then:
        failure.message.contains('delete needs Failed or Stopped')
        failure.hint().contains('stop it first')

        when:
        engine.stop([handle], [:])
        engine.await([handle], ['Stopped'] as Set, Duration.ofMinutes(30))
        dialogue.asked.clear()
        engine.delete([handle])

        then:
        dialogue.asked.size() == 1
        dialogue.asked[0].actions()[0].notes().contains('a deletion cannot be undone')
        client.ledger()*.action.count { it == 'DeleteInstance' } == 1
        engine.summary().deleted() == 1
    }

    def "a deletion whose reply is lost is settled by what is no longer there"() {
        given:
        def job = engine.create(job())
        engine.await([job], ['Running'] as Set, Duration.ofMinutes(30))
        engine.stop([job], [:])
        engine.await([job], ['Stopped'] as Set, Duration.ofMinutes(30))
        client.faults('DeleteJob:commit-drop')

        when:
        engine.delete([job])

        then:
        journal.open().empty
        engine.summary().deleted() == 1
    }

    def "of several things one that the rules forbid keeps all from being changed"() {
        given:
        def running = engine.create(job([:], 'a'))
        engine.await([running], ['Running'] as Set, Duration.ofMinutes(30))
        def waiting = engine.create(job([:], 'b'))
        engine.flush()
        dialogue.asked.clear()

        when:
        def failure = failure { engine.stop([running, waiting], [:]) }

        then:
        failure.exit() == Exit.FAILED
        failure.message.contains("dlc 'b'")
        dialogue.asked.empty
        cloud.count('pai-dlc:StopJob') == 0
    }

    /** @param from in which statuses alone it may be sent */
    private static Change priority(int wanted, List<String> from = []) {
        new Change() {
            Action.Verb verb() { Action.Verb.UPDATE }

            Course course(Handle handle, Map<String, Object> shown, Live live) {
                def effect = { now -> Comparison.of([Priority: wanted], now, [] as Set) } as Step.Effect
                new Course.Steps(new Step(Action.Verb.UPDATE, 'pai-dlc:UpdateJob', [Priority: wanted], from ? Step.Effect.in(from, effect) : effect), Provisioner.Quote.NOTHING, [])
            }
        }
    }

    /** Does something just before one operation is sent. */
    static class Before implements Cloud {

        @Delegate
        Cloud cloud
        String operation
        Closure work

        Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
            if (operation == this.operation) {
                work()
            }
            cloud.call(region, operation, parameters)
        }
    }
}
