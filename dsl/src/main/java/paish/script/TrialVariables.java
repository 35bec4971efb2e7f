package paish.script;

/** Variables while an input is checked: those of the scope as {@link StandIns}, each made when it is read; nothing goes back. */
final class TrialVariables extends Variables {

    private final Variables scope;
    private final StandIns standIns;

    TrialVariables(Variables scope, StandIns standIns) {
        this.scope = scope;
        this.standIns = standIns;
        mention(scope.mentioned());
    }

    @Override
    public Object getVariable(String name) {
        if (!super.hasVariable(name) && scope.hasVariable(name)) {
            setVariable(name, standIns.of(scope.getVariable(name)));
        }
        boolean perhaps = !super.hasVariable(name) && mentioned().contains(name);
        return perhaps ? standIns.unknown() : super.getVariable(name);
    }

    @Override
    public boolean hasVariable(String name) {
        return super.hasVariable(name) || scope.hasVariable(name);
    }
}
