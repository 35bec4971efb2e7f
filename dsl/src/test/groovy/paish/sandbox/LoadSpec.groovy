package paish.sandbox

import java.util.concurrent.Callable
import java.util.concurrent.Executors

class LoadSpec extends SandboxSpecification {

    def "thirty-two clients create a thousand jobs, each once, and all can be listed"() {
        given:
        def pool = Executors.newFixedThreadPool(32)

        when:
        def ids = pool.invokeAll((1..1000).collect { n -> { -> client.job(DisplayName: "job-$n") } as Callable<String> })*.get()
        def listed = (1..10).collectMany { client.dlc('ListJobs', [PageNumber: it, PageSize: 100]).Jobs*.JobId }

        then:
        ids.toSet().size() == 1000
        listed.toSet() == ids.toSet()
        client.ledger()*.created.toSet() == ids.toSet()

        cleanup:
        pool.shutdownNow()
    }

    def "two sandboxes on one state take turns"() {
        given:
        def other = start('')
        def clients = [client, clientOf(other)]
        def pool = Executors.newFixedThreadPool(16)

        when:
        def ids = pool.invokeAll((1..200).collect { n -> { -> clients[n % 2].instance(InstanceName: "n$n") } as Callable<String> })*.get()

        then:
        ids.toSet().size() == 200
        clients*.dsw('ListInstances')*.TotalCount == [200, 200]
        client.ledger()*.seq == (1..200) as List

        cleanup:
        pool.shutdownNow()
        other.close()
    }
}
