package dues.store.people;

/** A contract as people name it; the key is {@code source:contract}. */
public record LinkedContract(long id, String key, String title) {}
