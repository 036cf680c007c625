package dues.address.house;

import org.jspecify.annotations.Nullable;

/**
 * A house of a street: {@code [kind] number[-number2][letter][/fraction[letter]] [кN] [сN] [литX]}.
 *
 * <p>Two spellings are one house when their canonical strings are equal: {@code дом 12а корп. 3}
 * and {@code 12-А, к3} are both {@code 12А к3}.
 */
public record HouseNumber(
    HouseKind kind, Numeral main, @Nullable Numeral fraction, HouseParts parts) {

  public static HouseNumber of(Numeral main) {
    return new HouseNumber(HouseKind.HOUSE, main, null, HouseParts.NONE);
  }

  /** The letters as the country writes them; without a country as the text had them. */
  public HouseNumber styled(@Nullable LetterStyle style) {
    var tail = fraction;
    return new HouseNumber(
        kind,
        main.styled(style),
        tail == null ? null : tail.styled(style),
        style == null ? parts : parts.styled(style));
  }

  /** {@code 12}, {@code 12/3А}, {@code 24-28}, {@code 12 к3 с2}, {@code вл3 с4}, {@code к225А}. */
  public String canonical() {
    var tail = fraction == null ? "" : "/" + fraction.text();
    return kind.prefix() + main.text() + tail + parts.text();
  }

  public HouseNumber withFraction(@Nullable Numeral other) {
    return new HouseNumber(kind, main, other, parts);
  }

  public HouseNumber withParts(HouseParts other) {
    return new HouseNumber(kind, main, fraction, other);
  }

  @Override
  public String toString() {
    return canonical();
  }
}
