package paish.sandbox

/** Commands and files on instances. */
class CloudAssistantSpec extends SandboxSpecification {

    String id

    def setup() {
        id = client.machineId(client.network())
        client.advance('2m')
    }

    def "'#script' is #status with #code after #seconds s and prints #output"() {
        when:
        def invocation = client.run(id, script, [Timeout: 60])
        client.advance("${seconds}s")

        then:
        with(client.result(invocation)) {
            InvocationStatus == status
            ExitCode == code
            Output == output
            Dropped == 0
        }

        where:
        script                                  | seconds || status    | code | output
        'echo a; echo "b c" && sleep 5'         | 1       || 'Running' | null | 'a\nb c\n'
        'echo a; echo "b c" && sleep 5'         | 6       || 'Success' | 0    | 'a\nb c\n'
        '# only a comment\ntrue'                | 2       || 'Success' | 0    | ''
        'echo before\nexit 7\necho after'       | 2       || 'Failed'  | 7    | 'before\n'
        'test -f x || exit 1\necho on'          | 2       || 'Success' | 0    | 'on\n'
        'if [ -f x ]; then exit 1; fi\necho on' | 2       || 'Success' | 0    | 'on\n'
        'false\necho on'                        | 2       || 'Success' | 0    | 'on\n'
        'set -e\nfalse\necho on'                | 2       || 'Failed'  | 1    | ''
        'echo on\nfalse'                        | 2       || 'Failed'  | 1    | 'on\n'
        'echo hidden > file'                    | 2       || 'Success' | 0    | ''
        'echo on\nsleep 10m'                    | 60      || 'Running' | null | 'on\n'
        'echo on\nsleep 10m\necho late'         | 61      || 'Timeout' | null | 'on\n'
    }

    def "a scenario fails with its own words"() {
        when:
        def invocation = client.run(id, 'echo begin\nsleep 3\nfails-with missing-module')
        client.advance('5s')

        then:
        with(client.result(invocation)) {
            InvocationStatus == 'Failed'
            ExitCode == 1
            Output.startsWith('begin\n')
            Output.size() > 'begin\n'.size()
        }
    }

    def "long output keeps its end, and says how much is gone; it is Base64 unless asked otherwise"() {
        when:
        def invocation = client.run(id, 'seq 10000')
        client.advance('5s')
        def plain = client.result(invocation)
        def encoded = client.ecs('DescribeInvocationResults', [InvokeId: invocation]).Invocation.InvocationResults.InvocationResult[0]

        then:
        plain.Output.size() == 24 * 1024
        plain.Output.endsWith('9999\n10000\n')
        plain.Dropped == (1..10000).sum { "$it\n".size() } - 24 * 1024
        new String(encoded.Output.decodeBase64()) == plain.Output
    }

    def "content of #bytes bytes #how: #code"() {
        given:
        def script = 'x' * bytes
        def content = encoding == 'Base64' ? script.bytes.encodeBase64().toString() : script

        expect:
        client.ecs('RunCommand', [Type: 'RunShellScript', InstanceId: [id], CommandContent: content, ContentEncoding: encoding, KeepCommand: keep]).Code == code

        where:
        bytes | encoding    | keep  || code
        18432 | 'PlainText' | false || null
        18433 | 'PlainText' | false || 'CmdContent.ExceedLimit'
        18432 | 'Base64'    | false || null
        18433 | 'Base64'    | false || 'CmdContent.ExceedLimit'
        13824 | 'PlainText' | true  || null
        13825 | 'PlainText' | true  || 'CmdContent.ExceedLimit'
        how = keep ? "kept, as $encoding" : "as $encoding"
    }

    def "#change is refused: #code"() {
        expect:
        client.ecs('RunCommand', [Type: 'RunShellScript', InstanceId: [id], CommandContent: 'true'] + change).Code == code

        where:
        change                                               || code
        [Type: 'RunPerl']                                    || 'InvalidCmdType.NotFound'
        [InstanceId: ['i-none']]                             || 'InvalidInstance.NotFound'
        [InstanceId: []]                                     || 'MissingParam.InstanceId'
        [CommandContent: '%%%', ContentEncoding: 'Base64', EnableParameter: true, Parameters: '{"a"'] || 'InvalidParameter'
        [WorkingDir: '/' + 'x' * 200]                        || 'WorkingDir.ExceedLimit'
        [Username: 'x' * 256]                                || 'Username.ExceedLimit'
        [Timeout: 0]                                         || 'InvalidParameter.Timeout'
        [RepeatMode: 'Period']                               || 'InvalidRepeatMode.NotFound'
        [Parameters: '{"a": "b"}']                           || 'Parameter.Disabled'
        [CommandContent: '{{a}}', EnableParameter: true]     || 'Parameter.MissingValue'
    }

    def "the same token runs it once"() {
        given:
        def request = [Type: 'RunShellScript', InstanceId: [id], CommandContent: 'true', ClientToken: 'run-1']

        expect:
        client.ecs('RunCommand', request).InvokeId == client.ecs('RunCommand', request).InvokeId
        client.ecs('RunCommand', request + [CommandContent: 'false']).Code == 'IdempotentParameterMismatch'
        client.ecs('DescribeInvocations').TotalCount == 1
    }

    def "a command sent before the assistant answers waits, but not for long"() {
        given:
        def network = client.network('cn-hangzhou-j')
        def soon = client.machineId(network)
        client.advance('20s')
        def waiting = client.run(soon, 'echo here')
        client.advance('30s')

        expect:
        client.result(waiting).InvocationStatus == 'Pending'

        when:
        client.advance('12s')

        then:
        client.result(waiting).InvocationStatus == 'Success'

        when:
        client.ecs('StopInstance', [InstanceId: soon])
        client.advance('1m')
        def never = client.run(soon, 'echo here')
        client.advance('61s')

        then:
        with(client.result(never)) {
            InvocationStatus == 'Aborted'
            ErrorCode == 'InstanceNotRunning'
        }
    }

    def "an instance that goes takes its command along"() {
        given:
        def invocation = client.run(id, 'echo on\nsleep 30m', [Timeout: 3600])
        client.advance('10s')

        when:
        client.ecs('DeleteInstance', [InstanceId: id, Force: true])
        client.advance('1m')

        then:
        with(client.result(invocation)) {
            InvocationStatus == 'Error'
            ErrorCode == 'InstanceNotRunning'
            Output == 'on\n'
        }
    }

    def "a command can be stopped"() {
        given:
        def invocation = client.run(id, 'echo on\nsleep 30m', [Timeout: 3600])
        client.advance('10s')

        when:
        client.ecs('StopInvocation', [InvokeId: invocation])

        then:
        client.result(invocation).InvocationStatus == 'Stopping'

        when:
        client.advance('2s')

        then:
        client.result(invocation).subMap(['InvocationStatus', 'InvokeRecordStatus', 'Output']) ==
                [InvocationStatus: 'Terminated', InvokeRecordStatus: 'Stopped', Output: 'on\n']

        when:
        def early = client.run(id, 'echo on')
        client.ecs('StopInvocation', [InvokeId: early])
        client.advance('2s')

        then:
        client.result(early).InvocationStatus == 'Cancelled'
    }

    def "a kept command is invoked with parameters, on several instances"() {
        given:
        def other = client.machineId(client.network('cn-hangzhou-i'))
        client.advance('2m')
        def command = client.ecs('CreateCommand', [Name: 'greet', Type: 'RunShellScript', EnableParameter: true,
                                                   CommandContent: 'echo hello {{who}}'.bytes.encodeBase64().toString()]).CommandId

        when:
        def invocation = client.ecs('InvokeCommand', [CommandId: command, InstanceId: [id, other], Parameters: '{"who": "you"}']).InvokeId
        client.advance('5s')

        then:
        client.ecs('DescribeInvocationResults', [InvokeId: invocation, ContentEncoding: 'PlainText']).Invocation.with {
            [it.TotalCount, it.InvocationResults.InvocationResult*.Output.unique()]
        } == [2, ['hello you\n']]
        with(client.ecs('DescribeInvocations', [InvokeId: invocation, ContentEncoding: 'PlainText', IncludeOutput: true]).Invocations.Invocation[0]) {
            InvocationStatus == 'Success'
            InvokeStatus == 'Finished'
            CommandName == 'greet'
            InvokeInstances.InvokeInstance*.Output.unique() == ['hello you\n']
        }
        client.ecs('DescribeCommands', [Name: 'gr*', ContentEncoding: 'PlainText']).Commands.Command*.subMap(['CommandContent', 'ParameterNames', 'InvokeTimes']) ==
                [[CommandContent: 'echo hello {{who}}', ParameterNames: [ParameterName: ['who']], InvokeTimes: 1]]
        client.ecs('DeleteCommand', [CommandId: command]).http == 200
        client.ecs('InvokeCommand', [CommandId: command, InstanceId: [id]]).Code == 'InvalidCmdId.NotFound'
    }

    def "files are sent in 32 KB, and not over one another"() {
        given:
        def send = { Map change -> client.ecs('SendFile', [Name: 'a.sh', TargetDir: '/root', Content: 'echo', InstanceId: [id]] + change) }
        def status = { String file -> client.ecs('DescribeSendFileResults', [InvokeId: file]).Invocations.Invocation[0].InvokeInstances.InvokeInstance[0] }

        when:
        def first = send([:]).InvokeId

        then:
        status(first).InvocationStatus == 'Pending'

        when:
        client.advance('3s')
        def second = send([:]).InvokeId
        def third = send([Overwrite: true]).InvokeId
        client.advance('3s')

        then:
        status(first).InvocationStatus == 'Success'
        status(second).subMap(['InvocationStatus', 'ErrorCode']) == [InvocationStatus: 'Failed', ErrorCode: 'FileAlreadyExists']
        status(third).InvocationStatus == 'Success'
        send([Content: 'x' * 24576, Name: 'b']).http == 200
        send([Content: 'x' * 24577, Name: 'b']).Code == 'FileContent.ExceedLimit'
        send([TargetDir: 'root']).Code == 'InvalidParameter.TargetDir'
    }

    def "a script that was sent in parts is what the command that joins them runs"() {
        given: 'a character that lies across two parts'
        def script = ('#!/bin/sh\n# ' + 'x' * 24563 + '\u00e9\necho long\nsleep 5\nexit 4\n').getBytes('UTF-8')
        def parts = [script[0..<24576], script[24576..<script.length]]
        assert new String(parts[0] as byte[], 'UTF-8').contains('\uFFFD')
        parts.eachWithIndex { part, i ->
            assert client.ecs('SendFile', [Name: "s.part-0000$i", TargetDir: '/tmp', ContentType: 'Base64', Overwrite: true, InstanceId: [id],
                                           Content: (part as byte[]).encodeBase64().toString()]).http == 200
        }
        client.advance('3s')

        when:
        def invocation = client.run(id, """\
            #!/bin/sh
            cd '/tmp' || exit 125
            cat 's'.part-* > 's' || exit 125
            if ! echo 'sum  s' | sha256sum -c - > /dev/null 2>&1; then
              echo 'not whole' >&2
              exit 125
            fi
            rm -f 's'.part-*
            chmod 700 's'
            exec './s'
            """.stripIndent())
        client.advance('4s')

        then:
        client.result(invocation).subMap(['InvocationStatus', 'Output']) == [InvocationStatus: 'Running', Output: 'long\n']

        when:
        client.advance('3s')

        then:
        client.result(invocation).ExitCode == 4
    }
}
