package dues.matching;

import dues.address.text.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What two spellings of a name must share: trimmed, spaces collapsed, ё as е, case folded,
 * look-alike letters repaired, quotes dropped, the legal form at the end. {@code ООО «Пример»} and
 * {@code ПРИМЕР ООО} are both {@code пример ооо}, and so is the form in full words.
 */
public final class TitleKey {
  private static final Set<Integer> IN_WORDS =
      Set.of(
          (int) Character.UPPERCASE_LETTER,
          (int) Character.LOWERCASE_LETTER,
          (int) Character.TITLECASE_LETTER,
          (int) Character.MODIFIER_LETTER,
          (int) Character.OTHER_LETTER,
          (int) Character.DECIMAL_DIGIT_NUMBER,
          (int) Character.LETTER_NUMBER,
          (int) Character.OTHER_NUMBER);
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ`]");
  private static final LegalForms FORMS = LegalForms.standard();

  private TitleKey() {}

  public static String of(String title) {
    var words = new ArrayList<String>();
    var forms = new TreeSet<String>();
    for (var word : words(title)) {
      (FORMS.has(word) ? forms : words).add(word);
    }
    words.addAll(forms);
    return String.join(" ", words);
  }

  /** The variants of {@code Иваненко И. | Иваненко Ивга}, one title each. */
  public static List<Title> variants(String titles) {
    return BAR.splitAsStream(titles.strip()).map(Title::of).toList();
  }

  /** Whether a form makes the title a firm's; an entrepreneur stays a person. */
  static boolean isFirm(String title) {
    return words(title).stream().anyMatch(word -> "legal".equals(FORMS.bearer(word)));
  }

  static boolean isEntrepreneur(String title) {
    return words(title).stream().anyMatch(word -> "person".equals(FORMS.bearer(word)));
  }

  /** Whether a folded word is a legal form, which says nothing of whose it is. */
  public static boolean isForm(String word) {
    return FORMS.has(word);
  }

  static List<String> words(String title) {
    var plain = APOSTROPHE.matcher(Scripts.repair(title)).replaceAll("");
    var folded = plain.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('ґ', 'г');
    var words = new ArrayList<String>(3);
    var start = 0;
    for (var i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || !isOfWord(folded, i)) {
        if (i > start) {
          words.add(folded.substring(start, i));
        }
        start = i + 1;
      }
    }
    return FORMS.brief(words);
  }

  /** Letters and numbers of any script; half of a rare letter belongs to it. */
  private static boolean isOfWord(String text, int place) {
    var c = text.charAt(place);
    if (c == '-' || Character.isLetterOrDigit(c)) {
      return true;
    }
    var type =
        Character.getType(
            Character.isLowSurrogate(c) && place > 0
                ? text.codePointAt(place - 1)
                : text.codePointAt(place));
    return c > 'z' && IN_WORDS.contains(type);
  }
}
