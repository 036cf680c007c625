package dues.address.house;

import dues.address.text.Meaning;
import dues.address.text.Token;
import dues.address.text.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * N8: reads the parts of a house number in whatever order they stand, across commas, and stops at
 * the first token that is none of them.
 *
 * <p>{@code д. 12а/34, строение 56а} → {@code 12А/34 с56А}; {@code 257стр} → {@code 257}, because
 * {@code стр} without a number means "under construction"; {@code КОРПУС №225-А} alone → {@code
 * к225А}. Reading may be resumed: a korpus before the house joins the same number.
 */
public final class HouseGrammar {
  private static final String UNDER_CONSTRUCTION = "стр";

  private final List<Token> tokens;
  private HouseKind kind = HouseKind.HOUSE;
  private @Nullable Numeral main;
  private @Nullable Numeral fraction;
  private @Nullable Numeral korpus;
  private @Nullable Numeral stroenie;
  private String litera = "";
  private @Nullable Numeral block;
  private boolean withoutNumber;

  public HouseGrammar(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Reads from a token on and returns the place behind the last token that belonged. */
  public int read(int start) {
    var i = start;
    while (true) {
      var next = readOne(i);
      if (next == i && isAt(i, Kind.COMMA) && i > start) {
        next = isPart(i + 1) || isEmptyPart(i + 1) ? readOne(i + 1) : i;
        if (next == i + 1) {
          next = i;
        }
      }
      if (next == i) {
        return i;
      }
      i = next;
    }
  }

  /** Whether a word for korpus, stroenie, litera … with its value stands here. */
  public boolean isPart(int i) {
    var token = at(i);
    if (token == null || !token.hasAny(Meaning.HOUSE_PARTS)) {
      return false;
    }
    var value = at(i + 1);
    if (value == null || isInitial(tokens, i)) {
      return false;
    }
    return value.isNumber() || (value.isLetter() && !token.isLetter());
  }

  /** {@code Примерова А. С. 5}: the second of two letters with full stops is no stroenie. */
  public static boolean isInitial(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var before = i == 0 ? null : tokens.get(i - 1);
    return token.isLetter()
        && token.dotted()
        && before != null
        && before.isLetter()
        && before.dotted()
        && !(i > 1 && tokens.get(i - 2).isNumber());
  }

  public boolean hasMain() {
    return main != null || withoutNumber;
  }

  public boolean isWithoutNumber() {
    return withoutNumber;
  }

  /** A korpus, stroenie or litera alone is a house of its own kind. */
  public @Nullable HouseNumber number() {
    if (main != null) {
      return new HouseNumber(kind, main, fraction, parts());
    }
    if (korpus != null) {
      return new HouseNumber(
          HouseKind.KORPUS, korpus, null, new HouseParts("", text(stroenie), litera, text(block)));
    }
    return stroenie == null
        ? null
        : new HouseNumber(HouseKind.STROENIE, stroenie, null, new HouseParts("", "", litera, ""));
  }

  private HouseParts parts() {
    return new HouseParts(text(korpus), text(stroenie), litera, text(block));
  }

  /** {@code корпус 0} says that there is none. */
  private static boolean isNone(Numeral value) {
    return value.text().equals("0");
  }

  private static String text(@Nullable Numeral value) {
    return value == null ? "" : value.styled(null).text();
  }

  private int readOne(int i) {
    var token = at(i);
    if (token == null) {
      return i;
    }
    if (token.has(Meaning.NO_NUMBER)) {
      withoutNumber = true;
      return i + 1;
    }
    if (isPart(i)) {
      return readPart(i, token);
    }
    if (main != null) {
      return readTail(i, token);
    }
    if (token.hasAny(Meaning.HOUSE_KINDS) && isNumberOrNone(i + 1)) {
      kind = kindOf(token);
      return i + 1;
    }
    return token.isNumber() ? readMain(i) : i;
  }

  private boolean isNumberOrNone(int i) {
    var token = at(i);
    return token != null && (token.isNumber() || token.has(Meaning.NO_NUMBER));
  }

  private static HouseKind kindOf(Token token) {
    return token.meanings().stream()
        .filter(Meaning.HOUSE_KINDS::contains)
        .findFirst()
        .map(HouseKind::of)
        .orElse(HouseKind.HOUSE);
  }

  private int readMain(int i) {
    var reading = numeral(i, true);
    if (isNone(reading.value()) && !isAt(reading.end(), Kind.SLASH)) {
      withoutNumber = true;
    } else {
      main = reading.value();
    }
    return reading.end();
  }

  private int readTail(int i, Token token) {
    var isFraction = token.is(Kind.SLASH) || token.has(Meaning.FRACTION);
    if (isFraction && isAt(i + 1, Kind.NUMBER) && fraction == null) {
      var reading = numeral(i + 1, false);
      fraction = reading.value();
      return reading.end();
    }
    if (token.is(Kind.SLASH) && isPart(i + 1)) {
      return i + 1;
    }
    var isUnderConstruction =
        token.key().startsWith(UNDER_CONSTRUCTION) && token.has(Meaning.STROENIE);
    return isUnderConstruction || isEmptyPart(i) ? i + 1 : i;
  }

  /** {@code д. 12 к. кв. 5}: the word of a part that has no value. */
  private boolean isEmptyPart(int i) {
    var token = at(i);
    var next = at(i + 1);
    return token != null
        && token.dotted()
        && !token.glued()
        && token.hasAny(Meaning.HOUSE_PARTS)
        && next != null
        && (next.is(Kind.COMMA) || next.hasAny(Meaning.INSIDE));
  }

  private int readPart(int i, Token token) {
    var reading = numeral(i + 1, main == null);
    if (token.has(Meaning.FRACTION)) {
      return fraction == null && main != null ? readTail(i, token) : i;
    }
    if (isNone(reading.value())) {
      return reading.end();
    }
    if (token.has(Meaning.LITERA) && !token.isLetter()) {
      litera += reading.value().styled(null).text();
    } else if (token.has(Meaning.KORPUS) && korpus == null) {
      korpus = reading.value();
    } else if (token.has(Meaning.STROENIE) && stroenie == null) {
      stroenie = reading.value();
    } else if (token.has(Meaning.BLOCK) && block == null) {
      block = reading.value();
    } else {
      return i;
    }
    return reading.end();
  }

  private record Reading(Numeral value, int end) {}

  /**
   * Digits, a second number of a range, a letter before or behind the digits. Only what stands
   * first may be a range: {@code 33/1-15} ends in a flat.
   */
  private Reading numeral(int start, boolean mayBeRange) {
    var first = tokens.get(start);
    var i = start + 1;
    if (!first.isNumber()) {
      var digits = at(i);
      var follows = digits != null && digits.isNumber() && digits.glued();
      var letters = LetterStyle.ofLetter(first.text()).write(first.text());
      return new Reading(
          new Numeral("", null, follows && digits != null ? letters + digits.text() : letters),
          follows ? i + 1 : i);
    }
    var value = Numeral.of(first.text());
    if (mayBeRange && isAt(i, Kind.DASH) && isAt(i + 1, Kind.NUMBER)) {
      value = value.upTo(tokens.get(i + 1).text());
      i += 2;
    }
    var letter = letterAt(isAt(i, Kind.DASH) || isLetterAfterSlash(i) ? i + 1 : i);
    if (letter >= 0) {
      value = value.withLetter(tokens.get(letter).text());
      i = letter + 1;
    }
    return new Reading(value.styled(null), i);
  }

  private boolean isLetterAfterSlash(int i) {
    return isAt(i, Kind.SLASH) && letterAt(i + 1) >= 0;
  }

  /** The place of a house letter, or -1: a letter that introduces something else is not one. */
  private int letterAt(int i) {
    var token = at(i);
    if (token == null || !token.isWord() || token.key().length() > 2 || isEmptyPart(i)) {
      return -1;
    }
    if (token.key().length() == 2) {
      return token.glued() && token.senses().isEmpty() ? i : -1;
    }
    var next = at(i + 1);
    return next != null && introduces(token, next) ? -1 : i;
  }

  private static boolean introduces(Token letter, Token next) {
    if (next.isNumber()) {
      return letter.has(Meaning.AND) || isTypeWord(letter);
    }
    return next.isWord() && isName(next) && isTypeWord(letter);
  }

  private static boolean isTypeWord(Token letter) {
    return letter.hasAny(Meaning.PLACES)
        || letter.hasAny(Meaning.HOUSE_KINDS)
        || letter.hasAny(Meaning.HOUSE_PARTS)
        || letter.hasAny(Meaning.INSIDE);
  }

  private static boolean isName(Token token) {
    return token.key().length() > 1
        && !token.hasAny(Meaning.HOUSE_PARTS)
        && !token.hasAny(Meaning.INSIDE);
  }

  private boolean isAt(int i, Kind wanted) {
    var token = at(i);
    return token != null && token.is(wanted);
  }

  private @Nullable Token at(int i) {
    return i < tokens.size() ? tokens.get(i) : null;
  }
}
