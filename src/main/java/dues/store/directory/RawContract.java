package dues.store.directory;

import dues.address.RawAddress;
import org.jspecify.annotations.Nullable;

/**
 * A contract whose address is to be read.
 *
 * @param key {@code source:contract}
 * @param hash of the address columns
 * @param houseId the house that the source's own house id stands for, when it has one
 */
public record RawContract(
    long id, String source, String key, String hash, RawAddress raw, @Nullable Long houseId) {

  /** The address for people, whether it came as a text or in parts. */
  public String text() {
    return raw.text().isBlank()
        ? String.join(
            ", ",
            raw.parts().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(java.util.Map.Entry::getValue)
                .toList())
        : raw.text();
  }
}
