package dues.address.corpus;

import java.util.Locale;
import java.util.Random;

/** A house number in its parts, with its canonical string written down independently. */
record KnownHouse(
    int number, String letter, String fraction, String korpus, String stroenie, String litera) {

  static KnownHouse random(Random random, String language) {
    var letters = CorpusFile.isLatin(language) ? "abc" : "АБВГ";
    var letter =
        random.nextInt(5) == 0 ? letters.charAt(random.nextInt(letters.length())) + "" : "";
    var kind = random.nextInt(CorpusFile.isLatin(language) ? 12 : 30);
    return new KnownHouse(
        1 + random.nextInt(60),
        letter,
        kind < 4 ? String.valueOf(1 + random.nextInt(90)) : "",
        kind == 12 || kind == 13 ? String.valueOf(1 + random.nextInt(5)) : "",
        kind == 14 && !language.equals("uk") ? String.valueOf(1 + random.nextInt(5)) : "",
        kind == 15 ? letters.charAt(random.nextInt(3)) + "" : "");
  }

  String canonical() {
    return number
        + letter
        + (fraction.isEmpty() ? "" : "/" + fraction)
        + (korpus.isEmpty() ? "" : " к" + korpus)
        + (stroenie.isEmpty() ? "" : " с" + stroenie)
        + (litera.isEmpty() ? "" : " лит" + litera);
  }

  /** As somebody writes it, its parts behind the number. */
  String written(CorpusFile file, Random random) {
    var text = new StringBuilder();
    text.append(file.form("house", random).formatted(main(random)));
    append(text, file.form("korpus", random), korpus);
    append(text, file.form("stroenie", random), stroenie);
    append(text, file.form("litera", random), litera);
    return text.toString();
  }

  private static void append(StringBuilder text, String form, String value) {
    if (!value.isEmpty()) {
      text.append(form.formatted(value));
    }
  }

  private String main(Random random) {
    var small = letter.toLowerCase(Locale.ROOT);
    var lettered =
        letter.isEmpty()
            ? ""
            : switch (random.nextInt(fraction.isEmpty() ? 7 : 2)) {
              case 0 -> letter;
              case 1 -> small;
              case 2 -> "-" + letter;
              case 3 -> " " + small;
              case 4 -> "-" + small;
              case 5 -> " \"" + letter + "\"";
              default -> "/" + small;
            };
    return number + lettered + (fraction.isEmpty() ? "" : "/" + fraction);
  }
}
