package care.accord.acceptance.suite;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the running {@link Accord} to constructors and tests that ask for it; the first one to ask starts it. */
public final class WithAccord implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Accord.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Once.class, key -> Once.start(), Once.class)
                .accord();
    }

    /** One start for all, also when it failed: what did not start once is not tried again for each test. */
    private record Once(@Nullable Accord running, @Nullable RuntimeException failure) implements AutoCloseable {

        static Once start() {
            try {
                return new Once(Accord.start(), null);
            } catch (RuntimeException e) {
                return new Once(null, e);
            }
        }

        Accord accord() {
            if (running == null) {
                throw new IllegalStateException("Accord did not start", failure);
            }
            return running;
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }
}
