package dues.address.house;

/**
 * What may follow a house's number; an absent part is empty. {@code 12 к3 с2} has korpus 3 and
 * stroenie 2, {@code 61 литГ5} the litera Г5.
 */
public record HouseParts(String korpus, String stroenie, String litera, String block) {
  public static final HouseParts NONE = new HouseParts("", "", "", "");

  boolean isEmpty() {
    return equals(NONE);
  }

  HouseParts styled(LetterStyle style) {
    return new HouseParts(
        style.write(korpus), style.write(stroenie), style.write(litera), style.write(block));
  }

  /** Each part after a space, in the order of the canonical string. */
  String text() {
    return part("к", korpus) + part("с", stroenie) + part("лит", litera) + part("бл", block);
  }

  private static String part(String prefix, String value) {
    return value.isEmpty() ? "" : " " + prefix + value;
  }
}
