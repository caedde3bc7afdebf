package care.accord.cases.assessment.model;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that an assessment still lacks.
 *
 * @param field the answer within the section: a JSON member, or several joined by a slash
 */
public record Gap(Section section, Requirement requirement, String field) {

    /** What is missing from one section. */
    public static List<Gap> in(Section section, Answers answers, Circumstances circumstances) {
        return Arrays.stream(Requirement.values())
                .flatMap(requirement -> requirement.unmetFields(section, answers, circumstances).stream()
                        .map(field -> new Gap(section, requirement, field)))
                .toList();
    }

    /** Where it is missing in the whole document of findings (RFC 6901). */
    public String pointer() {
        return section.pointer() + "/" + field;
    }

    /** What to do about it, without a full stop. */
    public String remedy() {
        return Arrays.stream(WellbeingArea.values())
                .filter(area -> field.equals("impacts/" + area))
                .findFirst()
                .map(area -> requirement.remedy() + ": " + area.label())
                .orElse(requirement.remedy());
    }

    /** What to do about it, and which law asks for it. */
    public String detail() {
        return remedy() + " (" + requirement.citation() + ").";
    }
}
