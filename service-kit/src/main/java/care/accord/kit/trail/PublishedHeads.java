package care.accord.kit.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The heads that a service's seals had when they were made, from the topic that keeps them for ever. */
public final class PublishedHeads {

    private PublishedHeads() {}

    /** Reads the whole topic with these settings of a Kafka client; heads in hexadecimal by seal number. */
    public static Map<Long, String> of(String service, Map<String, String> broker, String topic) {
        var config = new Properties();
        config.putAll(broker);
        config.setProperty("enable.auto.commit", "false");
        var json = new ObjectMapper();
        var heads = new HashMap<Long, String>();
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
                    var head = json.readTree(record.value());
                    if (service.equals(head.path("service").asText())) {
                        heads.put(
                                head.path("number").asLong(), head.path("head").asText());
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A head on " + topic + " is not JSON", e);
        }
        return heads;
    }
}
