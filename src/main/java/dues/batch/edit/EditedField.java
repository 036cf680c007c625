package dues.batch.edit;

import org.jspecify.annotations.Nullable;

/** What a field was and is; null is blank. */
public record EditedField(
    String field, @Nullable String before, @Nullable String after, boolean locked) {}
