package dues.address.names;

/** What the reader may ask about names that carry no type word: is {@code Testburg} a city? */
public interface Gazetteer {
  /** A reader that knows no place goes by the order of the words alone. */
  Gazetteer NONE = key -> false;

  /** Whether a city bears the name with this folded key. */
  boolean isCity(String key);
}
