package paish.shell.prompt

import paish.language.Exit
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

/** What somebody sees who types paish: where they are, then what comes of what they type. */
class FirstPromptSpec extends Specification {

    @TempDir
    Path home

    @AutoCleanup
    Sitter me

    def "the prompt says target, region and workspace, and a value stands below its input"() {
        given:
        me = new Sitter(home)

        expect:
        me.prompted().screen() == 'sandbox cn-hangzhou/40823>'

        when:
        me.enter('6 * 7').sees('42').prompted()

        then:
        me.screen() == '''\
            sandbox cn-hangzhou/40823> 6 * 7
            42
            sandbox cn-hangzhou/40823>'''.stripIndent()
    }

    def "the cloud is in capitals with a mark, so that nobody takes it for the sandbox"() {
        given:
        me = new Sitter(home, flags: ['--cloud'])

        expect:
        me.prompted().screen() == '[CLOUD!] cn-hangzhou/40823>'
    }

    def "what runs is counted"() {
        given:
        me = new Sitter(home)
        me.prompted()
        me.watched = 2

        expect:
        me.enter('').sees('sandbox cn-hangzhou/40823 {2 watched}>')
    }

    def "a region from the environment cannot steer the terminal"() {
        given:
        me = new Sitter(home, environment: [PAISH_REGION: 'a\u001b[2Jb%M'])

        expect:
        me.prompted().screen() == 'sandbox a?[2Jb%M/40823>'
    }

    def "#word leaves"() {
        given:
        me = new Sitter(home)
        me.prompted()

        expect:
        me.enter(word).leaves() == Exit.DONE

        where:
        word << ['exit', 'quit', '/quit', '/exit']
    }

    def "Ctrl-D leaves, but only from an empty line, and asks when something is watched"() {
        given:
        me = new Sitter(home)
        me.prompted()

        when: 'on a line that is not empty it deletes what is ahead, and there is nothing'
        me.type('1 + 1\u0004').enter('')
        me.sees('\n2').prompted()
        me.watched = 1
        me.type('\u0004')

        then:
        me.sees('1 is watched. Leave? What runs goes on running. [y/N]')

        when:
        me.enter('')
        me.sees { it.readLines().last() == 'sandbox cn-hangzhou/40823 {1 watched}>' }
        me.type('\u0004').sees { it.count('Leave?') == 2 }
        me.enter('y')

        then:
        me.leaves() == Exit.DONE
    }
}
