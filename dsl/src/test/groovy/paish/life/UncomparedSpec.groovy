package paish.life

import paish.engine.Action.Verb

/** What is adopted is held against the block as far as the service shows it; the rest is named. */
class UncomparedSpec extends LifeSpecification {

    def "an adoption names what was not compared: #what"() {
        given:
        run(script, [HF_TOKEN: 'hf_hidden'])
        forget()

        when:
        run(script, [HF_TOKEN: 'hf_other'])
        def notes = planned().findAll { it.verb() == Verb.ADOPT }*.notes().flatten()

        then:
        notes.findAll { it.startsWith('not compared') } == said
        sent().empty
        !notes.toString().contains('hf_')

        where:
        what                       | words                                                                      || said
        'nothing to name'          | job("tag team: 'vision'")                                                  || []
        'of data sets'             | job("dataset 'd-vsqjvs0000rp5l206u', mount: '/mnt/data', access: RO")      || ['not compared: DataSources[/mnt/data].MountAccess (the service does not answer it)']
        'a secret'                 | job("env HF_TOKEN: secret('HF_TOKEN'), LR: 0.1")                           || ['not compared: Envs.HF_TOKEN (secret)']
        'a field without a word'   | job("field 'NewField', 'x'")                                               || ['not compared: NewField (the service does not answer it)']
        'of notebooks'             | notebook("onStart 'echo hello'; spot discount: 0.5")                       || ['not compared: UserCommand, SpotSpec (the service does not answer it)']
        'a timer'                  | notebook("stopAfter '8h'")                                                 || ['not compared: when it stops by itself (there is a timer; how long it was set for is not shown)']
        script = "create $words"
    }

    private static String job(String more) {
        "dlc { name 'train'; type PyTorchJob; command 'sleep 3600'; maxRuntime '1h'; $more; worker { image '$GPU_IMAGE'; spec 'ecs.gn6i-c4g1.xlarge' } }"
    }

    private static String notebook(String more) {
        "dsw { name 'nb'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; $more }"
    }
}
