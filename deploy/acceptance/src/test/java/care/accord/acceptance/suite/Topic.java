package care.accord.acceptance.suite;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic, from outside of every service. */
public final class Topic {

    private final String bootstrapServers;
    private final String name;

    Topic(String bootstrapServers, String name) {
        this.bootstrapServers = bootstrapServers;
        this.name = name;
    }

    /** Every record that is on it now. */
    public List<ConsumerRecord<String, String>> all() {
        var settings = new Properties();
        settings.setProperty("bootstrap.servers", bootstrapServers);
        settings.setProperty("enable.auto.commit", "false");
        var records = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** The ids of the events of one type, once for each time that they were published. */
    public List<UUID> idsOf(String type) {
        return all().stream()
                .filter(found -> type.equals(header(found, "ce_type")))
                .map(found -> UUID.fromString(header(found, "ce_id")))
                .toList();
    }

    /** How many of its records a group of readers has not confirmed yet; what they applied of them comes again. */
    public long notYetConfirmedBy(String group) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var confirmed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return offsets(admin, OffsetSpec.latest()).entrySet().stream()
                    .mapToLong(end -> end.getValue()
                            - (confirmed.get(end.getKey()) == null
                                    ? 0
                                    : confirmed.get(end.getKey()).offset()))
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sets a group of readers, of whom none may run, to the first record since the moment in each partition; to the end where
     * there is none.
     */
    public void setBack(String group, Instant moment) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var places = offsets(admin, OffsetSpec.latest());
            offsets(admin, OffsetSpec.forTimestamp(moment.toEpochMilli())).forEach((partition, since) -> {
                if (since >= 0) {
                    places.put(partition, since);
                }
            });
            admin.alterConsumerGroupOffsets(
                            group,
                            places.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey, place -> new OffsetAndMetadata(place.getValue()))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<TopicPartition, Long> offsets(Admin admin, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(partitions(admin).stream().collect(Collectors.toMap(Function.identity(), any -> which)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }

    private List<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(name)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
    }

    /** Puts a record on the topic, as a broken or foreign producer might, and waits until the broker has it. */
    public void put(ProducerRecord<String, String> foreign) {
        var settings = new Properties();
        settings.setProperty("bootstrap.servers", bootstrapServers);
        settings.setProperty("acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(foreign).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts an event on the topic that looks like one of its type, and that no reader can apply. */
    public void poison(UUID key, String type, String eventId) {
        var event =
                new ProducerRecord<>(name, key.toString(), "{\"assessmentId\":\"not-an-id\",\"eligible\":\"perhaps\"}");
        Map.of(
                        "ce_id",
                        eventId,
                        "ce_type",
                        type,
                        "ce_source",
                        "/accord/case-service",
                        "ce_specversion",
                        "1.0",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        key.toString(),
                        "ce_occurredon",
                        Casework.today().toString(),
                        "ce_effectivefrom",
                        Casework.today().toString(),
                        "content-type",
                        "application/json")
                .forEach((header, value) -> event.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        put(event);
    }

    /** A header as text; empty when there is none. */
    public static String header(ConsumerRecord<String, String> found, String name) {
        var header = found.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
