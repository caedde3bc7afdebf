package care.accord.aftercare.detention.web;

import care.accord.aftercare.detention.model.Detention;
import care.accord.aftercare.detention.model.DetentionRefusal;
import care.accord.aftercare.detention.model.Earlier;
import care.accord.aftercare.detention.model.Hospital;
import care.accord.aftercare.detention.model.Statement;
import care.accord.aftercare.record.PersonRecord;
import care.accord.contracts.LegalStatus;
import care.accord.kit.refusal.RefusedException;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.DisplayText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions about a detention, read from what was typed. */
final class DetentionForm {

    /** Stands on the page where the duty is told. */
    static final String DUTY = "duty";

    private static final Map<String, String> FIELDS = Map.of(
            "/legalStatus", "legalStatus",
            "/detainedOn", "detainedOn",
            "/appliedOn", "appliedOn",
            "/earlier", "earlier",
            "/earlier/detentionId", "earlier");

    private final Form form;
    private final List<Option> earlierEntries;

    DetentionForm(Form form, PersonRecord record) {
        this.form = form;
        this.earlierEntries = earlierEntries(record);
    }

    static List<Option> statuses() {
        return Arrays.stream(LegalStatus.values())
                .map(status -> Option.of(status.code(), status.display()))
                .toList();
    }

    /** What the new entry can say about the earlier ones; empty for the first. */
    static List<Option> earlierEntries(PersonRecord record) {
        return record.detentions().stream()
                .filter(detention -> !record.isCorrected(detention.id()))
                .flatMap(detention -> Stream.of(
                                record.isEnded(detention.id())
                                        ? null
                                        : option(detention, Earlier.How.ENDS, "It follows "),
                                option(detention, Earlier.How.CORRECTS, "It corrects "))
                        .flatMap(Stream::ofNullable))
                .toList();
    }

    /** Empty when something has to be put right; the form then says what. */
    Optional<Statement> read() {
        var status = form.oneOf("legalStatus", statuses()).required("Select the legal status");
        var detainedOn = form.date("detainedOn", "The first day of the detention")
                .required("Enter the first day of the detention");
        var appliedOn = form.date("appliedOn", "The day of the application or order");
        var hospital =
                form.text("hospitalName", "Hospital", Hospital.LONGEST_NAME).required("Enter the hospital");
        var site = Optional.ofNullable(
                        form.text("hospitalSite", "Site code", 20).orNull())
                .map(typed -> typed.toUpperCase(Locale.UK))
                .orElse(null);
        if (site != null && !site.matches(Hospital.SITE_PATTERN)) {
            form.refuse("hospitalSite", "Site code must be 3 to 9 letters or digits, like RZZ01");
        }
        var earlier = form.oneOf("earlier", earlierEntries).asOptional();
        return form.failed()
                ? Optional.empty()
                : Optional.of(new Statement(
                        LegalStatus.ofCode(status.get()).orElseThrow(),
                        detainedOn.get(),
                        appliedOn.orNull(),
                        new Hospital(hospital.get(), site),
                        earlier.map(DetentionForm::earlierOf).orElse(null)));
    }

    /** Puts a refusal beside the field that it speaks of; what speaks of no field is about the duty. */
    void refuse(RefusedException refused) {
        if (refused.refusal() == DetentionRefusal.DUTY_NOT_STATED) {
            form.refuse(DUTY, refused.refusal().sentence());
            return;
        }
        if (refused.fields().isEmpty()) {
            throw refused;
        }
        refused.fields().forEach(field -> form.refuse(FIELDS.getOrDefault(field.pointer(), DUTY), field.detail()));
    }

    private static Option option(Detention detention, Earlier.How how, String what) {
        return Option.of(
                how + "~" + detention.id(),
                what + detention.legalStatus().display() + " from " + DisplayText.inWords(detention.detainedOn()));
    }

    private static @Nullable Earlier earlierOf(String chosen) {
        var parts = chosen.split("~", 2);
        return new Earlier(UUID.fromString(parts[1]), Earlier.How.valueOf(parts[0]));
    }
}
