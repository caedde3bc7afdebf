package care.accord.aftercare.detention.store;

import care.accord.contracts.LegalStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A legal status is stored by its code. */
@Converter(autoApply = true)
public class LegalStatusCodes implements AttributeConverter<LegalStatus, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LegalStatus status) {
        return status == null ? null : status.code();
    }

    @Override
    public @Nullable LegalStatus convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : LegalStatus.ofCode(code).orElseThrow();
    }
}
