package paish.shell.render

import spock.lang.Specification

class WidthSpec extends Specification {

    def "'#text' takes #columns columns"() {
        expect:
        Width.of(text) == columns

        where:
        text           | columns
        ''             | 0
        'abc'          | 3
        '训练'         | 4
        'ｶﾞ'           | 2
        'e\u0301'      | 1
        'カ\u3099'     | 2
        '한'           | 2
        '😀'           | 2
        '👍🏽'           | 2
        '👩‍👩‍👧'           | 2
        '🇨🇳'           | 2
        '❤\ufe0f'      | 2
        'a\u200bb'     | 2
        '…'            | 1
    }

    def "'#text' in #columns columns is '#cut'"() {
        expect:
        Width.cut(text, columns) == cut
        Width.cut(text, columns, '..') == ascii

        where:
        text             | columns || cut        | ascii
        'abcdef'         | 6       || 'abcdef'   | 'abcdef'
        'abcdef'         | 4       || 'abc…'     | 'ab..'
        '训练任务'       | 5       || '训练…'    | '训..'
        '训练任务'       | 4       || '训…'      | '训..'
        'e\u0301e\u0301e\u0301' | 2 || 'e\u0301…' | '..'
        '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧'   | 5       || '👩‍👩‍👧👩‍👩‍👧…' | '👩‍👩‍👧..'
        'abc'            | 1       || '…'        | 'a'
        'abc'            | 0       || ''         | ''
    }
}
