package paish.workload.delivery

import paish.workload.ScriptText
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** How a script of any size reaches a machine; a shell of this machine runs what is sent. */
class ParcelSpec extends Specification {

    @TempDir
    Path machine

    /** What Cloud Assistant does with a delivery. */
    String run(Delivery delivery) {
        if (delivery instanceof Delivery.InParts) {
            delivery.parts().reverse().each { Files.write(machine.resolve(it.name()), it.content().decodeBase64()) }
        }
        def command = machine.resolve('command')
        Files.write(command, delivery.content().decodeBase64())
        command.toFile().executable = true
        def process = new ProcessBuilder(command.toString()).redirectErrorStream(true).start()
        def output = process.inputStream.text
        "${process.waitFor()} $output"
    }

    Delivery of(String text, String origin = 'x.sh') {
        Parcel.of(new ScriptText(origin, text), machine.toString(), 'run-1')
    }

    static String sized(int bytes) {
        def head = 'echo "$(wc -c < "$0")"; exit 7\n#'
        head + 'é'.multiply((bytes - head.size()).intdiv(2)) + 'x'.multiply((bytes - head.size()) % 2)
    }

    def "a script of #bytes bytes is sent in #parts parts, and runs whole"() {
        given:
        def delivery = of('#!/bin/bash\n' + sized(bytes - 12))

        expect:
        (delivery instanceof Delivery.InParts ? delivery.parts().size() : 0) == parts
        delivery.content().size() <= 24 * 1024
        delivery instanceof Delivery.Direct || delivery.parts().every { it.content().size() <= 32 * 1024 }
        run(delivery) == "7 $bytes\n"
        Files.list(machine).noneMatch { it.fileName.toString().contains('.part-') }

        where:
        bytes   || parts
        200     || 0
        18432   || 0
        18433   || 1
        24576   || 1
        24577   || 2
        300_000 || 13
    }

    def "a part that was lost is noticed, and nothing runs"() {
        given:
        def whole = of(sized(60_000)) as Delivery.InParts

        when:
        def said = run(new Delivery.InParts(whole.folder(), whole.parts().drop(1), whole.content()))

        then:
        said == '125 paish: the script did not arrive whole: 3 parts were sent\n'
    }

    def "what has no first line that says so runs in the language it is written in"() {
        expect:
        run(of('print(6 * 7)', 'x.py')) == '0 42\n'
        run(of('a=(1 2); echo ${a[1]}')) == '0 2\n'
    }

    def "a folder or name that a shell would read otherwise is refused: #folder #name"() {
        when:
        Parcel.of(ScriptText.inline('ls'), folder, name)

        then:
        thrown(IllegalArgumentException)

        where:
        folder      | name
        'tmp'       | 'x'
        "/tmp/'; x" | 'x'
        '/tmp'      | 'a/b'
        '/tmp'      | '$x'
    }
}
