package paish.shell.prompt

import paish.language.Exit
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** Ctrl-C ends what it is pressed at, and never more than that. */
class CtrlCSpec extends Specification {

    @TempDir
    Path home

    @AutoCleanup
    Sitter me

    def "#what ends with one Ctrl-C, and the prompt is there again"() {
        given:
        me = new Sitter(home, environment: [PAISH_SANDBOX_CLOCK: '1'], flags: ['--yes'], rows: 60).prompted()

        when:
        me.enter(input).sees(begun).type('\u0003').sees('interrupted').prompted()
        me.enter('40 + 2')

        then:
        me.sees('\n42\n').prompted()

        where:
        what              | input                                          | begun
        'an endless loop' | 'x = 0; while (true) { x++ }'                  | 'gave up on this loop'
        'a sleep'         | "println 'in'; Thread.sleep(60000)"            | '\nin'
        'a wait'          | "await(create(dsw { name 'nb1'; image 'image-05cefd0be2exxxx'; spec 'ecs.c6.large' }))" | '→ Running'
    }

    def "a wait that was left has stopped nothing"() {
        given:
        me = new Sitter(home, environment: [PAISH_SANDBOX_CLOCK: '1'], flags: ['--yes'], rows: 60).prompted()

        when:
        me.enter("await(create(dsw { name 'nb1'; image 'image-05cefd0be2exxxx'; spec 'ecs.c6.large' }))").sees('→ Running')
        me.type('\u0003').sees('nothing was stopped; what runs goes on running').prompted()
        me.enter("instance('nb1').Status")

        then:
        me.sees { it.readLines().takeRight(2)[0] in ['Creating', 'EnvPreparing', 'Starting'] }
    }

    def "what does not end is told of by a second one, and left with a third one"() {
        given:
        def virtual = org.jline.utils.ScreenTerminal.withTerminal('test', 'xterm', 80, 24)
        def terminal = virtual.terminal()
        def said = new ByteArrayOutputStream()
        def left = new java.util.concurrent.CountDownLatch(1)
        def started = new java.util.concurrent.CountDownLatch(1)
        def now = java.time.Instant.EPOCH
        boolean[] over = [false]
        def evaluating = new Evaluating(terminal, new PrintStream(said, true), { now } as java.time.InstantSource, { left.countDown() })
        def work = {
            started.countDown()
            while (!over[0]) {
                Thread.onSpinWait()
            }
        }
        def main = Thread.start { evaluating.run(work) }
        started.await()

        expect:
        [0, 0.9, 2, 2.9, 4].collect {
            now = java.time.Instant.EPOCH.plusMillis((it * 1000) as long)
            terminal.raise(org.jline.terminal.Terminal.Signal.INT)
            [said.toString().contains('still ending'), left.count == 0]
        } == [[false, false], [false, false], [true, false], [true, false], [true, true]]

        when: 'there is nothing to end'
        over[0] = true
        main.join()
        said.reset()
        3.times { terminal.raise(org.jline.terminal.Terminal.Signal.INT) }

        then:
        said.size() == 0

        cleanup:
        over[0] = true
        evaluating.close()
        terminal.close()
    }
}
