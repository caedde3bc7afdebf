package care.accord.cases.assessment.web;

import care.accord.cases.assessment.model.FollowUp;
import care.accord.cases.assessment.model.FollowUp.Advice;
import care.accord.cases.assessment.model.FollowUp.NextSteps;
import care.accord.web.layout.DisplayText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What followed the decision as a person reads it, label by label. */
final class FollowUpWords {

    private FollowUpWords() {}

    static Map<String, String> of(Optional<FollowUp> followUp) {
        var words = new LinkedHashMap<String, String>();
        followUp.ifPresent(done -> {
            switch (done) {
                case Advice advice -> {
                    words.put("Advice given in writing", advice.advice());
                    words.put("Given on", DisplayText.inWords(advice.givenOn()));
                }
                case NextSteps steps -> {
                    words.put("What could be done to meet the needs", steps.whatCouldHelp());
                    words.put("The person wants the council to meet them", steps.wantsNeedsMet() ? "Yes" : "No");
                    words.put("Ordinary residence", steps.residence().label());
                }
            }
        });
        return words;
    }
}
