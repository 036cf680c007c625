package dues.store.directory;

import dues.address.RawAddress;

/**
 * A contract whose address is to be read.
 *
 * @param key {@code source:contract}
 * @param hash of the address columns
 */
public record RawContract(long id, String source, String key, String hash, RawAddress raw) {

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
