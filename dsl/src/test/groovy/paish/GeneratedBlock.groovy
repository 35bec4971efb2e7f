package paish

/**
 * A random valid block and, computed beside it from the tables of the design and not from the program, the body that the API must get.
 * Words are drawn one by one; each adds its line and its fields.
 */
class GeneratedBlock {

    final Random random
    final List<String> lines = []
    final Map body = [:]
    /** What is called after the creation: operation → its parameters. */
    final Map<String, Map> afterwards = [:]
    String kind
    String name

    GeneratedBlock(long seed) {
        random = new Random(seed)
        random.nextBoolean() ? dsw() : dlc()
    }

    String script() {
        "region 'cn-hangzhou'\nworkspace '40823'\n\ncreate $kind {\n${lines.collect { "  $it" }.join('\n')}\n}\n"
    }

    /** Every word that stands in it, those of its roles as {@code worker.count}. */
    Set<String> words() {
        lines.collectMany { line ->
            def word = (line =~ /^\w+/)[0]
            def inner = line.contains('{ ') && kind == 'dlc' ? line.substring(line.indexOf('{ ') + 2).split('; ').collect { "role.${(it =~ /^\w+/)[0]}" } : []
            [word] + inner
        }*.toString() as Set
    }

    private void dsw() {
        kind = 'dsw'
        name = word(27)
        body.WorkspaceId = '40823'
        body.InstanceName = name
        body.Accessibility = 'PRIVATE'
        lines << "name '$name'"
        boolean quota = maybe()
        if (quota) {
            int cpu = 1 + random.nextInt(64)
            boolean gpu = maybe()
            lines << "quota 'quota1abc'" << "resources cpu: $cpu, memory: ${maybe() ? "'${cpu * 2}Gi'" : "${cpu * 2}.Gi"}${gpu ? ", gpu: 1, gpuType: 'T4', sharedMemory: '1Gi'" : ''}"
            body.ResourceId = 'quota1abc'
            body.RequestedResource = [CPU: "$cpu".toString(), Memory: "${cpu * 2}Gi".toString()] + (gpu ? [GPU: '1', GPUType: 'T4', SharedMemory: '1Gi'] : [:])
        } else {
            lines << "spec 'ecs.c6.large'"
            body.EcsSpec = 'ecs.c6.large'
        }
        if (maybe()) { lines << "workspace '40823'" }
        switch (random.nextInt(4)) {
            case 0: lines << "image 'image-05cefd0be2exxxx'"; body.ImageId = 'image-05cefd0be2exxxx'; break
            case 1: lines << "imageId 'image-05cefd0be2exxxx'"; body.ImageId = 'image-05cefd0be2exxxx'; break
            case 2: lines << "imageUrl 'registry.example.com/team/x:1'"; body.ImageUrl = 'registry.example.com/team/x:1'; break
            default: lines << "image 'registry.example.com/team/x:1'"; body.ImageUrl = 'registry.example.com/team/x:1'
        }
        if (maybe()) { lines << 'accessibility PUBLIC'; body.Accessibility = 'PUBLIC' }
        if (maybe()) { int p = 1 + random.nextInt(9); lines << "priority $p"; body.Priority = p }
        if (maybe()) { lines << "driver '535.54.03'"; body.Driver = '535.54.03' }
        if (maybe()) { lines << "owner '1612'"; body.UserId = '1612' }
        if (quota && maybe()) { lines << 'affinity cpu: true'; body.Affinity = [CPU: [Enable: true]] }
        if (maybe()) { lines << "onStart '''echo 1\necho 2'''"; body.UserCommand = [OnStart: [Content: 'echo 1\necho 2']] }
        if (maybe()) { lines << "oversold 'AcceptQuotaOverSold'"; body.OversoldType = 'AcceptQuotaOverSold' }
        if (maybe()) { lines << "nodes 'a', 'b'"; (body.AssignNodeSpec = body.AssignNodeSpec ?: [:]).NodeNames = 'a,b' }
        if (maybe()) { lines << "avoidNodes 'c'"; (body.AssignNodeSpec = body.AssignNodeSpec ?: [:]).AntiAffinityNodeNames = 'c' }
        if (maybe()) {
            lines << "credentials role: 'acs:ram::1234:role/dsw'"
            body.CredentialConfig = [Enable: true, AliyunEnvRoleKey: '0', Configs: [[Key: '0', Type: 'Role', Roles: [[RoleArn: 'acs:ram::1234:role/dsw', RoleType: 'service']]]]]
        }
        if (maybe()) { lines << "idleStop after: '2h', cpuBelow: 20, gpuBelow: 10"; afterwards['pai-dsw:CreateIdleInstanceCuller'] = [MaxIdleTimeInMinutes: 120, CpuPercentThreshold: 20, GpuPercentThreshold: 10] }
        switch (random.nextInt(4)) {
            case 0: lines << "stopAfter '8h'"; afterwards['pai-dsw:CreateInstanceShutdownTimer'] = [RemainingTimeInMs: 28_800_000]; break
            case 1: lines << "stopAt '2036-12-01T20:00+08:00'"; afterwards['pai-dsw:CreateInstanceShutdownTimer'] = [DueTime: '2036-12-01T12:00:00Z']
        }
        if (maybe()) { lines << "disk '200Gi', mount: '/mnt/sys', path: 'w'"; body.CloudDisks = [[Capacity: '200Gi', MountPath: '/mnt/sys', Path: 'w', SubType: 'rootfs']] }
        if (maybe()) { lines << 'docker containers: 10'; body.DockerConfig = [Enable: true, ContainersLimit: 10] }
        if (!quota && maybe()) {
            body.SpotSpec = switch (random.nextInt(3)) {
                case 1 -> { lines << "spot discount: 0.5"; [SpotStrategy: 'SpotWithPriceLimit', SpotDiscountLimit: '0.5'] }
                case 0 -> { lines << "spot limit: 0.12, protect: '1h'"; [SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: '0.12', SpotDuration: '1'] }
                default -> { lines << 'spot auto: true'; [SpotStrategy: 'SpotAsPriceGo'] }
            }
        }
        vpc('VSwitchId')
        if (body.UserVpc && maybe()) {
            lines << "forward port: 22, name: 'ssh', access: ['intranet']"
            lines << "forward port: 80, sshKey: 'ssh-rsa A', externalPort: 8080, container: 'c', natGateway: 'ngw-1', eip: 'eip-1', nlb: 'nlb-1'"
            body.UserVpc.ForwardInfos = [[Enable: true, ForwardPort: '22', Name: 'ssh', AccessType: ['intranet']],
                                         [Enable: true, ForwardPort: '80', SSHPublicKey: 'ssh-rsa A', ExternalPort: '8080', ContainerName: 'c',
                                          NatGatewayId: 'ngw-1', EipAllocationId: 'eip-1', NlbGatewayId: 'nlb-1']]
        }
        keyValues('label', 'Labels')
        keyValues('tag', 'Tag')
        env('EnvironmentVariables')
        datasets('Datasets', 'DatasetId', 'DatasetVersion')
        if (maybe()) { lines << "workspaceSource 'rootfsCloudDisk'"; body.WorkspaceSource = 'rootfsCloudDisk' }
        if (maybe()) {
            lines << "dynamicMount root: '/mnt/dyn/', options: [a: '1']"
            body.DynamicMount = [Enable: true, MountPoints: [[RootPath: '/mnt/dyn/', Options: '{"a":"1"}']]]
            if (!quota && maybe()) {
                lines << "dataset 'oss://b.oss-cn-hangzhou-internal.aliyuncs.com/dyn/', mount: '/mnt/dyn/d', access: RO, dynamic: true"
                body.Datasets = (body.Datasets ?: []) + [[Uri: 'oss://b.oss-cn-hangzhou-internal.aliyuncs.com/dyn/', MountPath: '/mnt/dyn/d', MountAccess: 'RO', Dynamic: true]]
            }
        }
        if (maybe()) { lines << "field 'NewField', [a: 1]"; body.NewField = [a: 1] }
        shuffleTail()
    }

    private void dlc() {
        kind = 'dlc'
        name = word(40) + '.' + random.nextInt(100)
        String type = ['PyTorchJob', 'TFJob', 'XGBoostJob', 'MPIJob', 'OneFlowJob', 'ElasticBatchJob', 'RayJob', 'SlurmJob', 'DataJuicerJob'][random.nextInt(9)]
        if (maybe()) { lines << "workspace '40823'" }
        body.WorkspaceId = '40823'
        body.DisplayName = name
        body.JobType = type
        body.UserCommand = 'python train.py'
        lines << "name '$name'" << "type ${maybe() ? type : "'$type'"}" << "command 'python train.py'"
        boolean quota = maybe()
        if (quota) { lines << "quota 'quota1abc'"; body.ResourceId = 'quota1abc' }
        String image = 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'
        boolean shared = maybe()
        if (shared) { lines << "image '$image'" }
        def roles = type == 'TFJob' ? [ps: 'PS', chief: 'Chief', evaluator: 'Evaluator', graphLearn: 'GraphLearn'] : type == 'RayJob' ? [:] : [master: 'Master']
        body.JobSpecs = []
        role('worker', 'Worker', quota, shared, image)
        if (type == 'RayJob') { role('head', 'Head', quota, shared, image, true) }
        roles.each { w, t -> if (maybe()) { role(w, t, quota, shared, image) } }
        if (maybe()) { lines << "maxRuntime '90m'"; body.JobMaxRunningTimeMinutes = 90 } else if (maybe()) { lines << 'maxRuntime 2.h'; body.JobMaxRunningTimeMinutes = 120 }
        if (maybe()) { int p = 1 + random.nextInt(9); lines << "priority $p"; body.Priority = p }
        if (maybe()) { lines << "accessibility 'PUBLIC'"; body.Accessibility = 'PUBLIC' }
        if (maybe()) { lines << "description 'a b'"; body.Description = 'a b' }
        if (maybe()) { lines << "template 'tpl1'"; body.TemplateId = 'tpl1' }
        if (maybe()) { lines << "code 'code-1', branch: 'main', commit: 'abc', mount: '/mnt/code'"; body.CodeSource = [CodeSourceId: 'code-1', Branch: 'main', Commit: 'abc', MountPath: '/mnt/code'] }
        if (maybe()) { lines << "pip 'torch==2.4', 'einops'"; body.ThirdpartyLibs = ['torch==2.4', 'einops'] } else if (maybe()) { lines << "requirements '/mnt/x'"; body.ThirdpartyLibDir = '/mnt/x' }
        def settings = [:]
        if (maybe()) { lines << 'rdma true'; settings.EnableRDMA = true }
        if (maybe()) { lines << 'sanityCheck true'; settings.EnableSanityCheck = true }
        if (maybe()) { lines << 'cpuAffinity true'; settings.EnableCPUAffinity = true }
        if (maybe()) { lines << "shell 'bash'"; settings.Shell = 'bash' }
        if (maybe()) { lines << "grace '30s'"; settings.TerminationGracePeriodSeconds = 30 }
        if (maybe()) { lines << "tag team: 'vision', n: 1"; settings.Tags = [team: 'vision', n: '1'] }
        if (settings) { body.Settings = settings }
        if (maybe()) { lines << 'elastic min: 1, max: 4'; body.ElasticSpec = [EnableElasticTraining: true, MinParallelism: 1, MaxParallelism: 4] } else if (maybe()) {
            lines << "elastic min: 1, max: 4, strategy: 's', aiMaster: true, aiMasterType: 't', aiMasterImage: 'i', edp: true, edpMin: 1, edpMax: 2, psMin: 1, psMax: 2"
            body.ElasticSpec = [EnableElasticTraining: true, MinParallelism: 1, MaxParallelism: 4, ElasticStrategy: 's', EnableAIMaster: true, AIMasterType: 't',
                                AIMasterDockerImage: 'i', EnableEDP: true, EDPMinParallelism: 1, EDPMaxParallelism: 2, PSMinParallelism: 1, PSMaxParallelism: 2]
        }
        if (maybe()) { lines << 'again true' }
        if (type == 'TFJob' && maybe()) { lines << "successPolicy 'ChiefWorker'"; body.SuccessPolicy = 'ChiefWorker' }
        vpc('SwitchId')
        env('Envs')
        datasets('DataSources', 'DataSourceId', 'DataSourceVersion')
        if (maybe()) { lines << "field 'NewField', 'x'"; body.NewField = 'x' }
    }

    private void role(String word, String type, boolean quota, boolean shared, String image, boolean named = false) {
        def spec = [Type: type, PodCount: 1]
        def inner = []
        if (maybe()) { int n = 1 + random.nextInt(8); inner << "count $n"; spec.PodCount = n }
        if (!shared || maybe()) { inner << "image '$image'" }
        spec.Image = image
        if (quota) {
            inner << "resources cpu: 4, memory: '8Gi', gpu: 1, gpuType: 'V100', sharedMemory: '4Gi'"
            spec.ResourceConfig = [CPU: '4', Memory: '8Gi', GPU: '1', GPUType: 'V100', SharedMemory: '4Gi']
        } else {
            inner << "spec 'ecs.gn6i-c4g1.xlarge'"
            spec.EcsSpec = 'ecs.gn6i-c4g1.xlarge'
            if (maybe()) {
                spec.SpotSpec = switch (random.nextInt(3)) {
                    case 0 -> { inner << 'spot limit: 6'; [SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: 0.1] }
                    case 1 -> { inner << 'spot discount: 0.5'; [SpotStrategy: 'SpotWithPriceLimit', SpotDiscountLimit: 0.5] }
                    default -> { inner << 'spot auto: true'; [SpotStrategy: 'SpotAsPriceGo'] }
                }
            }
        }
        if (maybe()) { inner << "restart 'OnFailure'"; spec.RestartPolicy = 'OnFailure' }
        if (maybe()) { inner << "disk '200Gi'"; spec.SystemDisk = [Size: 200] }
        if (maybe()) { inner << "driver '535'"; spec.Driver = '535' }
        if (maybe()) { inner << "nodes 'a', 'b'"; spec.AssignNodeSpec = [EnableAssignNode: true, NodeNames: 'a,b'] }
        if (maybe()) { inner << "avoidNodes 'c'"; spec.AssignNodeSpec = (spec.AssignNodeSpec ?: [EnableAssignNode: true]) + [AntiAffinityNodeNames: 'c'] }
        lines << (!named && maybe() ? "$word { ${inner.join('; ')} }" : "role('$type') { ${inner.join('; ')} }").toString()
        body.JobSpecs << spec
    }

    private void vpc(String vswitch) {
        if (maybe()) {
            lines << "vpc 'vpc-1', vswitch: 'vsw-1', securityGroup: 'sg-1', cidrs: ['10.0.0.0/8', '192.168.0.0/24'], route: 'eth1'"
            body.UserVpc = [VpcId: 'vpc-1', (vswitch): 'vsw-1', SecurityGroupId: 'sg-1', ExtendedCIDRs: ['10.0.0.0/8', '192.168.0.0/24'], DefaultRoute: 'eth1']
        }
    }

    private void keyValues(String word, String list) {
        if (maybe()) {
            lines << "$word team: 'vision', 'a.b': 7".toString()
            body[list] = [[Key: 'team', Value: 'vision'], [Key: 'a.b', Value: '7']]
        }
    }

    private void env(String field) {
        if (maybe()) {
            lines << (maybe() ? "env LANG: 'C', LR: 0.1, N: 3" : "env(LANG: 'C', LR: 0.1, N: 3)")
            body[field] = [LANG: 'C', LR: '0.1', N: '3']
        }
    }

    private void datasets(String list, String id, String version) {
        if (maybe()) {
            lines << "dataset 'd-x1', mount: '/mnt/d1', access: ${maybe() ? 'RO' : "'RO'"}, version: 'v2'".toString()
            lines << "dataset 'oss://b.oss-cn-hangzhou-internal.aliyuncs.com/p/', mount: '/mnt/d2', access: RW, options: ['fs.oss.x': '10']"
            body[list] = [[(id): 'd-x1', MountPath: '/mnt/d1', MountAccess: 'RO', (version): 'v2'],
                          [Uri: 'oss://b.oss-cn-hangzhou-internal.aliyuncs.com/p/', MountPath: '/mnt/d2', MountAccess: 'RW', Options: '{"fs.oss.x":"10"}']]
        }
    }

    private void shuffleTail() {
        if (!lines.any { it =~ /^(dataset|forward|onStart)/ }) {
            Collections.shuffle(lines, random)
        }
    }

    private boolean maybe() {
        random.nextBoolean()
    }

    private String word(int most) {
        def letters = ('a'..'z') + ('A'..'Z') + ('0'..'9') + ['_']
        (1..(1 + random.nextInt(most - 3))).collect { letters[random.nextInt(letters.size())] }.join('')
    }
}
