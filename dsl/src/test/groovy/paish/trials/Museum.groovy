package paish.trials

/** Bugs that programs of this sort have had. */
class Museum {

    static List<Mutant> mutants() {
        Sendings.mutants() + Looks.mutants() + Records.mutants()
    }
}
