package care.accord.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which acceptance row or pass line a test shows: {@code @Shows("A-OXF-08")}. {@code docs/acceptance.md} is generated
 * from these; a row that nothing shows reads open.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Shows {
    String[] value();
}
