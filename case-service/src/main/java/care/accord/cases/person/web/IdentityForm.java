package care.accord.cases.person.web;

import care.accord.cases.person.model.BirthDate;
import care.accord.cases.person.model.Identity;
import care.accord.cases.person.model.LocalIdentifier;
import care.accord.contracts.NhsNumberStatus;
import care.accord.web.form.Form;
import care.accord.web.form.Option;
import care.accord.web.layout.Difference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions about who a person is, filled in and read. */
final class IdentityForm {

    static final List<Option> STATUSES = Option.of(NhsNumberStatus.class, NhsNumberStatus::display);

    private static final String IDENTIFIER = "identifier-";

    private IdentityForm() {}

    /** The field and the label for the number of each system. */
    static List<Option> fieldsOf(List<String> sources) {
        return sources.stream()
                .map(source -> Option.of(IDENTIFIER + source, LocalIdentifier.nameOf(source) + " number (optional)"))
                .toList();
    }

    /** Shows what is on record. */
    static Form filled(Form form, Identity identity) {
        form.with("title", identity.title())
                .with("givenNames", identity.givenNames())
                .with("familyName", identity.familyName())
                .with("preferredName", identity.preferredName())
                .with("aliases", String.join("\n", identity.aliases()))
                .with("bornApproximately", identity.bornApproximately() ? "yes" : null)
                .with("diedOn", identity.diedOn())
                .with(
                        "nhsNumber",
                        identity.nhsNumber() == null
                                ? null
                                : identity.nhsNumber().grouped())
                .with("nhsNumberStatus", identity.nhsNumberStatus())
                .with("address", identity.address())
                .with("postcode", identity.postcode());
        var born = identity.born();
        if (born != null) {
            form.with("bornOn-day", born.day())
                    .with("bornOn-month", born.month())
                    .with("bornOn-year", born.year());
        }
        identity.identifiers().forEach(id -> form.with(IDENTIFIER + id.source(), id.value()));
        return form;
    }

    /**
     * Reads the answers; null when something is wrong with them, which the form then says.
     *
     * @param sources the systems whose numbers the page asks for
     * @param present what is on record, for the numbers of other systems; null for a new person
     */
    static @Nullable Identity read(Form form, List<String> sources, @Nullable Identity present, LocalDate today) {
        var title = form.text("title", "Title", Identity.LONGEST_TITLE).orNull();
        var givenNames =
                form.text("givenNames", "Given names", Identity.LONGEST_NAME).orNull();
        var familyName = form.text("familyName", "Family name", Identity.LONGEST_NAME)
                .required("Enter the family name, or the only name")
                .orNull();
        var preferredName = form.text("preferredName", "Preferred name", Identity.LONGEST_NAME)
                .orNull();
        var aliases = aliases(form);
        var born = born(form);
        var diedOn = form.date("diedOn", "Date of death").orNull();
        var number = form.nhsNumber("nhsNumber").orNull();
        var status = form.choice("nhsNumberStatus", NhsNumberStatus.class).orNull();
        var identifiers = identifiers(form, sources, present);
        var address = form.text("address", "Address", Identity.LONGEST_ADDRESS).orNull();
        var postcode = form.text("postcode", "Postcode", 12).orNull();
        if (form.failed() || familyName == null) {
            return null;
        }
        var identity = new Identity(
                title,
                givenNames,
                familyName,
                preferredName,
                aliases,
                born,
                form.ticked("bornApproximately"),
                diedOn,
                number,
                status == null ? Identity.usualStatus(number) : status,
                identifiers,
                address,
                postcode);
        identity.faults(today).forEach(fault -> form.refuse(fault.field(), fault.remedy()));
        return form.failed() ? null : identity;
    }

    /** What differs between what was typed and what somebody else saved meanwhile. */
    static List<Difference> differences(Identity typed, Identity saved, Set<String> theirFields) {
        return typed.differencesTo(saved).stream()
                .map(field -> new Difference(
                        labelOf(field),
                        theirFields.contains(field) ? "" : shown(field, saved),
                        shown(field, typed),
                        shown(field, saved)))
                .toList();
    }

    private static List<String> aliases(Form form) {
        var typed = form.text("aliases", "Other names", Identity.LONGEST_ALIAS * Identity.MOST_OF_A_KIND)
                .orNull();
        if (typed == null) {
            return List.of();
        }
        var aliases =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (aliases.size() > Identity.MOST_OF_A_KIND) {
            form.refuse("aliases", "Enter %d other names or fewer".formatted(Identity.MOST_OF_A_KIND));
        }
        if (aliases.stream().anyMatch(alias -> alias.length() > Identity.LONGEST_ALIAS)) {
            form.refuse("aliases", "Each other name must be %d characters or fewer".formatted(Identity.LONGEST_ALIAS));
        }
        return aliases;
    }

    /** A whole date, or what is known of it: a year, or a month and a year. */
    private static @Nullable BirthDate born(Form form) {
        var day = form.value("bornOn-day");
        var month = form.value("bornOn-month");
        var year = form.value("bornOn-year");
        if (year.isBlank() || !day.isBlank()) {
            var whole = form.date("bornOn", "Date of birth").orNull();
            return whole == null ? null : BirthDate.on(whole);
        }
        var known = Form.blank()
                .with("bornOn-day", "1")
                .with("bornOn-month", month.isBlank() ? "1" : month)
                .with("bornOn-year", year)
                .date("bornOn", "Date of birth")
                .orNull();
        if (known == null) {
            form.refuse("bornOn", "Date of birth must have a real year, and month where it is known");
            return null;
        }
        return new BirthDate(known.getYear(), month.isBlank() ? null : known.getMonthValue(), null);
    }

    private static List<LocalIdentifier> identifiers(Form form, List<String> sources, @Nullable Identity present) {
        var identifiers = new ArrayList<LocalIdentifier>();
        if (present != null) {
            present.identifiers().stream()
                    .filter(id -> !sources.contains(id.source()))
                    .forEach(identifiers::add);
        }
        for (var source : sources) {
            form.text(IDENTIFIER + source, LocalIdentifier.nameOf(source) + " number", Identity.LONGEST_IDENTIFIER)
                    .asOptional()
                    .ifPresent(value -> identifiers.add(new LocalIdentifier(source, value)));
        }
        return identifiers;
    }

    static String labelOf(String field) {
        return switch (field) {
            case "title" -> "Title";
            case "givenNames" -> "Given names";
            case "familyName" -> "Family name";
            case "preferredName" -> "Preferred name";
            case "aliases" -> "Other names";
            case "bornOn" -> "Date of birth";
            case "bornApproximately" -> "Date of birth is an estimate";
            case "diedOn" -> "Date of death";
            case "nhsNumber" -> "NHS number";
            case "nhsNumberStatus" -> "NHS number status";
            case "identifiers" -> "Numbers in other systems";
            case "address" -> "Address";
            case "postcode" -> "Postcode";
            default -> throw new IllegalArgumentException("No such field: " + field);
        };
    }

    /** What is on record in one field; empty where nothing is. */
    static String shown(String field, Identity identity) {
        var value = switch (field) {
            case "title" -> identity.title();
            case "givenNames" -> identity.givenNames();
            case "familyName" -> identity.familyName();
            case "preferredName" -> identity.preferredName();
            case "aliases" -> String.join(", ", identity.aliases());
            case "bornOn" -> identity.born() == null ? null : identity.born().display();
            case "bornApproximately" -> identity.bornApproximately() ? "Yes" : "No";
            case "diedOn" ->
                identity.diedOn() == null
                        ? null
                        : BirthDate.on(identity.diedOn()).display();
            case "nhsNumber" ->
                identity.nhsNumber() == null ? null : identity.nhsNumber().grouped();
            case "nhsNumberStatus" -> identity.nhsNumberStatus().display();
            case "identifiers" ->
                String.join(
                        ", ",
                        identity.identifiers().stream()
                                .map(id -> LocalIdentifier.nameOf(id.source()) + " " + id.value())
                                .toList());
            case "address" -> identity.address();
            case "postcode" -> identity.postcode();
            default -> throw new IllegalArgumentException("No such field: " + field);
        };
        return Objects.requireNonNullElse(value, "");
    }

    /** Splits what was searched for into the fields of a new person, as far as that can be guessed. */
    static Form guessed(Form form, String typed) {
        var words = Arrays.stream(typed.replaceAll("[,;]", " ").strip().split("\\s+"))
                .filter(word -> !word.isEmpty() && word.chars().noneMatch(Character::isDigit))
                .toList();
        if (!words.isEmpty()) {
            form.with("familyName", words.getLast())
                    .with(
                            "givenNames",
                            words.size() == 1 ? null : String.join(" ", words.subList(0, words.size() - 1)));
        }
        return form;
    }
}
