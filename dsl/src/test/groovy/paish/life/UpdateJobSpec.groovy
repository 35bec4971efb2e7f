package paish.life

import paish.engine.Action.Verb

/** Of a job little can change, and the service accepts more than it applies. */
class UpdateJobSpec extends LifeSpecification {

    static final String ON_QUOTA = "dlc { name 'train'; type PyTorchJob; command 'python train.py'; maxRuntime '1h'; quota 'quota1f0e9d8c7b6'; worker { image '$GPU_IMAGE'; resources cpu: 4, memory: '8Gi' } }"

    def "a quota job that waits takes another priority"() {
        given:
        quotaJob()

        when:
        def priority = run "def j = job 'train'\nupdate j, priority: 5\nj.Priority"

        then:
        priority == 5
        planned()*.verb() == [Verb.UPDATE]
        sent() == ['UpdateJob']
    }

    def "once it runs, another priority is refused before the call"() {
        given:
        quotaJob()
        run "await job('train'), Running"

        expect:
        failure("update job('train'), priority: 5").message.contains('accept another priority and not apply it: it is Running')
        sent().empty
    }

    def "paid by use, another priority is refused before the call"() {
        given:
        run "create $JOB"
        forget()

        expect:
        failure("update job('train'), priority: 5").message.contains('it runs on no quota')
        sent().empty
    }

    def "who sees it can be widened in any status, and never narrowed"() {
        given:
        run "def j = create $JOB\nawait j, Running"
        forget()

        expect:
        run("def j = job 'train'\nupdate j, accessibility: PUBLIC\nj.Accessibility") == 'PUBLIC'
        failure("update job('train'), accessibility: PRIVATE").message.contains('can only be widened to PUBLIC')
        sent() == ['UpdateJob']
    }

    def "braces after the last argument are the verb's"() {
        given:
        run "create $JOB"

        expect:
        ["update(j) { description 'a' }", "update j, { description 'b' }", "update j { description 'c' }",
         "update job('train') { description 'd' }", "update j, description: 'e'"].collect {
            run("def j = job 'train'\n$it\nj.Description")
        } == ['a', 'b', 'c', 'd', 'e']
    }

    def "a name cannot change; the way is a clone"() {
        given:
        run "create $JOB"
        forget()

        when:
        def failure = failure "update job('train'), name: 'other'"

        then:
        failure.message.contains("a job's name cannot change")
        failure.hint().contains('clone h')
        sent().empty
    }

    private void quotaJob() {
        run "create $ON_QUOTA"
        forget()
    }
}
