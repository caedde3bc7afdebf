package care.accord.kit.testing.input;

import care.accord.kit.testing.input.TypedForm.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form as a page shows it. */
final class PageForm {

    private static final String KEY = "_key";
    private static final String TEXTS = "input[type=text], input[type=search], textarea";

    private final Element form;
    private final Map<String, String> known;

    private PageForm(Element form, Map<String, String> known) {
        this.form = form;
        this.known = known;
    }

    /** @param known values of fields that only a real record has, by the field's name */
    static Optional<PageForm> on(Document page, String action, Map<String, String> known) {
        return page.select("form[method=post]").stream()
                .filter(form -> form.attr("action").equals(action))
                .findFirst()
                .map(form -> new PageForm(form, known));
    }

    /** A form that no page shows by itself, of these fields. */
    static PageForm of(Map<String, String> fields) {
        var form = new Element("form");
        Stream.concat(fields.entrySet().stream(), Stream.of(Map.entry(KEY, "")))
                .forEach(field -> form.appendElement("input")
                        .attr("type", "hidden")
                        .attr("name", field.getKey())
                        .val(field.getValue()));
        return new PageForm(form, fields);
    }

    /** What stands in the fields that people type in. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        form.select(TEXTS).forEach(field -> texts.put(field.attr("name"), field.val()));
        return texts;
    }

    /** Answered as somebody might who means it. */
    Arbitrary<TypedForm> filled() {
        var answers = names().stream().map(this::answers).toList();
        return Combinators.combine(answers)
                .as(several ->
                        new TypedForm(several.stream().flatMap(List::stream).toList()));
    }

    Arbitrary<TypedForm> spoilt() {
        return Combinators.combine(filled(), Arbitraries.of(names()), Arbitraries.of(names()))
                .flatAs((filled, one, other) -> Arbitraries.frequencyOf(
                        Tuple.of(6, Junk.texts().map(junk -> replaced(filled, typed(one, junk)))),
                        Tuple.of(
                                2,
                                Combinators.combine(Junk.texts(), Junk.texts())
                                        .as((junk, more) ->
                                                replaced(replaced(filled, typed(one, junk)), typed(other, more)))),
                        Tuple.of(2, Junk.encoded().map(junk -> replaced(filled, Field.raw(one, junk)))),
                        Tuple.of(1, Junk.undecodable().map(junk -> replaced(filled, Field.raw(one, junk)))),
                        Tuple.of(1, Junk.texts().map(junk -> with(filled, Field.chosen(one, junk)))),
                        Tuple.of(1, Junk.texts().map(junk -> with(filled, Field.chosen(junk, "x")))),
                        Tuple.of(1, Arbitraries.just(without(filled, one))),
                        Tuple.of(1, Arbitraries.just(new TypedForm(List.of())))));
    }

    private List<String> names() {
        var names = form.select("input[name], textarea[name], select[name]").eachAttr("name");
        return names.isEmpty() ? List.of("unknown") : names.stream().distinct().toList();
    }

    private Arbitrary<List<Field>> answers(String name) {
        var fields = form.getElementsByAttributeValue("name", name);
        if (fields.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        var first = fields.getFirst();
        var values = switch (first.attr("type")) {
            case "radio", "checkbox" -> fields.eachAttr("value");
            default -> first.select("option").eachAttr("value");
        };
        return switch (first.attr("type")) {
            case "hidden" -> Arbitraries.just(hidden(name, fields.eachAttr("value")));
            case "radio" -> Arbitraries.of(values).map(value -> List.of(Field.chosen(name, value)));
            case "checkbox" ->
                Arbitraries.subsetOf(values)
                        .map(chosen -> chosen.stream()
                                .map(value -> Field.chosen(name, value))
                                .toList());
            default ->
                first.tagName().equals("select")
                        ? Arbitraries.of(values).map(value -> List.of(Field.chosen(name, value)))
                        : Arbitraries.just(List.of(Field.typed(name, text(name, first.val()))));
        };
    }

    /** A key is used once only. */
    private static List<Field> hidden(String name, List<String> values) {
        return name.equals(KEY)
                ? List.of(Field.chosen(name, UUID.randomUUID().toString()))
                : values.stream().map(value -> Field.chosen(name, value)).toList();
    }

    private String text(String name, String shown) {
        if (known.containsKey(name)) {
            return known.get(name);
        }
        if (!shown.isBlank()) {
            return shown;
        }
        return switch (name.replaceFirst(".*-", "")) {
            case "day" -> "3";
            case "month" -> "4";
            case "year" -> "2026";
            default -> "Something typed";
        };
    }

    private Field typed(String name, String text) {
        return form.select(TEXTS).eachAttr("name").contains(name) ? Field.typed(name, text) : Field.chosen(name, text);
    }

    private static TypedForm replaced(TypedForm form, Field by) {
        return with(without(form, by.name()), by);
    }

    private static TypedForm without(TypedForm form, String name) {
        return new TypedForm(form.fields().stream()
                .filter(field -> !field.name().equals(name))
                .toList());
    }

    private static TypedForm with(TypedForm form, Field more) {
        var fields = new ArrayList<>(form.fields());
        fields.add(more);
        return new TypedForm(fields);
    }

    /** As a page shows it: without what no database keeps, and lines ended one way. */
    static String shown(String typed) {
        return typed.replace("\0", "").replaceAll("\\R", "\n").strip();
    }
}
