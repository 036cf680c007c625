package dues.matching;

import java.util.Locale;
import java.util.Set;

/** Values that people type to fill a field: they are equal everywhere and mean nothing. */
final class StopValues {
  private static final Set<String> WORDS =
      Set.of(
          "нет",
          "немає",
          "нема",
          "няма",
          "none",
          "no",
          "null",
          "n/a",
          "na",
          "-",
          "--",
          ".",
          "?",
          "не указан",
          "не указано",
          "отсутствует",
          "неизвестно",
          "не вказано",
          "test",
          "тест");

  private static final int LONGEST = 15;

  private StopValues() {}

  static boolean isStop(String text) {
    var plain = text.strip();
    return plain.isEmpty()
        || (plain.length() <= LONGEST && WORDS.contains(plain.toLowerCase(Locale.ROOT)));
  }

  /** {@code 0000 000000}, {@code 1111111}. */
  static boolean isOneCharacter(String key) {
    return key.chars().distinct().count() == 1;
  }
}
