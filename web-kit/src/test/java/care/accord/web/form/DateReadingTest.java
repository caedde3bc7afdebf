package care.accord.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.contracts.Shows;
import care.accord.web.form.DateReading.Nothing;
import care.accord.web.form.DateReading.Read;
import care.accord.web.form.DateReading.Unreadable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Shows("U4")
class DateReadingTest {

    private static final LocalDate THIRD_OF_APRIL = LocalDate.of(2025, 4, 3);

    @Test
    void every_day_of_320_years_is_read_from_boxes_from_words_and_from_iso() {
        var words = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
        LocalDate.of(1880, 1, 1).datesUntil(LocalDate.of(2200, 1, 1)).forEach(day -> {
            var boxes = DateReading.ofBoxes("" + day.getDayOfMonth(), "" + day.getMonthValue(), "" + day.getYear());
            assertThat(boxes).isEqualTo(new Read(day));
            assertThat(DateReading.ofText(words.format(day))).isEqualTo(new Read(day));
            assertThat(DateReading.ofText(day.toString())).isEqualTo(new Read(day));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 4 2025",
                "03 04 2025",
                "3/4/2025",
                "3.4.2025",
                "3-4-2025",
                " 3  April 2025 ",
                "3 apr 2025",
                "3 APRIL 2025",
                "2025-04-03"
            })
    void a_date_may_be_typed_in_many_ways(String typed) {
        assertThat(DateReading.ofText(typed)).isEqualTo(new Read(THIRD_OF_APRIL));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4, 2025, must include a day",
        "3, '', 2025, must include a month",
        "3, 4, ' ', must include a year",
        "3, '', '', must include a month and year",
        "'', 4, '', must include a day and year",
        "3, 4, 25, 'must have a year of 4 numbers, like 2025'",
        "31, 4, 2025, must be a real date: check the day",
        "29, 2, 2025, must be a real date: check the day",
        "3, 13, 2025, must be a real date: check the month",
        "3, Ma, 2025, must be a real date: check the month",
        "0, 0, 2025, must be a real date: check the day and month",
        "3, 4, 1066, must be a real date: check the year",
        "three, 4, 2025, must be a real date: check the day",
    })
    void what_is_wrong_is_named(String day, String month, String year, String why) {
        assertThat(DateReading.ofBoxes(day, month, year))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).isEqualTo(why));
    }

    @Test
    void three_empty_boxes_are_no_answer() {
        assertThat(DateReading.ofBoxes("", " ", "")).isEqualTo(new Nothing());
    }

    @Property
    void whatever_is_typed_is_read_or_told_apart_never_thrown_at(
            @ForAll @StringLength(max = 6) @NumericChars @AlphaChars @Chars({' ', '-', '/', '٣', 'é'}) String day,
            @ForAll @StringLength(max = 10) @NumericChars @AlphaChars @Chars({' ', '-', '/', '٣', 'é'}) String month,
            @ForAll @StringLength(max = 6) @NumericChars @AlphaChars @Chars({' ', '-', '/', '٣', 'é'}) String year) {
        for (var reading :
                new DateReading[] {DateReading.ofBoxes(day, month, year), DateReading.ofText(day + " " + month + year)
                }) {
            if (reading instanceof Unreadable(String why, var parts)) {
                assertThat(why).startsWith("must ");
                assertThat(EnumSet.copyOf(parts)).isNotEmpty();
            }
        }
    }
}
