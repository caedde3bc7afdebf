package care.accord.cases.person.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    @Test
    void the_order_of_words_makes_no_difference() {
        assertThat(Set.copyOf(Sought.parse("smith jon 3 4 1980").features()))
                .isEqualTo(Set.copyOf(Sought.parse("1980-04-03, Jon Smith").features().stream()
                        .map(SoughtTest::inSmallLetters)
                        .toList()));
    }

    @ParameterizedTest
    @CsvSource({
        "3 4 1980,            d:1980-04-03",
        "03/04/1980,          d:1980-04-03",
        "3.4.1980,            d:1980-04-03",
        "3 April 1980,        d:1980-04-03",
        "3rd apr 1980,        d:1980-04-03",
        "1980-04-03,          d:1980-04-03",
        "1980,                y:1980",
        "999 000 0018,        h:9990000018",
        "999-000-0018,        h:9990000018",
        "9990000018,          h:9990000018",
        "ox1 2ab,             p:OX12AB",
        "OX12AB,              p:OX12AB",
        "ox1,                 p:OX1",
        "OX,                  p:OX",
        "LAS-123456,          l:123456",
        "m998,                l:M998"
    })
    void each_kind_of_feature_is_known_by_its_shape(String typed, String term) {
        assertThat(exactTermsOf(typed)).contains(term);
    }

    @Test
    void a_day_and_month_that_were_swapped_count_less() {
        var day = Sought.parse("3 4 1980").features().getFirst().terms();
        assertThat(day.get("d:1980-03-04")).isLessThan(Sought.EXACT);
        assertThat(day.get("d:1980")).isLessThan(Sought.EXACT);
    }

    @Test
    void a_day_that_does_not_exist_is_no_day() {
        assertThat(exactTermsOf("31 2 1980")).contains("y:1980").noneMatch(term -> term.startsWith("d:"));
    }

    @Test
    void ten_digits_that_are_no_nhs_number_may_be_a_local_one() {
        assertThat(exactTermsOf("9990000000")).containsExactly("l:9990000000");
    }

    @Test
    void apostrophes_and_hyphens_are_not_in_the_way() {
        assertThat(Sought.parse("O’Brien-Smith").names()).isEqualTo(List.of("OBrien", "Smith"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "j", "j s", "-", "%", "\u0000", "''"})
    void too_little_is_not_enough(String typed) {
        assertThat(Sought.parse(typed).isEnough()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jo", "1980", "3 4 1980", "OX1", "j smith"})
    void a_word_a_date_or_a_number_is_enough(String typed) {
        assertThat(Sought.parse(typed).isEnough()).isTrue();
    }

    @Test
    void more_than_eight_features_add_nothing() {
        assertThat(Sought.parse("a1 b2 c3 d4 e5 f6 g7 h8 i9 j10").features()).hasSize(8);
    }

    private static Set<String> exactTermsOf(String typed) {
        return Sought.parse(typed).features().stream()
                .flatMap(feature -> feature.terms().entrySet().stream())
                .filter(term -> term.getValue() >= Sought.EXACT)
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Sought.Feature inSmallLetters(Sought.Feature feature) {
        return feature.name() == null
                ? feature
                : new Sought.Feature(feature.terms(), feature.name().toLowerCase(java.util.Locale.ROOT));
    }
}
