package paish.shell.render

import paish.shell.option.Options
import spock.lang.Specification

class StyleSpec extends Specification {

    def "#when on a terminal (#terminal) with #environment: colours #colored"() {
        expect:
        Style.of(when, terminal, environment).colored() == colored

        where:
        when                  | terminal | environment      | colored
        Options.Color.AUTO    | true     | [:]              | true
        Options.Color.AUTO    | false    | [:]              | false
        Options.Color.AUTO    | true     | [NO_COLOR: '1']  | false
        Options.Color.AUTO    | true     | [NO_COLOR: '']   | true
        Options.Color.AUTO    | true     | [TERM: 'dumb']   | false
        Options.Color.ALWAYS  | false    | [NO_COLOR: '1']  | true
        Options.Color.NEVER   | true     | [:]              | false
    }
}
