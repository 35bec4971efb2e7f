package paish.sandbox

class DlcServiceSpec extends SandboxSpecification {

    def "a TensorBoard runs until it is stopped, and may be started again"() {
        given:
        def id = client.dlc('CreateTensorboard', [WorkspaceId: '40823', DisplayName: 'curves', JobId: client.job()]).TensorboardId
        def status = { client.dlc('GetTensorboard', [TensorboardId: id]).Status }

        expect:
        status() == 'Creating'

        when:
        client.advance('1m')

        then:
        status() == 'Running'
        client.dlc('GetTensorboard', [TensorboardId: id]).TensorboardUrl

        when:
        client.dlc('StopTensorboard', [TensorboardId: id])

        then:
        status() == 'Stopped'
        client.dlc('StartTensorboard', [TensorboardId: id]).http == 200
        client.dlc('ListTensorboards', [Status: 'Creating']).TotalCount == 1
    }

    def "new content makes a new version of a template"() {
        given:
        def id = client.dlc('CreateJobTemplate', [WorkspaceId: '40823', TemplateName: 't', Content: '{"a":1}']).TemplateId

        when:
        def updated = client.dlc('UpdateJobTemplate', [TemplateId: id, Content: '{"a":2}', SetAsDefault: true])

        then:
        updated.VersionCreated
        updated.Version == 2
        client.dlc('GetJobTemplate', [TemplateId: id, Version: 1]).Versions*.Content == ['{"a":1}']
        client.dlc('GetJobTemplate', [TemplateId: id]).DefaultVersion == 2
    }

    def "a sanity check passes phase by phase"() {
        given:
        def id = client.job(Settings: [EnableSanityCheck: true])
        client.advance('60s')

        expect:
        client.dlc('GetJobSanityCheckResult', [JobId: id, SanityCheckNumber: 1]).SanityCheckResult*.Status == ['Succeeded', 'Running']

        when:
        client.advance('60s')

        then:
        client.dlc('ListJobSanityCheckResults', [JobId: id]).SanityCheckResults[0]*.Status.unique() == ['Succeeded']
    }

    def "jobs are tagged and untagged"() {
        given:
        def id = client.job()

        when:
        client.dlc('TagResources', [RegionId: 'cn-hangzhou', ResourceType: 'Job', ResourceId: [id], Tag: [[Key: 'a', Value: 'b']]])

        then:
        client.dlc('ListJobs', [Tags: [a: 'b']]).Jobs*.JobId == [id]

        when:
        client.dlc('UntagResources', [ResourceType: 'Job', ResourceId: [id], TagKey: ['a']])

        then:
        client.dlc('ListJobs', [Tags: [a: 'b']]).TotalCount == 0
    }
}
