package paish.shell.completion

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import paish.shell.Main
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What paish completes in the shells that it is started from. */
class CompletionSpec extends Specification {

    static final COMMANDS = ['run', 'check', 'plan', 'policy', 'ls', 'resume', 'orphans', 'cost', 'history', 'doctor', 'sandbox', 'completion', 'help']

    @TempDir
    @Shared
    Path folder

    @Shared
    Path script

    def setupSpec() {
        script = Files.writeString(folder.resolve('paish.bash'), generated('bash'))
        ['quick.pai', 'two words.pai', 'notes.txt'].each { Files.createFile(folder.resolve(it)) }
        Files.createDirectory(folder.resolve('sub'))
    }

    def "bash can read its script"() {
        expect:
        bash('-n', script.toString()) == ''
    }

    def "in bash '#line' can go on with #with"() {
        expect:
        completed(line.split(' ', -1) as List) as Set == with as Set

        where:
        line                    | with
        'paish ch'              | ['check']
        'paish doc'             | ['doctor']
        'paish q'               | ['quick.pai']
        'paish '                | COMMANDS + ['quick.pai', 'two words.pai', 'sub']
        'paish run '            | ['quick.pai', 'two words.pai', 'sub']
        'paish run --yes qu'    | ['quick.pai']
        'paish plan --re'       | ['--region']
        'paish check --color '  | ['auto', 'always', 'never']
        'paish run --region '   | []
        'paish ls co'           | ['codeSources', 'cost']
        'paish completion '     | ['bash', 'zsh', 'fish']
    }

    def "the script of fish has a line for each command, option and value"() {
        given:
        def lines = generated('fish').readLines()

        expect:
        lines.every { it.startsWith('complete -c paish ') }
        COMMANDS.every { command -> lines.any { it.contains("'__fish_use_subcommand' -a '$command' -d '") } }
        lines.any { it.contains("'__fish_seen_subcommand_from run' -l region -x -d ") }
        lines.any { it.contains("-l color -x -a 'auto always never'") }
        lines.any { it.contains("'__fish_seen_subcommand_from check' -k -a '(__fish_complete_suffix .pai)'") }
        lines.any { it.contains("'__fish_seen_subcommand_from completion' -a 'bash zsh fish'") }
        !lines.any { it.contains('__fish_seen_subcommand_from doctor') && it.contains('.pai') }
    }

    @Requires({ there('fish') })
    def "fish can read its script"() {
        expect:
        said(['fish', '--no-execute', Files.writeString(folder.resolve('paish.fish'), generated('fish')).toString()]) == ''
    }

    @Requires({ there('zsh') })
    def "zsh can read its script"() {
        expect:
        said(['zsh', '-n', Files.writeString(folder.resolve('paish.zsh'), generated('zsh')).toString()]) == ''
    }

    static boolean there(String shell) {
        System.getenv('PATH').split(':').any { new File(it, shell).canExecute() }
    }

    private static String generated(String shell) {
        def out = new ByteArrayOutputStream()
        assert Main.run(['completion', shell] as String[], InputStream.nullInputStream(), new PrintStream(out, true), System.err, [:]) == 0
        out.toString()
    }

    /** As bash calls it when Tab is pressed behind the last word. */
    private List<String> completed(List<String> words) {
        def quoted = words.collect { "'$it'" }.join(' ')
        bash('-c', """cd '$folder'; source '$script'; compopt() { :; }
                COMP_LINE='${words.join(' ')}'; COMP_WORDS=($quoted); COMP_CWORD=${words.size() - 1}
                \$(complete -p paish | sed 's/.*-F \\([^ ]*\\) .*/\\1/'); printf '%s\\n' "\${COMPREPLY[@]}" """).readLines().findAll()
    }

    private String bash(String... args) {
        said(['bash', '--norc', *args])
    }

    private String said(List<String> command) {
        def process = new ProcessBuilder(command).redirectErrorStream(true).start()
        def text = process.inputStream.getText('UTF-8')
        assert process.waitFor(20, TimeUnit.SECONDS)
        text
    }
}
