package paish.script

import paish.GeneratedBlock

/** A random script as the list of its statements, and the names of the variables that it makes. */
class GeneratedInputs {

    final Random random
    final List<String> statements = []
    final List<String> numbers = []
    final List<String> lists = []
    final List<String> requests = []
    final List<String> callables = []
    final List<String> types = []

    GeneratedInputs(long seed) {
        random = new Random(seed)
        statements << "region 'cn-hangzhou'" << "workspace '40823'"
        number()
        list()
        (5 + random.nextInt(8)).times { statement(seed * 100 + it) }
    }

    List<String> getVariables() {
        numbers + lists + requests
    }

    private void statement(long seed) {
        switch (random.nextInt(14)) {
            case 0: number(); break
            case 1: list(); break
            case 2: statements << "${any(numbers)} = ${value()}"; break
            case 3: statements << "${any(numbers)} ${any(['+=', '-='])} ${value()}"; break
            case 4: statements << "${any(numbers)}++"; break
            case 5: statements << "${any(lists)} << ${value()}"; break
            case 6: statements << "${any(lists)}.each { ${any(numbers)} += it }"; break
            case 7: def right = "[${value()}, ${value()}]"; statements << "def (${fresh(numbers, 'n')}, ${fresh(numbers, 'n')}) = $right"; break
            case 8: def m = fresh(callables, 'm'); statements << "int $m(int n, by = ${random.nextInt(5)}) {\n    n * by + ${random.nextInt(9)}\n}"; break
            case 9: def by = value(); statements << "def ${fresh(callables, 'c')} = { n -> n + $by }"; break
            case 10: statements << "for (i in 0..<${1 + random.nextInt(3)}) {\n    ${any(numbers)} += i\n    ${any(lists)} << i\n}"; break
            case 11: statements << "if (${any(numbers)} > ${value()}) { ${any(numbers)} = 1 } else { ${any(lists)} << 2 }"; break
            case 12: def t = fresh(types, 'T'); statements << "class $t { int x; int f() { x * ${random.nextInt(5)} } }" << "${any(numbers)} = new $t(x: ${random.nextInt(9)}).f()"; break
            default:
                def block = new GeneratedBlock(seed)
                def name = "q${random.nextInt(90)}"
                statements << "def ${fresh(requests, 'r')} = ${block.kind} {\n${block.lines.collect { it == "name '$block.name'" ? "name \"$name\${${any(lists)}.size()}\"" : it }.join('\n')}\n}"
        }
    }

    private void number() {
        def right = numbers ? value() : '1'
        statements << "${any(['def', 'int', ''])} ${fresh(numbers, 'n')} = $right".trim()
    }

    private void list() {
        def right = numbers ? value() : '1'
        statements << "${any(['def', 'List', 'var'])} ${fresh(lists, 'l')} = [$right, 2]"
    }

    private String value() {
        def of = [random.nextInt(20).toString(), any(numbers)]
        callables.each { of << "$it(${any(numbers)})" }
        any(of)
    }

    private String fresh(List<String> of, String prefix) {
        of << "$prefix${of.size()}".toString()
        of.last()
    }

    private String any(List<String> of) {
        of[random.nextInt(of.size())]
    }
}
