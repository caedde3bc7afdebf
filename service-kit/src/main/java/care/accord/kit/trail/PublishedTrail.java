package care.accord.kit.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What left the database about a service's trail: the heads of its seals, from the topic that keeps them for ever. A number has
 * one head. It gets another only where the records were restored to an earlier moment and went on in the next generation.
 */
public final class PublishedTrail {

    private static final long FIRST_GENERATION = 1;

    private final Map<Long, String> heads = new HashMap<>();
    private final NavigableMap<Long, Long> restores = new TreeMap<>();
    private final Map<Long, String> disputed = new HashMap<>();

    /** Reads the whole topic with these settings of a Kafka client. */
    public static PublishedTrail of(String service, Map<String, String> broker, String topic) {
        var config = new Properties();
        config.putAll(broker);
        config.setProperty("enable.auto.commit", "false");
        var json = new ObjectMapper();
        var trail = new PublishedTrail();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var seal = json.readTree(record.value());
                    if (service.equals(seal.path("service").asText())) {
                        trail.add(
                                seal.path("generation").asLong(FIRST_GENERATION),
                                seal.path("number").asLong(),
                                seal.path("head").asText());
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A head on " + topic + " is not JSON", e);
        }
        return trail;
    }

    /**
     * The next one in the order in which they were published; the same once more changes nothing. A restore that is noted late
     * explains the heads before it too.
     */
    public void add(long generation, long number, String head) {
        if (generation > generation()) {
            restores.put(generation, number);
            heads.putAll(disputed);
            disputed.clear();
            heads.keySet().removeIf(later -> later >= number);
        }
        if (!heads.computeIfAbsent(number, first -> head).equals(head)) {
            disputed.put(number, head);
        }
    }

    /** In hexadecimal. */
    Optional<String> head(long number) {
        return Optional.ofNullable(heads.get(number));
    }

    /** The number of the newest seal; 0 when none was published. */
    long newest() {
        return heads.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    public int size() {
        return heads.size();
    }

    /** One more than the number of restores that were noted. */
    long generation() {
        return restores.isEmpty() ? FIRST_GENERATION : restores.lastKey();
    }

    /** By generation, the seal with which it began. */
    public NavigableMap<Long, Long> restores() {
        return restores;
    }
}
