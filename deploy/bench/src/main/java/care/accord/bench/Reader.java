package care.accord.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer that hears everything on a topic from now on, and remembers when it came. */
final class Reader implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<UUID, Long> expected = new ConcurrentHashMap<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Thread thread = new Thread(this::read, "reader");
    private volatile Histogram micros = new Histogram(3);
    private volatile long received;
    private volatile long lastAt;
    private volatile long bytes;

    Reader(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "fetch.min.bytes", 1);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    /** An event with this id is under way from now on. */
    void expect(UUID id) {
        expected.put(id, System.nanoTime());
    }

    void awaitExpected(Duration limit) {
        await(limit, expected::isEmpty);
    }

    long received() {
        return received;
    }

    /** Answers with the time at which that many had come. */
    long awaitReceived(long goal, Duration limit) {
        await(limit, () -> received >= goal);
        return lastAt;
    }

    /** How long the expected ones were under way. */
    Histogram micros() {
        return micros;
    }

    void forgetTimes() {
        micros = new Histogram(3);
    }

    /** Key, value and headers. */
    int bytesPerRecord() {
        return Math.toIntExact(bytes / Math.max(1, received));
    }

    @Override
    public void close() {
        closing.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (!closing.get()) {
                var records = consumer.poll(Duration.ofMillis(100));
                var now = System.nanoTime();
                long size = 0;
                for (var found : records) {
                    size += sizeOf(found);
                    note(found, now);
                }
                if (!records.isEmpty()) {
                    bytes += size;
                    lastAt = now;
                    received += records.count();
                }
            }
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> found, long now) {
        var header = found.headers().lastHeader("ce_id");
        if (header == null) {
            return;
        }
        var id = UUID.fromString(new String(header.value(), StandardCharsets.UTF_8));
        var since = expected.get(id);
        if (since != null) {
            micros.recordValue((now - since) / 1000);
            expected.remove(id);
        }
    }

    private static long sizeOf(ConsumerRecord<byte[], byte[]> found) {
        long size = found.serializedKeySize() + found.serializedValueSize();
        for (var header : found.headers()) {
            size += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }

    private static void await(Duration limit, BooleanSupplier done) {
        var end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not everything arrived within " + limit.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
