package dues.matching;

import org.jspecify.annotations.Nullable;

/** How the values of a parameter compare. */
public enum ValueType {
  TEXT,
  DATE,
  PHONE,
  EMAIL,
  DOCUMENT,
  TAX_NUMBER,
  /** House and flat, joined by whoever looked the address up. */
  ADDRESS;

  /** The known parameters by their column names; any other is text. */
  public static ValueType of(String parameter) {
    return switch (parameter) {
      case "birth_date" -> DATE;
      case "phones" -> PHONE;
      case "emails" -> EMAIL;
      case "document" -> DOCUMENT;
      case "tax_number" -> TAX_NUMBER;
      case "address" -> ADDRESS;
      default -> TEXT;
    };
  }

  /** The value with its key, or null when it is blank, unreadable or a stop value. */
  public @Nullable Value value(String text) {
    var key = key(text.strip());
    return key == null || key.isEmpty() ? null : new Value(text.strip(), key);
  }

  private @Nullable String key(String text) {
    if (StopValues.isStop(text)) {
      return null;
    }
    return switch (this) {
      case TEXT, ADDRESS -> TextKey.of(text);
      case DATE -> DateKey.of(text);
      case PHONE -> PhoneKey.of(text);
      case EMAIL -> TextKey.email(text);
      case DOCUMENT, TAX_NUMBER -> DocumentKey.of(text);
    };
  }
}
