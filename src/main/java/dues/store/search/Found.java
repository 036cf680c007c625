package dues.store.search;

import org.jspecify.annotations.Nullable;

/** A contract that was found. */
public record Found(
    String contract,
    @Nullable String number,
    String title,
    @Nullable String place,
    @Nullable String phones,
    @Nullable Long customer) {}
