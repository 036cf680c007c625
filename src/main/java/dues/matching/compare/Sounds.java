package dues.matching.compare;

/**
 * What a word sounds like, whichever alphabet it is written in: the consonants alone, those that
 * are often taken for each other as one. {@code Щербак}, {@code Scherbak} and {@code Shcherbak} are
 * {@code srbk}. It finds candidates and never decides alone.
 */
public final class Sounds {
  private static final String LETTERS = "бвгґджзклмнпрстфхцчшщ" + "bcdfgjklmnpqrstvwxz";
  private static final String CLASSES = "bvggdzzklmnprstfgssss" + "bkdfgzklmnpkrstvvsz";
  private static final String BEFORE_H = "sczktpg";

  private Sounds() {}

  /** The sound of a folded word; a word without consonants sounds like its first letter. */
  public static String of(String word) {
    var sound = new StringBuilder(word.length());
    for (var i = 0; i < word.length(); i++) {
      var c = word.charAt(i);
      var place = LETTERS.indexOf(c);
      var isDigit = Character.isDigit(c);
      var next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      var heard = isDigit ? c : place < 0 ? ' ' : CLASSES.charAt(place);
      if (next == 'h' && BEFORE_H.indexOf(c) >= 0) {
        heard = c == 'p' ? 'f' : c == 'k' || c == 'g' ? 'g' : c == 'z' ? 'z' : c == 't' ? 't' : 's';
      } else if (c == 'h' && i == 0) {
        heard = 'g';
      }
      var isAgain = !sound.isEmpty() && sound.charAt(sound.length() - 1) == heard && !isDigit;
      if (heard != ' ' && !isAgain) {
        sound.append(heard);
      }
    }
    return sound.isEmpty() && !word.isEmpty() ? word.substring(0, 1) : sound.toString();
  }
}
