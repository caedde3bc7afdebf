package care.accord.cases.advocacy.web;

import care.accord.cases.advocacy.model.AdvocacyCheck;
import care.accord.cases.advocacy.model.AdvocacyException;
import care.accord.cases.advocacy.model.AppropriatePerson;
import care.accord.cases.advocacy.model.AppropriatePerson.Agreement;
import care.accord.cases.advocacy.model.Difficulty;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.DisplayText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The advocacy check as a form, and the form as a check. */
final class AdvocacyForm {

    /** Ticked where there is no difficulty, so that nothing ticked is told from nothing found. */
    private static final String NONE = "NONE";

    static final List<Option> DIFFICULTIES = withNone(Option.of(Difficulty.class, Difficulty::label));
    static final List<Option> AGREEMENTS = Option.of(Agreement.class, Agreement::label);
    static final List<Option> EXCEPTIONS = Option.of(AdvocacyException.class, AdvocacyException::label);

    private AdvocacyForm() {}

    static Form blank(LocalDate today) {
        return Form.blank().with("checkedOn", today).atVersion(0);
    }

    static Form of(AdvocacyCheck check, int version) {
        var form = Form.blank()
                .atVersion(version)
                .with("checkedOn", check.checkedOn())
                .with("difficulties", check.difficulties())
                .with("exceptions", check.exceptions())
                .with("referredOn", check.referredOn());
        if (check.difficulties().isEmpty()) {
            form.with("difficulties", NONE);
        }
        var person = check.appropriatePerson();
        form.with("someone", person == null ? "no" : "yes");
        if (person != null) {
            form.with("who", person.who())
                    .with("paidOrProfessional", person.paidOrProfessional() ? "yes" : "no")
                    .with("agreement", person.agreement());
        }
        return form;
    }

    /** Null when the form has errors, which it then shows. */
    static @Nullable AdvocacyCheck read(Form form, LocalDate today) {
        var checkedOn = form.date("checkedOn", "Date of the check").required("Enter the date of the check");
        var difficulties = difficulties(form);
        var person = difficulties.isEmpty() ? null : person(form);
        var exceptions = person == null
                ? Set.<AdvocacyException>of()
                : form.choices("exceptions", AdvocacyException.class)
                        .asOptional()
                        .orElse(Set.of());
        var referredOn = form.date("referredOn", "Date of the referral");
        if (form.failed()) {
            return null;
        }
        var check = new AdvocacyCheck(checkedOn.get(), difficulties, person, exceptions, referredOn.orNull());
        check.faults(today).forEach(fault -> form.refuse(fieldOf(fault), fault.remedy()));
        return form.failed() ? null : check;
    }

    private static Set<Difficulty> difficulties(Form form) {
        var chosen = EnumSet.noneOf(Difficulty.class);
        for (var difficulty : Difficulty.values()) {
            if (form.chose("difficulties", difficulty.name())) {
                chosen.add(difficulty);
            }
        }
        var none = form.chose("difficulties", NONE);
        if (!none && chosen.isEmpty()) {
            form.refuse(
                    "difficulties",
                    "Select what the person would have substantial difficulty with, or that there is nothing");
        }
        if (none && !chosen.isEmpty()) {
            form.refuse("difficulties", "Select either what the person has difficulty with, or that there is nothing");
        }
        return chosen;
    }

    private static @Nullable AppropriatePerson person(Form form) {
        var someone = form.yesOrNo("someone").required("Select whether there is someone who could support the person");
        if (!Boolean.TRUE.equals(someone.orNull())) {
            return null;
        }
        var who = form.text("who", "Who they are", 500).required("Enter who they are and what they are to the person");
        var paid = form.yesOrNo("paidOrProfessional")
                .required("Select whether they give the person care or treatment for pay or as a professional");
        var agreement = form.choice("agreement", Agreement.class).required("Select whether the person agrees to this");
        return form.failed() ? null : new AppropriatePerson(who.get(), paid.get(), agreement.get());
    }

    private static String fieldOf(AdvocacyCheck.Fault fault) {
        return fault.field().substring(fault.field().lastIndexOf('/') + 1);
    }

    /** The check in words, label by label. */
    static Map<String, String> inWords(AdvocacyCheck check) {
        var words = new LinkedHashMap<String, String>();
        words.put("Date of the check", DisplayText.inWords(check.checkedOn()));
        words.put("Substantial difficulty", joined(check.difficulties(), Difficulty::label));
        var person = check.appropriatePerson();
        words.put("Someone who could support them", person == null ? "Nobody" : person.who());
        if (person != null) {
            words.put("Paid or professional", person.paidOrProfessional() ? "Yes" : "No");
            words.put("Agreement", person.agreement().label());
        }
        words.put("Advocate all the same", joined(check.exceptions(), AdvocacyException::label));
        var referredOn = check.referredOn();
        words.put("Referred", referredOn == null ? "Not yet" : DisplayText.inWords(referredOn));
        return words;
    }

    private static <E> String joined(Set<E> values, Function<E, String> text) {
        return values.isEmpty() ? "None" : values.stream().map(text).collect(Collectors.joining("; "));
    }

    private static List<Option> withNone(List<Option> options) {
        var all = new ArrayList<>(options);
        all.add(Option.of(NONE, "None of these: the person would have no substantial difficulty"));
        return List.copyOf(all);
    }
}
