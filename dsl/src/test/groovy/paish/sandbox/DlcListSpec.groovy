package paish.sandbox

class DlcListSpec extends SandboxSpecification {

    def "names are matched in part, without regard to case, and need not be unique"() {
        given:
        ['resnet', 'ResNet-2', 'resnet', 'bert'].each { client.job(DisplayName: it) }

        expect:
        client.dlc('ListJobs', [DisplayName: 'RESNET']).TotalCount == 3
    }

    def "jobs older than a week are listed only when asked for"() {
        given:
        client.job(DisplayName: 'old')
        client.advance('8d')
        client.job(DisplayName: 'new')

        expect:
        client.dlc('ListJobs').Jobs*.DisplayName == ['new']
        client.dlc('ListJobs', [StartTime: '2026-11-01T00:00:00Z']).Jobs*.DisplayName == ['new', 'old']
    }

    def "tags, status and workspace filter"() {
        given:
        client.job(DisplayName: 'a', Settings: [Tags: [run: '1']])
        client.job(DisplayName: 'b', WorkspaceId: '40824')
        client.advance('1m')
        client.job(DisplayName: 'c')

        expect:
        client.dlc('ListJobs', filter).Jobs*.DisplayName == names

        where:
        filter                 || names
        [Tags: [run: '1']]     || ['a']
        [WorkspaceId: '40824'] || ['b']
        [Status: 'Creating']   || ['c']
        [Status: 'Running', Order: 'asc', SortBy: 'DisplayName'] || ['a', 'b']
    }

    def "specs have DLC's own names, no price, and cannot be sorted by the server"() {
        when:
        def specs = client.dlc('ListEcsSpecs', [AcceleratorType: 'GPU']).EcsSpecs

        then:
        with(specs.find { it.InstanceType == 'ecs.gn6v-c4g1.xlarge' }) {
            Gpu == 1
            GpuType == 'V100'
            !containsKey('Price')
        }
        client.dlc('ListEcsSpecs', [SortBy: 'GPU']).http == 400
        client.dlc('ListEcsSpecs', [InstanceTypes: 'ecs.c6.large,ecs.g7.2xlarge']).TotalCount == 2
    }

    def "both products list the same machine types"() {
        expect:
        client.dlc('ListEcsSpecs').EcsSpecs*.InstanceType as Set ==
                ['CPU', 'GPU'].collectMany { client.dsw('ListEcsSpecs', [AcceleratorType: it]).EcsSpecs*.InstanceType } as Set
    }
}
