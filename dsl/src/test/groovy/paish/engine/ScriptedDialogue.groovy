package paish.engine

import java.time.Duration

/** Answers as it was told and remembers what it was shown. */
class ScriptedDialogue implements Dialogue {

    Answer answer = Answer.YES
    Closure beforeAnswer = {}
    List<Plan> plans = []
    List<Plan> asked = []
    List<Event> events = []
    List<List<Waiting>> looks = []
    int ended = 0

    void plan(Plan plan) {
        plans << plan
    }

    Answer confirm(Plan plan) {
        asked << plan
        beforeAnswer()
        answer
    }

    void event(Event event) {
        events << event
    }

    void waiting(List<Waiting> on, Duration elapsed) {
        looks << on
    }

    void waited() {
        ended++
    }

    List<Event> of(Event.Type type) {
        events.findAll { it.type() == type }
    }
}
