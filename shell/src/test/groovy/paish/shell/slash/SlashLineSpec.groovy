package paish.shell.slash

import paish.language.Failure
import spock.lang.Specification

/** What is a command, and which one is meant. */
class SlashLineSpec extends Specification {

    def "'#input' is the command #name with '#argument'"() {
        when:
        def line = SlashLine.of(input, { false }).orElseThrow()

        then:
        line.name() == name
        line.argument() == argument

        where:
        input                         | name   | argument
        '/help'                       | 'help' | ''
        '  /save nb.pai 3-7 '         | 'save' | 'nb.pai 3-7'
        '/save! nb.pai'               | 'save' | '! nb.pai'
        '/time [1, 2].each {\n it }'  | 'time' | '[1, 2].each {\n it }'
        'help'                        | 'help' | ''
        'help dsw'                    | 'help' | 'dsw'
        '?'                           | 'help' | ''
        '?dsw.spec'                   | 'help' | 'dsw.spec'
        'jobs?'                       | 'help' | 'jobs'
        'quit'                        | 'quit' | ''
        'exit'                        | 'exit' | ''
        'json jobs(status: Running)'  | 'json' | 'jobs(status: Running)'
        'csv instances()'             | 'csv'  | 'instances()'
        'json [a: 1]'                 | 'json' | '[a: 1]'
    }

    def "'#input' is of the language"() {
        expect:
        SlashLine.of(input, { it == 'csv' }).empty

        where:
        input << ["/ab+/.matcher('abb')", '/a b/ == x', 'json = 1', 'json', 'json.x', 'json ?: 2', 'json + 1', 'csv x', 'quit now', 'helper', 'x ? 1 : 2', '1 + 1', '']
    }

    def "'#typed' means /#command"() {
        expect:
        SlashCommands.get(typed).name() == command

        where:
        typed  | command
        'hist' | 'history'
        'help' | 'help'
        'q'    | 'quit'
        'exi'  | 'quit'
        'wat'  | 'watches'
    }

    def "'#typed' is not known: #message"() {
        when:
        SlashCommands.get(typed)

        then:
        def e = thrown(Failure)
        e.message == message
        e.hint() == hint

        where:
        typed   | message                                | hint
        'hstory' | 'there is no command /hstory'         | 'did you mean /history?'
        'h'     | '/h could be /help, /history'          | 'type a letter more'
        'zzzzz' | 'there is no command /zzzzz'           | '/help lists them'
    }

    def "every command says what it does and shows a line that leads to it"() {
        expect:
        command.doc().endsWith('.')
        SlashLine.of(command.example(), { false }).map { SlashCommands.get(it.name()) }.orElseThrow() == command
        SlashCommands.all().findAll { it.about().names().intersect(command.about().names()) } == [command]

        where:
        command << SlashCommands.all()
    }
}
