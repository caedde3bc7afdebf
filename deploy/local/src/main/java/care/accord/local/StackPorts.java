package care.accord.local;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of localhost on which the parts of one stack listen. */
public record StackPorts(
        int gateway,
        int gatewayManagement,
        Map<Service, Integer> services,
        int keycloak,
        int connect,
        int postgres,
        int kafka,
        int kafkaController) {

    public StackPorts {
        services = Map.copyOf(services);
    }

    /** The ports that {@code ./accord up} uses and the documents name. */
    public static StackPorts standard() {
        return new StackPorts(
                8080,
                8081,
                Map.of(Service.CASE, 8101, Service.AFTERCARE, 8102, Service.STAFFING, 8103, Service.PARTNERSHIP, 8104),
                8180,
                18083,
                15432,
                19092,
                19093);
    }

    /** Ports that nobody uses now, for a stack beside another one. */
    public static StackPorts free() {
        var services = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            services.put(service, Ports.free());
        }
        return new StackPorts(
                Ports.free(),
                Ports.free(),
                services,
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
    }

    public int of(Service service) {
        return services.getOrDefault(service, 0);
    }

    /** Each port by what listens on it, in the order of the picture. */
    public Map<String, Integer> byName() {
        var byName = new LinkedHashMap<String, Integer>();
        byName.put("gateway", gateway);
        byName.put("gateway's health", gatewayManagement);
        for (var service : Service.values()) {
            byName.put(service.folder(), of(service));
        }
        byName.put("Keycloak", keycloak);
        byName.put("Kafka Connect", connect);
        byName.put("PostgreSQL", postgres);
        byName.put("Kafka", kafka);
        byName.put("Kafka's controller", kafkaController);
        return byName;
    }
}
