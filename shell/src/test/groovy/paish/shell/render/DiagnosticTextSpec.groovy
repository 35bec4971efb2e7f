package paish.shell.render

import paish.language.Diagnostic
import paish.language.Place
import spock.lang.Specification

class DiagnosticTextSpec extends Specification {

    static final LINES = [
        3: "  name 'a b'   // two words",
        7: "\tspec '中文 c6'",
        12: "  名字 'x'; spec 'y'",
    ]

    def text = new DiagnosticText(Style.PLAIN, { Place p -> Optional.ofNullable(LINES[p.line()]) })

    def "a finding shows its line, a caret below the value and the hint"() {
        given:
        def finding = Diagnostic.error('dsw.name.pattern', 'dsw.name', new Place('x.pai', 3, 8), "'a b' is no name", 'use _')

        expect:
        text.of(finding) == '''\
            error[dsw.name.pattern] 'a b' is no name
             --> x.pai:3:8
            3 |   name 'a b'   // two words
              |        ^^^^^
              = hint: use _
            '''.stripIndent()
    }

    def "a conflict shows both places"() {
        given:
        def finding = Diagnostic.warning('a.b', 'a', new Place('x.pai', 12, 11), 'they exclude each other', '')
                .against(new Place('x.pai', 3, 3))

        expect:
        text.of(finding) == '''\
            warning[a.b] they exclude each other
              --> x.pai:12:11
            12 |   名字 'x'; spec 'y'
               |             ^^^^
              --> x.pai:3:3
             3 |   name 'a b'   // two words
               |   ^^^^ against this
            '''.stripIndent()
    }

    def "tabs and wide characters keep the caret where it belongs"() {
        given:
        def finding = Diagnostic.error('a.b', 'a', new Place('x.pai', 7, 7), 'no such spec', '')

        expect:
        text.of(finding).readLines()[2..3] == ["7 | \tspec '中文 c6'", "  | \t     ^^^^^^^^^"]
    }

    def "a finding on a whole file, or on none, has no line"() {
        expect:
        text.of(Diagnostic.error('f', '', place, 'cannot be read', '')) == shown

        where:
        place                      | shown
        new Place('x.pai', 0, 0)   | 'error[f] cannot be read\n --> x.pai\n'
        Place.NOWHERE              | 'error[f] cannot be read\n'
    }

    def "what a script or the service says cannot steer the terminal"() {
        expect:
        !text.of(Diagnostic.error('a.b', 'a', Place.NOWHERE, 'red \u001b[31m', '')).contains('\u001b')
    }

    def "findings are counted: #errors errors and #warnings warnings"() {
        given:
        def findings = (0..<errors).collect { Diagnostic.error('a', '', Place.NOWHERE, '', '') } +
                (0..<warnings).collect { Diagnostic.warning('a', '', Place.NOWHERE, '', '') }

        expect:
        DiagnosticText.count(findings, 2) == said

        where:
        errors | warnings | said
        0      | 0        | 'nothing to report in 2 files'
        1      | 0        | '1 error in 2 files'
        2      | 1        | '2 errors, 1 warning in 2 files'
        0      | 2        | '2 warnings in 2 files'
    }
}
