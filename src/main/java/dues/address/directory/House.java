package dues.address.directory;

import org.jspecify.annotations.Nullable;

/**
 * A house of a street, or of a city where streets are not used.
 *
 * @param canonical its canonical string in the letters of its country
 */
public record House(long id, long cityId, @Nullable Long streetId, String canonical) {}
