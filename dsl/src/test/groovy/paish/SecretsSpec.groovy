package paish

import java.nio.file.Path
import paish.language.Failure
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** What is secret is sent, and shown nowhere. */
class SecretsSpec extends Specification {

    static final String HEAD = "region 'cn-hangzhou'\nworkspace '40823'\n"
    static final String DSW = "name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'"

    @TempDir
    Path folder

    @AutoCleanup
    SandboxWorld world

    ByteArrayOutputStream printed = new ByteArrayOutputStream()

    def setup() {
        world = new SandboxWorld(folder.resolve('state'))
    }

    def run(String script) {
        Scripts.run([new Source('x.pai', HEAD + script, folder)], new Context([:], [:], [REG: 'hunter2secret']), { world }, { }, new PrintStream(printed))
    }

    def "a secret reaches the service and no plan, event or value"() {
        when:
        def value = run """
            def h = create dsw { $DSW; imageAuth secret('REG'); env TOKEN: secret('REG'), OTHER: secret('REG'), URL: "db://u:\${secret('REG')}@h" }
            println h.EnvironmentVariables
            println "it is \${secret('REG')}"
            h.EnvironmentVariables
        """

        then: 'what was sent holds it'
        def sent = world.cloud().call('cn-hangzhou', 'pai-dsw:GetInstance', [InstanceId: world.dialogue.events.find { it.id() }.id()])
        sent.EnvironmentVariables == [TOKEN: 'hunter2secret', OTHER: 'hunter2secret', URL: 'db://u:hunter2secret@h']

        and: 'nothing that is shown does'
        !(value.toString() + printed + world.dialogue.plans + world.dialogue.events).contains('hunter2secret')
    }

    def "a script can only give a secret to a word: #use"() {
        when:
        run use

        then:
        Failure e = thrown()
        !e.message.contains('hunter2secret')
        e.diagnostics()[0].message().contains('can only be given to a word')

        where:
        use << ["secret('REG').value", "secret('REG').reveal()", "throw new RuntimeException(\"x \${secret('REG').value}\")"]
    }

    def "an address that is read back is shown without who opens it: #address"() {
        given: 'somebody has stored it with what opens it'
        world.cloud().call('cn-hangzhou', 'aiworkspace:CreateCodeSource',
                [WorkspaceId: '40823', DisplayName: 'theirs', MountPath: '/mnt/code', CodeRepo: address])

        expect:
        run("codeSources().find { it.DisplayName == 'theirs' }.CodeRepo") == shown

        where:
        address                                     || shown
        'https://wang:hunter2@git.example.com/a'    || 'https://***@git.example.com/a'
        'https://glpat-hunter2@git.example.com/a'   || 'https://***@git.example.com/a'
        'ssh://git@git.example.com/a'               || 'ssh://git@git.example.com/a'
        'https://git.example.com/a@b'               || 'https://git.example.com/a@b'
    }

    def "a variable whose name looks secret is masked: #name"() {
        when:
        def body = Scripts.plan([new Source('x.pai', HEAD + "create dsw { $DSW; env $name: 'abcdef' }", folder)], Context.EMPTY, { world }).actions()[0].body()

        then:
        body.EnvironmentVariables[name].toString() == (masked ? '***' : 'abcdef')

        where:
        name             || masked
        'DB_PASSWORD'    || true
        'PASSPHRASE'     || true
        'OPENAI_KEY'     || true
        'COOKIE'         || true
        'GithubPat'      || true
        'PWD_DB'         || true
        'sk'             || true
        'HF_TOKEN'       || true
        'KEY'            || false
        'LANG'           || false
        'LEARNING_RATE'  || false
        'TASK'           || false
    }

    def "a secret may not stand in a command"() {
        expect:
        Scripts.check([new Source('x.pai', HEAD + "dlc { name 'j'; type PyTorchJob; maxRuntime '1h'; worker { spec 's'; image 'r/x:1' }\ncommand \"run \${secret('REG')}\" }", folder)],
                Context.EMPTY)*.code() == ['dlc.command.secret']
    }
}
