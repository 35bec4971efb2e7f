package paish.shell.render

import java.time.Duration
import paish.engine.Action
import paish.engine.Cost
import paish.engine.Dialogue
import paish.engine.Event
import paish.engine.Handle
import paish.engine.Plan
import spock.lang.Specification

class TextDialogueSpec extends Specification {

    static final HANDLE = new Handle('dsw', 'nb', 'cn-hangzhou', '40823')

    def err = new ByteArrayOutputStream()

    def "'#typed' answers #answer"() {
        given:
        def plan = new Plan('h', 'sandbox', 'r', [action()] * 3, Cost.NOTHING, [])

        expect:
        new Question(new ByteArrayInputStream(typed.bytes), new PrintStream(err), true).ask(plan) == answer
        err.toString() == 'Proceed with 3 changes on sandbox? [y/N] '

        where:
        typed     | answer
        'y\n'     | Dialogue.Answer.YES
        'Yes\n'   | Dialogue.Answer.YES
        '\n'      | Dialogue.Answer.NO
        'no\n'    | Dialogue.Answer.NO
        'yep\n'   | Dialogue.Answer.NO
        ''        | Dialogue.Answer.NO
    }

    def "without anybody there nothing is asked"() {
        expect:
        new Question(new ByteArrayInputStream('y\n'.bytes), new PrintStream(err), false).ask(null) == Dialogue.Answer.NOBODY_TO_ASK
        err.size() == 0
    }

    def "away from a terminal a wait is a line for each change"() {
        given:
        def dialogue = dialogue(false)

        when:
        dialogue.event(status('Creating'))
        ['Creating', 'Creating', 'Starting', 'Running'].each { dialogue.waiting([waiting(it)], Duration.ofSeconds(5)) }
        dialogue.waited()

        then:
        err.toString() == "dsw 'nb' Creating\ndsw 'nb' Starting\ndsw 'nb' Running\n"
    }

    def "on a terminal it is redrawn in place, and gone in the end"() {
        given:
        def dialogue = dialogue(true)

        when:
        dialogue.waiting([waiting('Creating')], Duration.ofSeconds(5))
        dialogue.waiting([waiting('Starting')], Duration.ofSeconds(65))
        dialogue.event(new Event(Event.Type.WARNING, '', '', '', [message: 'slow']))
        dialogue.waited()

        then:
        err.toString('UTF-8') == "… dsw 'nb'  Creating → Running  5 s\n" +
                "\r\u001b[1A\u001b[J… dsw 'nb'  Starting → Running  1 min 5 s\n" +
                "\r\u001b[1A\u001b[Jwarning: slow\n"
    }

    private TextDialogue dialogue(boolean terminal) {
        def to = new PrintStream(err, true, 'UTF-8')
        new TextDialogue(to, Style.PLAIN, { 80 }, terminal, new DiagnosticText(Style.PLAIN, { Optional.empty() }), null, true)
    }

    private static Event status(String status) {
        new Event(Event.Type.STATUS, 'dsw', 'nb', '', [status: status])
    }

    private static Dialogue.Waiting waiting(String status) {
        new Dialogue.Waiting(HANDLE, status, ['Running'])
    }

    private static Action action() {
        new Action(Action.Verb.CREATE, 'dsw', 'nb', 'r', 'w', Optional.empty(), Optional.empty(), [:], Cost.NOTHING, [], [], [])
    }
}
