package care.accord.cases.page;

import care.accord.kit.refusal.Refusal;
import care.accord.kit.refusal.RefusedException;
import care.accord.web.form.Form;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Brings a rule that said no back to the form that it said it to, so that what was typed stays. */
public final class FormRefusals {

    private static final Set<Refusal.Kind> ABOUT_WHAT_WAS_TYPED =
            Set.of(Refusal.Kind.RULE, Refusal.Kind.CONFLICT, Refusal.Kind.UNFIT);

    private FormRefusals() {}

    /**
     * Notes the refusal at the fields that it names, or at {@code elsewhere} where it names none.
     *
     * @throws RefusedException the same, when it is about more than what was typed: a record that is not there, a right that is
     *     missing, a version that is old
     */
    public static Form note(Form form, RefusedException refused, String elsewhere) {
        if (!ABOUT_WHAT_WAS_TYPED.contains(refused.refusal().kind())) {
            throw refused;
        }
        refused.fields().forEach(field -> form.refuse(field.pointer().substring(1), field.detail()));
        if (refused.fields().isEmpty()) {
            form.refuse(elsewhere, sentenceOf(refused.refusal()));
        }
        return form;
    }

    /** The page again, with the typed values and what is wrong with them. */
    public static Response again(Object page) {
        return Response.status(422).entity(page).build();
    }

    /** Where to go after a form was taken. */
    public static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", path)
                .build();
    }

    private static String sentenceOf(Refusal refusal) {
        return refusal.citation() == null ? refusal.sentence() : refusal.sentence() + " (" + refusal.citation() + ")";
    }
}
