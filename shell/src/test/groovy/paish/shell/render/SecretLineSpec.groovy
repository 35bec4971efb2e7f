package paish.shell.render

import spock.lang.Specification

class SecretLineSpec extends Specification {

    def "#line"() {
        expect:
        SecretLine.shown(line) == shown
        shown.size() == line.size()

        where:
        line                                              || shown
        "def key = 'LTAI5tFAKEFAKEFAKEFAKEFA'"            || "def key = 'LTAI********************'"
        "imageAuth 'dXNlcjpwYXNz'"                        || "imageAuth '************'"
        "env DB_PASSWORD: 'p w', LANG: 'C'"               || "env DB_PASSWORD: '***', LANG: 'C'"
        'env(API_KEY: "x")'                               || 'env(API_KEY: "*")'
        "env DB_PASSWORD: ['hunter2']"                    || "env DB_PASSWORD: ['*******']"
        "env TOKEN: secret('TOKEN')"                      || "env TOKEN: secret('TOKEN')"
        "def password = 'hunter2'"                        || "def password = '*******'"
        "if (token == 'abc')"                             || "if (token == 'abc')"
        "update nb, stopAt: '2036-12-01T20:00+08:00'"     || "update nb, stopAt: '2036-12-01T20:00+08:00'"
        "env gitPat: 'x', GITPAT: 'y'"                    || "env gitPat: '*', GITPAT: '*'"
        "name 'nb'"                                       || "name 'nb'"
    }
}
