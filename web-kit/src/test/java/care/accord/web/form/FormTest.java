package care.accord.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    enum Kind {
        NEW,
        REVIEW
    }

    private static Form posted(String... namesAndValues) {
        var fields = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Form.of(fields);
    }

    private static List<String> messages(Form form) {
        return form.errors().stream().map(FieldError::message).toList();
    }

    @Test
    void errors_stand_in_the_order_of_the_questions() {
        var form = posted("weight", "x");
        form.text("name", "Name", 10).required("Enter the name");
        form.number("weight", "Weight").required("Enter the weight");
        form.choice("kind", Kind.class).required("Select the kind");
        assertThat(messages(form))
                .containsExactly("Enter the name", "Weight must be a number, like 12 or 12.5", "Select the kind");
        assertThat(form.titlePrefix()).isEqualTo("Error: ");
    }

    @Test
    void the_first_error_of_a_field_stays() {
        var form = posted("name", "far too long");
        form.text("name", "Name", 3).required("Enter the name").must(String::isEmpty, "Never");
        form.refuse("name", "Later");
        assertThat(messages(form)).containsExactly("Name must be 3 characters or fewer");
    }

    @Test
    void text_is_kept_as_typed_and_read_without_the_blanks_around_it() {
        var form = posted("name", "  Juno\r\nAble ");
        assertThat(form.text("name", "Name", 20).get()).isEqualTo("Juno\nAble");
        assertThat(form.value("name")).isEqualTo("  Juno\r\nAble ");
    }

    @Test
    void blanks_are_no_answer() {
        assertThat(posted("name", "   ").text("name", "Name", 20).asOptional()).isEmpty();
    }

    @Test
    void an_optional_answer_may_be_missing() {
        var form = posted();
        assertThat(form.date("on", "Date").orNull()).isNull();
        assertThat(form.nhsNumber("nhs").orNull()).isNull();
        assertThat(form.id("person").orNull()).isNull();
        assertThat(form.failed()).isFalse();
    }

    @Test
    void a_missing_answer_is_not_to_be_got() {
        var answer = posted().text("name", "Name", 3).required("Enter the name");
        assertThatThrownBy(answer::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_partial_date_leads_to_the_box_that_is_missing() {
        var form = posted("bornOn-day", "3", "bornOn-month", "", "bornOn-year", "2025");
        form.date("bornOn", "Date of birth").required("Enter the date of birth");
        assertThat(form.errors())
                .containsExactly(new FieldError(
                        "bornOn", "Date of birth must include a month", "bornOn-month", Set.of("month")));
        assertThat(form.wrong("bornOn", "month")).isTrue();
        assertThat(form.wrong("bornOn", "day")).isFalse();
    }

    @Test
    void an_empty_date_leads_to_its_first_box_and_marks_all() {
        var form = posted("bornOn-day", "", "bornOn-month", "", "bornOn-year", "");
        form.date("bornOn", "Date of birth").required("Enter the date of birth");
        assertThat(form.errors().getFirst().target()).isEqualTo("bornOn-day");
        assertThat(form.wrong("bornOn", "year")).isTrue();
    }

    @Test
    void a_date_in_one_box_leads_to_that_box() {
        var form = posted("heldOn", "yesterday");
        form.date("heldOn", "Date held");
        assertThat(form.errors().getFirst().target()).isEqualTo("heldOn");
    }

    @Test
    void a_date_can_be_filled_in_and_read_back() {
        var day = LocalDate.of(1980, 2, 29);
        assertThat(Form.blank().with("bornOn", day).date("bornOn", "Date").get())
                .isEqualTo(day);
    }

    @Test
    void choices_are_the_constants_that_were_ticked() {
        var form = Form.blank().with("kinds", List.of(Kind.REVIEW, Kind.NEW));
        assertThat(form.choices("kinds", Kind.class).get()).containsExactly(Kind.NEW, Kind.REVIEW);
        assertThat(form.chose("kinds", "REVIEW")).isTrue();
        assertThat(posted().choices("kinds", Kind.class).orNull()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "12.50, 12.50", "'1,250', 1250", "£99.99, 99.99", "-3, -3"})
    void a_number_may_be_typed_as_money(String typed, BigDecimal number) {
        assertThat(posted("cost", typed).number("cost", "Cost").get()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve", "1.2.3", "1e9", "9999999999999", "."})
    void what_is_no_number_is_refused(String typed) {
        var form = posted("cost", typed);
        form.number("cost", "Cost");
        assertThat(form.failed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "36, 36", "'1,200', 1200", "007, 7"})
    void a_count_is_a_whole_number(String typed, int count) {
        assertThat(posted("months", typed).count("months", "Months", 1200).get())
                .isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "-3", "1.5", "1201", "9999999999999"})
    void a_count_has_its_limits(String typed) {
        var form = posted("months", typed);
        form.count("months", "Months", 1200);
        assertThat(form.error("months")).isEqualTo("Months must be a whole number from 1 to 1,200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "999 000 0018", "999-000-0018", " 999 000 0018 "})
    void an_nhs_number_may_be_spaced(String typed) {
        assertThat(posted("nhs", typed).nhsNumber("nhs").get().digits()).isEqualTo("9990000018");
    }

    @ParameterizedTest
    @CsvSource({
        "999 000 001, 'NHS number must be 10 digits, like 999 123 4567'",
        "999 000 0019, Check the NHS number: one of its digits is wrong",
    })
    void a_wrong_nhs_number_is_told_why(String typed, String message) {
        var form = posted("nhs", typed);
        form.nhsNumber("nhs");
        assertThat(messages(form)).containsExactly(message);
    }

    @Test
    void the_version_is_a_number_or_nothing() {
        assertThat(posted("_version", "7").version()).isEqualTo(7L);
        assertThat(posted("_version", "7; drop").version()).isNull();
        assertThat(posted().version()).isNull();
    }
}
