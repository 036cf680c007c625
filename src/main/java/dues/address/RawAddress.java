package dues.address;

import java.util.Map;

/**
 * An address as a source gave it: one text, parts of their own, or both. Parts win over the text,
 * which then only fills what they leave open.
 */
public record RawAddress(String text, Map<Part, String> parts) {

  /** The columns in which sources deliver addresses. */
  public enum Part {
    COUNTRY,
    REGION,
    CITY,
    STREET,
    HOUSE,
    KORPUS,
    BUILDING,
    FLAT,
    POST_CODE
  }

  public RawAddress {
    parts = Map.copyOf(parts);
  }

  public static RawAddress of(String text) {
    return new RawAddress(text, Map.of());
  }

  public String part(Part part) {
    return parts.getOrDefault(part, "").strip();
  }

  public boolean isBlank() {
    return text.isBlank() && parts.values().stream().allMatch(String::isBlank);
  }
}
