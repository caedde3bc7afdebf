package care.accord.cases.steward.model;

import static care.accord.cases.steward.model.Settlement.DIFFERENT_PEOPLE;
import static care.accord.cases.steward.model.Settlement.NUMBER_IS_THE_OTHERS;
import static care.accord.cases.steward.model.Settlement.NUMBER_IS_THIS_ONES;
import static care.accord.cases.steward.model.Settlement.SAME_PERSON;
import static care.accord.cases.steward.model.Settlement.SENDER_TOLD;

import java.util.List;

/** What is in question, and how it can be settled. */
public enum TaskKind {
    NHS_NUMBER_HELD(
            "An NHS number was given to a second person",
            List.of(NUMBER_IS_THE_OTHERS, NUMBER_IS_THIS_ONES, SAME_PERSON)),
    IDENTIFIER_HELD("A system’s number stands with two people", List.of(SAME_PERSON, DIFFERENT_PEOPLE)),
    UNKNOWN_CODE("A system sent a code that is not known", List.of(SENDER_TOLD));

    private final String display;
    private final List<Settlement> settlements;

    TaskKind(String display, List<Settlement> settlements) {
        this.display = display;
        this.settlements = settlements;
    }

    public String display() {
        return display;
    }

    public List<Settlement> settlements() {
        return settlements;
    }
}
