package care.accord.kit.testing.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What has no business in any field. */
final class Junk {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NUL = "\0";

    private Junk() {}

    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Arbitraries.of(
                                NUL,
                                "a" + NUL + "b",
                                "\ud800",
                                "a\udfffb",
                                "\ufffe\uffff",
                                " ",
                                "\u00a0\u2003",
                                "\u202eright to left",
                                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                                "e" + "\u0301".repeat(200),
                                "'; drop table person; --",
                                "<script>alert(1)</script>",
                                "{person.name}",
                                "%s%n%00",
                                "\r\n\r\n",
                                "\u001b[31m\u0007")),
                Tuple.of(2, Arbitraries.of(codes())),
                Tuple.of(2, Arbitraries.of(dates())),
                Tuple.of(2, Arbitraries.of(300, 5_000, 10_001, 70_000).map("x"::repeat)),
                Tuple.of(3, Arbitraries.strings().all().ofMinLength(1).ofMaxLength(40)));
    }

    private static String[] codes() {
        return new String[] {
            "NO_SUCH_CODE",
            "null",
            "true",
            "-1",
            "0",
            "1e9",
            "NaN",
            "99999999999999999999",
            "00000000-0000-0000-0000-000000000000",
            "not-an-id"
        };
    }

    private static String[] dates() {
        return new String[] {
            "2026-02-30",
            "0000-01-01",
            "-0001-12-31",
            "-9999-01-01",
            "9999-12-31",
            "+10000-01-01",
            "+294277-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-04-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "+294277-01-09T04:00:54.775807Z",
            "+1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "01/04/2026"
        };
    }

    static Arbitrary<JsonNode> values() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, texts().map(JSON::textNode)),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                JSON.nullNode(),
                                JSON.booleanNode(true),
                                JSON.textNode(""),
                                JSON.objectNode(),
                                JSON.objectNode().set("unknown", JSON.nullNode()),
                                JSON.arrayNode(),
                                JSON.arrayNode().add(JSON.nullNode()),
                                nested(900))),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                JSON.numberNode(0),
                                JSON.numberNode(-1),
                                JSON.numberNode(1.5),
                                JSON.numberNode(Long.MAX_VALUE),
                                JSON.numberNode(BigInteger.TEN.pow(400)),
                                JSON.numberNode(new BigDecimal("1E+1000000")),
                                JSON.numberNode(new BigDecimal("1E-1000000")))));
    }

    private static ArrayNode nested(int levels) {
        var outermost = JSON.arrayNode();
        var innermost = outermost;
        for (int i = 0; i < levels; i++) {
            innermost = innermost.addArray();
        }
        return outermost;
    }

    /** Already encoded, or broken in the encoding. */
    static Arbitrary<String> encoded() {
        return Arbitraries.of(
                "%00",
                "%ED%A0%80",
                "%C0%80",
                "%FF%FE",
                "%E2%82",
                "%F0%9F%98%80",
                "%0D%0ASet-Cookie:%20a=b",
                "%25%30%30",
                "..%2F..%2Fetc%2Fpasswd",
                "%7B%7D",
                "%22",
                "not-an-id",
                "null",
                "-1",
                "99999999999999999999",
                "00000000-0000-0000-0000-000000000000",
                "0",
                "a;b=c",
                "x".repeat(3_000));
    }

    /** What a form's value may not even be decoded from. */
    static Arbitrary<String> undecodable() {
        return Arbitraries.of("%", "%zz", "%u0041", "%E2%8", "=&=&", "&&&", "[]", "+%+");
    }

    /** Keys and versions that are none, and those of others. */
    static Arbitrary<Map.Entry<String, String>> guards() {
        var values = Arbitraries.of(
                "",
                "*",
                "\"",
                "\"0\"",
                "\"-1\"",
                "\"99999999999999999999\"",
                "W/\"0\"",
                "\"0\", \"1\"",
                "with space",
                "\u00fcnicode",
                "x".repeat(101),
                "x".repeat(4_000));
        return Combinators.combine(Arbitraries.of("Idempotency-Key", "If-Match"), values)
                .as(Map::entry);
    }

    static Arbitrary<String> contentTypes() {
        return Arbitraries.of(
                "text/plain",
                "application/xml",
                "application/json",
                "application/json; charset=utf-16",
                "application/json; charset=no-such",
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=no-such",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "image/png",
                "json",
                "/",
                "*/*");
    }

    /** Headers that no endpoint asks for. */
    static Arbitrary<Map.Entry<String, String>> headers() {
        return Arbitraries.of(
                Map.entry("Accept", "image/png"),
                Map.entry("Accept", "application/xml;q=x"),
                Map.entry("Accept", ",;,"),
                Map.entry("Accept-Language", "\u00fc;q=2"),
                Map.entry("If-None-Match", "\"\","),
                Map.entry("If-Modified-Since", "yesterday"),
                Map.entry("Range", "bytes=9-1"),
                Map.entry("Accept-Charset", "no-such"),
                Map.entry("traceparent", "00-x"),
                Map.entry("Cookie", "a=\"; b"));
    }
}
