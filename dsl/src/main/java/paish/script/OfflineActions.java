package paish.script;

import paish.language.Entry;

/** Checks what verbs are given and does nothing: no call is made, nothing is queued. */
final class OfflineActions implements Actions {

    private final Products products;

    OfflineActions(Products products) {
        this.products = products;
    }

    @Override
    public Object perform(Entry use, Evaluation evaluation) {
        return Verbs.verb(use.name()).check().perform(use, new Run(
                () -> {
                    throw new IllegalStateException("a check touches no world");
                },
                products, evaluation));
    }

    @Override
    public boolean haveEffects() {
        return false;
    }
}
