package paish.assist

import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.util.concurrent.Executor
import paish.SandboxWorld
import paish.language.LiveKind
import paish.script.World
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Live values come from behind: whoever types never waits for them, and sees how old they are. */
class LiveCatalogueSpec extends Specification {

    @TempDir
    Path state

    @AutoCleanup
    SandboxWorld world = new SandboxWorld(state)

    Instant now = Instant.parse('2026-12-01T10:00:00Z')
    List<Runnable> behind = []
    int opened = 0
    String region = 'cn-hangzhou'
    Exception refusal

    LiveCatalogue catalogue = new LiveCatalogue({ -> opened++; if (refusal) { throw refusal }; world } as java.util.function.Supplier<World>,
            { Optional.ofNullable(region) }, { Optional.of('40823') }, { now } as InstantSource, { behind << it } as Executor)

    private void work() {
        def todo = new ArrayList(behind)
        behind.clear()
        todo*.run()
    }

    private List<String> values(LiveKind kind) {
        catalogue.of(kind).values()*.value()
    }

    def "the first question answers nothing, and is answered behind"() {
        expect:
        values(LiveKind.SPECS) == []
        catalogue.of(LiveKind.SPECS).since() == 'not fetched'
        opened == 0

        when:
        work()

        then:
        values(LiveKind.SPECS).containsAll(['ecs.c6.large', 'ecs.gn6i-c4g1.xlarge'])
        catalogue.of(LiveKind.SPECS).since() == 'just now'
        catalogue.of(LiveKind.SPECS).values().find { it.value() == 'ecs.gn6i-c4g1.xlarge' }.detail() =~ /T4, 4 vCPU, [\d.]+ GiB, [\d.]+ CNY\/h/
    }

    def "every kind is fetched over the wire: #kind has #value"() {
        when:
        catalogue.warm(kind)
        work()

        then:
        value in values(kind)

        where:
        kind                  || value
        LiveKind.WORKSPACES   || '40823'
        LiveKind.IMAGES       || 'image-05cefd0be2exxxx'
        LiveKind.IMAGE_URIS   || 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'
        LiveKind.JOB_SPECS    || 'ecs.g7.2xlarge'
    }

    def "what the sandbox holds of #kind can be listed"() {
        when:
        catalogue.warm(kind)
        work()

        then: 'even where there is none'
        catalogue.of(kind).age().present

        where:
        kind << [LiveKind.DATASETS, LiveKind.CODE_SOURCES, LiveKind.QUOTAS, LiveKind.INSTANCES, LiveKind.JOBS]
    }

    def "a notebook goes by its name and by its id"() {
        given:
        def id = world.cloud.call('cn-hangzhou', 'pai-dsw:CreateInstance',
                [InstanceName: 'nb', EcsSpec: 'ecs.c6.large', ImageId: 'image-05cefd0be2exxxx', WorkspaceId: '40823']).InstanceId

        when:
        catalogue.warm(LiveKind.INSTANCES)
        work()

        then:
        values(LiveKind.INSTANCES) == ['nb', id]
    }

    def "what is old is shown at once, and fetched anew behind"() {
        given:
        catalogue.warm(LiveKind.WORKSPACES)
        work()

        when:
        now += Duration.ofMinutes(3)

        then:
        catalogue.of(LiveKind.WORKSPACES).since() == '3 min ago'
        behind.empty

        when:
        now += Duration.ofMinutes(8)

        then:
        '40823' in values(LiveKind.WORKSPACES)
        catalogue.of(LiveKind.WORKSPACES).since() == '11 min ago'
        behind.size() == 1

        when:
        work()

        then:
        catalogue.of(LiveKind.WORKSPACES).since() == 'just now'
    }

    def "however often it is asked, a kind is fetched once at a time"() {
        when:
        10.times { catalogue.of(LiveKind.IMAGES) }
        10.times { catalogue.of(LiveKind.IMAGE_URIS) }

        then:
        behind.size() == 1
    }

    def "a failure is silent, keeps what is known, and is tried again after a while"() {
        given:
        refusal = new IllegalStateException('no credentials')

        when:
        catalogue.warm(LiveKind.WORKSPACES)
        work()

        then:
        values(LiveKind.WORKSPACES) == []
        catalogue.of(LiveKind.WORKSPACES).since() == 'not fetched'
        behind.empty

        when:
        now += Duration.ofSeconds(31)
        refusal = null
        catalogue.of(LiveKind.WORKSPACES)
        work()

        then:
        '40823' in values(LiveKind.WORKSPACES)

        when:
        refusal = new IllegalStateException('no credentials')
        now += Duration.ofHours(1)
        catalogue.of(LiveKind.WORKSPACES)
        work()

        then:
        '40823' in values(LiveKind.WORKSPACES)
        catalogue.of(LiveKind.WORKSPACES).since() == '1 h ago'
    }

    def "without a region nothing is asked, another region is another catalogue"() {
        given:
        region = null

        expect:
        values(LiveKind.SPECS) == []
        behind.empty

        when:
        region = 'cn-hangzhou'
        catalogue.warm(LiveKind.SPECS)
        work()
        region = 'cn-shanghai'

        then:
        values(LiveKind.SPECS) == []
        behind.size() == 1
    }

    def "after a change what was fetched is shown still, and fetched anew"() {
        given:
        catalogue.warm(LiveKind.INSTANCES)
        work()

        when:
        catalogue.outdated(LiveKind.INSTANCES)

        then:
        catalogue.of(LiveKind.INSTANCES).age().present
        behind.size() == 1
    }

    def "the daemon's thread keeps no process alive"() {
        given:
        def seen = new java.util.concurrent.LinkedBlockingQueue()

        when:
        LiveCatalogue.daemon().execute { seen << Thread.currentThread().daemon }

        then:
        seen.take() == true
    }
}
