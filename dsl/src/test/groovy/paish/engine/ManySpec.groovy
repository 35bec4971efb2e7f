package paish.engine

import paish.cloud.Cloud
import paish.dlc.DlcProvisioner
import paish.dsw.DswProvisioner
import paish.language.Exit
import paish.language.Failure
import spock.lang.Specification

import java.util.concurrent.atomic.AtomicInteger
import java.util.stream.Stream

/** What happens with very many, and with an interruption in the middle: against a service that answers at once. */
class ManySpec extends Specification {

    def cloud = new InstantCloud()
    def dialogue = new ScriptedDialogue()
    def engine = new Engine(cloud, [new DswProvisioner(), new DlcProvisioner()], dialogue,
            EngineOptions.of('sandbox', true), Time.SYSTEM)

    def "the calls that a plan needs do not grow with its requests"() {
        when:
        engine.plan((1..count).collect { request("nb_$it".toString()) })

        then:
        cloud.calls.get() == 4

        where:
        count << [2, 2000]
    }

    def "at most thirty-two creations are under way at once"() {
        given:
        cloud.pause = 2
        (1..200).each { engine.create(request("nb_$it".toString())) }

        when:
        engine.flush()

        then:
        cloud.most.get() in 2..32
        engine.summary().created() == 200
    }

    def "an interruption finishes what was sent and sends nothing more"() {
        given:
        cloud.pause = 20
        def handles = (1..200).collect { engine.create(request("nb_$it".toString())) }
        def me = Thread.currentThread()
        cloud.onCreate = { if (it == 40) me.interrupt() }

        when:
        Failure failure = EngineSpecification.failure { engine.flush() }

        then:
        Thread.interrupted()
        failure.exit() == Exit.INTERRUPTED
        failure.message.contains('existing now: ')
        handles.count { it.id().present } == cloud.created.get()
        cloud.created.get() < 200
    }

    private static Request request(String name) {
        def body = [WorkspaceId: '40823', InstanceName: name, EcsSpec: 'ecs.c6.large', ImageUrl: 'r.io/me/x:1']
        new Request('dsw', name, 'cn-hangzhou', '40823', body, [], Optional.empty(), false, EngineSpecification.at(1), [:])
    }

    static class InstantCloud implements Cloud {

        AtomicInteger calls = new AtomicInteger()
        AtomicInteger created = new AtomicInteger()
        AtomicInteger underWay = new AtomicInteger()
        AtomicInteger most = new AtomicInteger()
        long pause
        Closure onCreate = {}

        Map<String, Object> call(String region, String operation, Map<String, ?> parameters) {
            calls.incrementAndGet()
            if (operation != 'pai-dsw:CreateInstance') {
                return [WorkspaceId: '40823']
            }
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max)
            sleep(pause)
            underWay.decrementAndGet()
            int number = created.incrementAndGet()
            onCreate(number)
            [InstanceId: "dsw-$number".toString()]
        }

        Stream<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
            calls.incrementAndGet()
            operation.endsWith('ListEcsSpecs') && parameters.AcceleratorType == 'CPU'
                    ? Stream.of([InstanceType: 'ecs.c6.large', AcceleratorType: 'CPU', IsAvailable: true, Price: 0.39d, Currency: 'CNY'])
                    : Stream.empty()
        }

        void close() {
        }
    }
}
