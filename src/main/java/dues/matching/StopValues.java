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

  private StopValues() {}

  static boolean isStop(String text) {
    return text.isBlank() || WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** {@code 0000 000000}, {@code 1111111}. */
  static boolean isOneCharacter(String key) {
    return key.chars().distinct().count() == 1;
  }
}
