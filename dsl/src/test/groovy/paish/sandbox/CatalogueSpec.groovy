package paish.sandbox

class CatalogueSpec extends SandboxSpecification {

    static final IMAGE = 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'

    def "the documentation's workspace is the default one"() {
        expect:
        client.ai('GetDefaultWorkspace').WorkspaceId == '40823'
        client.ai('ListWorkspaces', [WorkspaceName: 'sand']).Workspaces*.Status == ['ENABLED']
        client.ai('GetWorkspace', [WorkspaceId: '1']).http == 404
    }

    def "images are found by labels, which only a verbose list shows"() {
        expect:
        client.ai('ListImages', [Labels: 'system.official=true,system.chipType=CPU', PageSize: 100]).Images.every { !it.Labels }
        client.ai('ListImages', [Labels: 'system.official=true', PageSize: 100]).TotalCount >= 12
        client.ai('ListImages', [Labels: 'system.chipType=GPU', Verbose: true]).Images.every { image ->
            image.Labels.any { it.Key == 'system.chipType' && it.Value == 'GPU' }
        }
        client.ai('ListImages', [Labels: '{"a":"b"}']).http == 400
        client.ai('ListImages', [PageSize: 100]).Images*.ImageUri.contains(IMAGE)
        client.ai('GetImage', [ImageId: 'image-05cefd0be2exxxx']).ImageUri.contains('-cpu-')
        client.ai('ListImageLabels').Labels.contains([Key: 'system.chipType', Value: 'CPU'])
    }

    def "an image of one's own can be added, published and removed; an official one stays"() {
        when:
        def id = client.ai('AddImage', [Name: 'mine', ImageUri: 'a.example.com/b:c', WorkspaceId: '40823',
                                        Labels: [[Key: 'team', Value: 'x']]]).ImageId
        client.ai('PublishImage', [ImageId: id])

        then:
        client.ai('ListImages', [WorkspaceId: '40823']).Images*.Accessibility == ['PUBLIC']
        client.ai('ListImages', [Labels: 'team=x']).TotalCount == 1
        client.ai('RemoveImage', [ImageId: id]).http == 200
        client.ai('GetImage', [ImageId: id]).http == 404
        client.ai('RemoveImage', [ImageId: 'image-05cefd0be2exxxx']).http == 400
    }

    def "a data set has versions"() {
        when:
        def id = client.ai('CreateDataset', [Name: 'mine', DataSourceType: 'OSS', Property: 'DIRECTORY', WorkspaceId: '40823',
                                             Uri: 'oss://b.oss-cn-hangzhou-internal.aliyuncs.com/a/']).DatasetId
        def version = client.ai('CreateDatasetVersion', [DatasetId: id, DataSourceType: 'OSS', Property: 'DIRECTORY',
                                                         Uri: 'oss://b.oss-cn-hangzhou-internal.aliyuncs.com/b/']).VersionName

        then:
        version == 'v2'
        client.ai('GetDataset', [DatasetId: id]).LatestVersion.VersionName == 'v2'
        client.ai('ListDatasetVersions', [DatasetId: id, PageNumber: 1, PageSize: 10]).DatasetVersions*.VersionName as Set == ['v1', 'v2'] as Set
        client.ai('ListDatasets', [WorkspaceId: '40823', Name: 'MIN', DataSourceTypes: 'OSS,NAS']).Datasets*.Name as Set == ['mine', 'imagenet-mini'] as Set
        client.ai('DeleteDataset', [DatasetId: id]).http == 200
        client.ai('GetDatasetVersion', [DatasetId: id, VersionName: 'v1']).http == 404
    }

    def "a code source's token is never shown again"() {
        when:
        def id = client.ai('CreateCodeSource', [DisplayName: 'mine', WorkspaceId: '40823', MountPath: '/mnt/code',
                                                CodeRepo: 'https://example.com/a.git', CodeRepoAccessToken: 'hush']).CodeSourceId

        then:
        client.ai('GetCodeSource', [CodeSourceId: id]).CodeRepoAccessToken == '******'
        client.ai('ListCodeSources', [WorkspaceId: '40823']).TotalCount == 3
    }

    def "quotas, resources and members can be looked up"() {
        expect:
        client.ai('ListQuotas').Quotas*.Id.contains('quota1a2b3c4d5e6')
        client.ai('ListResources', [WorkspaceId: '40823']).Resources*.Spec*.resourceId.contains('quota1a2b3c4d5e6')
        client.ai('ListMembers', [WorkspaceId: '40823']).Members*.Roles == [['PAI.WorkspaceOwner']]
    }

    def "what is not modelled says so"() {
        expect:
        with(client.ai('GetInstanceJob', [InstanceJobId: '1'])) {
            http == 501
            Code == 'NotImplemented'
            Message.contains('aiworkspace:GetInstanceJob')
        }
    }
}
