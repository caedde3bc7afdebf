package care.accord.kit.command;

import static care.accord.web.start.Setting.may;
import static care.accord.web.start.Setting.must;

import care.accord.web.start.Form;
import care.accord.web.start.Setting;
import java.util.List;
import java.util.stream.Stream;

/** What the runs of a service take from the environment. */
final class ServiceSettings {

    private static final Setting DATABASE = must("ACCORD_DB_URL", Form.DATABASE, "the service's own database");
    private static final Setting USER = must("ACCORD_DB_USER", Form.TEXT, "the runtime role");
    private static final Setting PASSWORD = must("ACCORD_DB_PASSWORD", Form.SECRET, "the runtime role's password");
    private static final Setting KAFKA = must("ACCORD_KAFKA", Form.HOSTS, "where Kafka's brokers are asked for");
    private static final boolean SIGNS_IN = "SASL_SSL".equals(System.getenv("ACCORD_KAFKA_PROTOCOL"));
    private static final Setting PROTOCOL =
            may("ACCORD_KAFKA_PROTOCOL", Form.PROTOCOL, "whether Kafka is reached by TLS and under a name");
    private static final Setting KAFKA_USER =
            new Setting("ACCORD_KAFKA_USER", Form.TEXT, SIGNS_IN, "the name under which Kafka knows this service");
    private static final Setting KAFKA_PASSWORD =
            new Setting("ACCORD_KAFKA_PASSWORD", Form.SECRET, SIGNS_IN, "the password of that name");
    private static final Setting KAFKA_CA =
            may("ACCORD_KAFKA_CA", Form.TEXT, "the file with the authority of the brokers' certificates");
    private static final Setting TRAIL_KEY =
            must("ACCORD_TRAIL_KEY", Form.KEY, "the key that signs the seals of this service's audit trail");

    private static final Setting KEYS_BEFORE =
            may("ACCORD_TRAIL_KEYS_BEFORE", Form.SECRET, "the keys that signed earlier seals, the oldest first");
    private static final Setting GENERATION =
            may("ACCORD_GENERATION", Form.NUMBER, "one more after each restore of the database to an earlier moment");

    private static final List<Setting> OF_THE_TRAIL = List.of(
            DATABASE,
            USER,
            PASSWORD,
            KAFKA,
            PROTOCOL,
            KAFKA_USER,
            KAFKA_PASSWORD,
            KAFKA_CA,
            TRAIL_KEY,
            KEYS_BEFORE,
            GENERATION);

    static final List<Setting> TO_SERVE = Stream.of(
                    Setting.OF_EVERY_PROGRAM,
                    OF_THE_TRAIL,
                    List.of(
                            must(
                                    "ACCORD_COUNCIL",
                                    Form.BODY_CODE,
                                    "the code of the council whose functions the Care Act functions are"),
                            may("ACCORD_TRUSTED_PROXIES", Form.TEXT, "whose forwarded headers are believed")))
            .flatMap(List::stream)
            .toList();

    static final List<Setting> TO_MIGRATE = List.of(
            DATABASE,
            must("ACCORD_DB_OWNER", Form.TEXT, "the role that owns the schema"),
            must("ACCORD_DB_OWNER_PASSWORD", Form.SECRET, "the owner's password"));

    static final List<Setting> TO_VERIFY = Stream.concat(
                    Stream.of(must("ACCORD_SERVICE", Form.TEXT, "the service whose trail it is")),
                    OF_THE_TRAIL.stream())
            .toList();

    private ServiceSettings() {}
}
