package paish.sandbox

import paish.api.Field
import paish.sandbox.Modelled.Extent

/** Every reply has only fields that the operation's reply type has, and of their types. */
class ShapeSpec extends SandboxSpecification {

    static class Checked extends Client {

        List<String> faults = []
        Set<String> answered = []

        @Override
        Answer call(String id, Map parameters) {
            def answer = super.call(id, parameters)
            if (answer.http == 200) {
                answered << id
                faults.addAll(ShapeSpec.faults(id.split(':')[0], API.operation(id).get().response(), answer.body, id))
            } else if (answer.http >= 500) {
                faults << "$id: $answer.body".toString()
            }
            answer
        }
    }

    def "replies have the shapes of the tables"() {
        given:
        def checked = new Checked(endpoint: sandbox.endpoint(), time: time)
        client = checked
        def ids = everything()
        def cloud = machines()

        when:
        Modelled.extents()
                .findAll { it.value != Extent.NOT_IMPLEMENTED }.keySet()
                .sort { rank(it) }
                .each { client.call(it, parameters(it, it =~ /^(ecs|vpc):/ ? cloud : ids)) }

        then:
        checked.faults == []
        checked.answered.size() > 200
    }

    /** A region with one of everything in it. */
    private Map everything() {
        def instance = client.instance(
                Datasets: [[DatasetId: 'd-0b1c2d3e4f5a6b7c8d', MountPath: '/mnt/a', MountAccess: 'RW']],
                Tag: [[Key: 'a', Value: 'b']], Labels: [[Key: 'c', Value: 'd']], EnvironmentVariables: [A: 'b'],
                UserVpc: [VpcId: 'vpc-1', VSwitchId: 'vsw-1', SecurityGroupId: 'sg-1', ExtendedCIDRs: ['10.0.0.0/8']],
                UserCommand: [OnStart: [Content: 'true']], SpotSpec: [SpotStrategy: 'SpotAsPriceGo'])
        def job = client.job(JobType: 'RayJob', Settings: [EnableSanityCheck: true, Tags: [a: 'b']],
                UserVpc: [VpcId: 'vpc-1', SwitchId: 'vsw-1', SecurityGroupId: 'sg-1', ExtendedCIDRs: ['10.0.0.0/8']],
                DataSources: [[DataSourceId: 'd-0b1c2d3e4f5a6b7c8d', MountPath: '/mnt/a', MountAccess: 'RW']],
                CodeSource: [CodeSourceId: 'code-7d6c5b4a39281706', Branch: 'main', MountPath: '/mnt/code'])
        def tensorboard = client.dlc('CreateTensorboard', [WorkspaceId: '40823', JobId: job, DisplayName: 't']).TensorboardId
        def ray = client.dlc('CreateRayHistoryServer', [WorkspaceId: '40823', DisplayName: 'r', StoragePath: '/a']).RayHistoryServerId
        def template = client.dlc('CreateJobTemplate', [WorkspaceId: '40823', TemplateName: 't', Content: '{}']).TemplateId
        client.advance('3m')
        client.dsw('CreateInstanceShutdownTimer', [InstanceId: instance, RemainingTimeInMs: 3_600_000])
        client.dsw('CreateIdleInstanceCuller', [InstanceId: instance, MaxIdleTimeInMinutes: 60, CpuPercentThreshold: 10])
        def snapshot = client.dsw('CreateInstanceSnapshot', [InstanceId: instance, SnapshotName: 's', ImageUrl: 'a.b/c:d']).SnapshotId
        client.advance('2m')
        client.ai('CreateDatasetVersion', [DatasetId: 'd-0b1c2d3e4f5a6b7c8d', DataSourceType: 'OSS', Property: 'DIRECTORY', Uri: 'oss://a.b/c/'])
        client.ai('AddImage', [Name: 'i', ImageUri: 'a.b/c:d'])
        client.ai('CreateMember', [WorkspaceId: '40823', Members: [[UserId: '1', Roles: ['PAI.AlgoDeveloper']]]])
        client.ai('UpdateConfigs', [WorkspaceId: '40823', Configs: [[CategoryName: 'CommonTagConfig', ConfigKey: 'k', ConfigValue: 'v']]])
        client.ai('CreateWorkspace', [WorkspaceName: 'other', Description: 'd', EnvTypes: ['prod']])
        client.ai('CreateDataset', [Name: 'd', DataSourceType: 'OSS', Property: 'DIRECTORY', Uri: 'oss://a.b/c/', WorkspaceId: '40823'])
        client.ai('CreateCodeSource', [DisplayName: 'c', WorkspaceId: '40823', MountPath: '/a', CodeRepo: 'https://a.b/c.git'])
        client.dlc('TagResources', [RegionId: 'x', ResourceType: 'Job', ResourceId: [job], Tag: [[Key: 'a', Value: 'b']]])
        client.dsw('UpdateInstanceLabels', [InstanceId: instance, Labels: [[Key: 'a', Value: 'b']]])
        client.dsw('CreateDiagnosis', [InstanceId: instance, ProblemCategory: 'Start'])
        def model = client.ai('CreateModel', [ModelName: 'm', WorkspaceId: '40823', Labels: [[Key: 'a', Value: 'b']]]).ModelId
        client.ai('CreateModelVersion', [ModelId: model, VersionName: 'v1', Uri: 'oss://a.b/c/'])
        def experiment = client.ai('CreateExperiment', [Name: 'e', WorkspaceId: '40823']).ExperimentId
        def run = client.ai('CreateRun', [Name: 'r', ExperimentId: experiment]).RunId
        [InstanceId: instance, JobId: job, RunId: run, jobId: job, PodId: "$job-worker-0".toString(), TensorboardId: tensorboard, RayHistoryServerId: ray,
         TemplateId: template, SnapshotId: snapshot,
         SignalId: client.dlc('CreateSignal', [JobId: job, Signal: 'USR1', Target: [Roles: ['Worker']]]).SignalId,
         TempFileId: client.dsw('CreateTempFile', [InstanceId: instance, Name: 'f']).TempFileId,
         TempFileTaskId: client.dsw('CreateTempFileTask', [InstanceId: instance]).TempFileTaskId,
         UserCommandId: client.dsw('GetInstance', [InstanceId: instance]).UserCommandId,
         CheckType: 'Instance', TaskId: client.dsw('CreateSanityCheckTask', [InstanceId: instance, CheckType: 'Instance']).TaskId,
         WorkspaceId: '40823', ImageId: 'image-05cefd0be2exxxx', DatasetId: 'd-0b1c2d3e4f5a6b7c8d', CodeSourceId: 'code-7d6c5b4a39281706',
         ModelId: model, ExperimentId: experiment,
         PromptId: client.ai('CreatePrompt', [PromptName: 'p', WorkspaceId: '40823']).PromptId,
         ConnectionId: client.ai('CreateConnection', [ConnectionName: 'c', WorkspaceId: '40823', Configs: [a: 'b']]).ConnectionId,
         AcceleratorType: 'CPU', VersionName: 'v1', MetricType: 'CpuCoreUsage', SanityCheckNumber: 1, WorkspaceIds: '40823',
         MemberId: '40823-1234567890123456', RoleName: 'PAI.AlgoDeveloper', LabelKey: 'a', Key: 'a', Keys: 'a', LabelKeys: 'a',
         PageNumber: 1, PageSize: 100, ConfigKey: 'k', CategoryName: 'CommonTagConfig', MemberIds: 'none', Verbose: true]
    }

    /** A machine with one of everything around it. */
    private Map machines() {
        def network = client.network()
        client.ecs('CreateKeyPair', [KeyPairName: 'pair', Tag: [[Key: 'a', Value: 'b']]])
        client.ecs('AuthorizeSecurityGroup', network + [Permissions: [[IpProtocol: 'tcp', PortRange: '22/22', SourceCidrIp: '10.0.0.0/8']]])
        client.ecs('TagResources', [ResourceType: 'securitygroup', ResourceId: [network.SecurityGroupId], Tag: [[Key: 'a', Value: 'b']]])
        client.vpc('TagResources', [ResourceType: 'VPC', ResourceId: [network.VpcId], Tag: [[Key: 'a', Value: 'b']]])
        def id = client.machineId(network, [KeyPairName: 'pair', Tag: [[Key: 'a', Value: 'b']], InternetMaxBandwidthOut: 1,
                                            SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: 1.5, AutoReleaseTime: '2026-11-21T08:00:00Z'])
        client.advance('2m')
        def invocation = client.run(id, 'echo a', [KeepCommand: true, Tag: [[Key: 'a', Value: 'b']]])
        client.ecs('SendFile', [Name: 'a', TargetDir: '/', Content: 'a', InstanceId: [id], Tag: [[Key: 'a', Value: 'b']]])
        client.advance('5s')
        network + client.machine(network) + [
                RegionId: 'cn-hangzhou', InstanceId: id, InvokeId: invocation, CommandId: client.ecs('DescribeCommands').Commands.Command[0].CommandId,
                InstanceIds: "[\"$id\"]".toString(), KeyPairName: 'pair', KeyPairNames: '["other"]', ResourceType: 'instance', ResourceId: [id],
                Tag: [[Key: 'c', Value: 'd']], DestinationResource: 'InstanceType', ImageFamily: Client.LINUX, NetworkType: 'vpc',
                CommandContent: 'true', Type: 'RunShellScript', Name: 'name', TargetDir: '/', Content: 'x', PublicKeyBody: 'ssh-rsa AAAA me',
                CidrBlock: '192.168.2.0/24', ZoneId: 'cn-hangzhou-h', Force: true, ImageId: client.ecs('DescribeImages').Images.Image[0].ImageId,
                SystemDisk: [Size: 40], VpcName: 'v', IncludeOutput: true, IncludePublicKey: true,
                Permissions: [[IpProtocol: 'udp', PortRange: '53/53', SourceCidrIp: '10.0.0.0/8']]]
    }

    /** Reads first, deletions last. */
    private static int rank(String id) {
        def action = id.split(':')[1]
        action =~ /^(Get|List|Describe)/ ? 0 : action =~ /^(Delete|Remove)/ ? 2 : 1
    }

    private static Map parameters(String id, Map ids) {
        def operation = Client.API.operation(id).get()
        if (operation.style() == 'RPC') {
            return rpc(operation, ids)
        }
        def wanted = operation.pathParams().keySet() + operation.query().findAll { it.value.required() }.keySet() +
                ['InstanceId', 'WorkspaceId', 'Verbose'].findAll { it in operation.query().keySet() }
        if (operation.action() == 'ListInstances' || operation.action() == 'ListTensorboards') {
            wanted -= ['InstanceId']
        }
        wanted.collectEntries { [it, ids[it] ?: 'x'] }
    }

    /** What the operation knows of it, in the form that its table says; a list narrows nothing but by what is required. */
    private static Map rpc(paish.api.Operation operation, Map ids) {
        def optional = ['InstanceType', 'VpcId', 'VSwitchId', 'SecurityGroupId', 'ImageFamily', 'ImageId', 'InstanceId', 'CidrBlock', 'Permissions',
                        'Force', 'SystemDisk', 'IncludeOutput', 'IncludePublicKey']
        def narrows = operation.action() =~ /^(Describe.*s|List.*)$/ && operation.action() != 'DescribeInvocations' ? ['ImageId', 'ImageFamily', 'InstanceType'] : []
        operation.query()
                .findAll { name, field -> ids.containsKey(name) && (field.required() || name in optional && !(name in narrows)) }
                .collectEntries { name, field ->
                    def value = ids[name]
                    [name, field.type().startsWith('list<') && !(value instanceof List) ? [value] : value]
                }
    }

    private static List<String> faults(String product, String type, value, String path) {
        if (type == 'none' || value == null) {
            return value ? ["$path: not empty" as String] : []
        }
        def field = new Field(type, false, '', [])
        if (field.elementType().present) {
            return value instanceof List
                    ? value.withIndex().collectMany { v, i -> faults(product, field.elementType().get(), v, "$path[$i]") }
                    : ["$path: not a list" as String]
        }
        if (field.valueType().present) {
            return value instanceof Map ? [] : ["$path: not a map" as String]
        }
        def properties = Client.API.product(product).get().types()[type]
        if (properties != null) {
            return !(value instanceof Map) ? ["$path: not an object" as String] : value.collectMany { k, v ->
                properties.containsKey(k) ? faults(product, properties[k].type(), v, "$path.$k") : ["$path.$k: unknown" as String]
            }
        }
        def fits = [string: String, boolean: Boolean, int32: Long, int64: Long, float: Number, double: Number][type]
        fits == null || fits.isInstance(value) ? [] : ["$path: ${value.getClass().simpleName} is no $type" as String]
    }
}
