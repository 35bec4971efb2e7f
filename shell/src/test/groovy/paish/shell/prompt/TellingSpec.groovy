package paish.shell.prompt

import paish.engine.Event
import paish.language.Exit
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** What is said of what went wrong, asked before something changes, and told of what happens meanwhile. */
class TellingSpec extends Specification {

    @TempDir
    Path home

    @AutoCleanup
    Sitter me

    static final NOTEBOOK = "create dsw { name 'nb1'; image 'image-05cefd0be2exxxx'; spec 'ecs.c6.large' }"

    def "a mistake is shown at its place in the input, and the sitting goes on"() {
        given:
        me = new Sitter(home).prompted()

        when:
        me.enter("dsw { nmae 'x' }").sees("did you mean 'name'?").prompted()

        then:
        me.screen().contains(' --> [1]:1:7')
        me.screen().contains('  |       ^^^^')

        expect:
        me.enter('1 + 1').sees('\n2\n').prompted()
    }

    def "an exception is told in a line, without a stack trace; --debug shows it"() {
        given:
        me = new Sitter(home, flags: flags, rows: 200).prompted()

        when:
        me.enter("throw new IllegalStateException('no such luck')").sees('no such luck').prompted()

        then:
        me.screen().contains('at paish.shell') == traced

        where:
        flags       | traced
        []          | false
        ['--debug'] | true
    }

    def "the plan stands above the question; #answer means that nothing is changed"() {
        given:
        me = new Sitter(home, rows: 60).prompted()

        when:
        me.enter(NOTEBOOK).sees('Proceed with 1 change on sandbox? [y/N]')

        then:
        me.screen().contains("+ create dsw 'nb1'")
        me.screen().contains('InstanceName')

        when:
        me.type(keys).sees('not confirmed: nothing was changed').prompted()
        me.enter('instances()').sees('(none)')

        then:
        me.prompted()

        where:
        answer    | keys
        'Enter'   | '\r'
        'n'       | 'n\r'
        'Ctrl-C'  | '\u0003'
        'Ctrl-D'  | '\u0004'
        'perhaps' | 'perhaps\r'
    }

    def "y creates it, and no answer is kept in the history"() {
        given:
        me = new Sitter(home, rows: 60).prompted()

        when:
        me.enter(NOTEBOOK).sees('[y/N]').enter('y').sees("created dsw 'nb1'").prompted()

        then:
        Files.readAllLines(home.resolve('history')) == [NOTEBOOK]
    }

    def "what happens meanwhile is told above the line, which stays as it was typed"() {
        given:
        me = new Sitter(home).prompted()
        me.type('1 + 2').sees('> 1 + 2')

        when:
        me.announcements.accept(new Event(Event.Type.STATUS, 'dlc', 'train', 'dlc1', [status: 'Running']))

        then:
        me.sees("dlc 'train' (dlc1) Running")
        me.screen() == "dlc 'train' (dlc1) Running\nsandbox cn-hangzhou/40823> 1 + 2"

        and:
        me.enter('').sees('\n3\n').prompted()
    }

    def "what happens while an input is evaluated does not stand within its result"() {
        given:
        def event = new Event(Event.Type.STATUS, 'dlc', 'train', 'dlc1', [status: 'Running'])
        me = new Sitter(home).prompted()

        when:
        me.enter('x = 0; while (true) { x++ }').sees('gave up on this loop')
        me.announcements.accept(event)
        def during = me.screen()
        me.type('\u0003').sees('interrupted').sees("dlc 'train' (dlc1) Running")

        then:
        !during.contains('dlc1')
        me.prompted().screen().indexOf('interrupted') < me.screen().indexOf('dlc1')
    }
}
