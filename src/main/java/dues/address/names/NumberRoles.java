package dues.address.names;

import dues.address.text.Meaning;
import dues.address.text.Scripts;
import dues.address.text.Token;
import dues.address.text.Token.Kind;

/** Whether a number is part of a name or counts something: questions about its neighbours. */
final class NumberRoles {
  private static final int SHORTEST_POST_CODE = 5;
  private static final int SHORTEST_HYPHENED = 3;

  /** Letters that are hardly a house's behind a number. */
  private static final String ENDS_ORDINALS = "яйеы";

  private final TokenRow row;

  NumberRoles(TokenRow row) {
    this.row = row;
  }

  /** How many tokens after the number are a dash and an ordinal's ending, or 0. */
  int endingLength(int i) {
    var length = row.isAt(i + 1, Kind.DASH) ? 2 : 1;
    var ending = row.at(i + length);
    return ending != null
            && ending.has(Meaning.ORDINAL_ENDING)
            && (length == 2 || (ending.glued() && !isLetterOfQuarter(i, ending)))
        ? length
        : 0;
  }

  /** {@code 12а мкр}, {@code квартал 94а}: the letter tells two quarters apart. */
  private boolean isLetterOfQuarter(int i, Token ending) {
    return ending.isLetter()
        && !ENDS_ORDINALS.contains(ending.key())
        && (row.isQuarterWord(i - 1) || row.isQuarterWord(i + 2));
  }

  boolean isOrdinal(int i, int ending) {
    var next = row.at(i + ending + 1);
    if (next != null
        && (NameWords.isName(next) || next.has(Meaning.FLOOR) || next.has(Meaning.ENTRANCE))) {
      return true;
    }
    var word = row.get(i + ending).key();
    var rarelyALetter = word.length() > 1 || ENDS_ORDINALS.contains(word);
    var isNamed = row.hasNameBefore(i) || NameWords.isStreetWord(row.at(i - 1));
    return (isNamed || (row.isQuarterWord(i - 1) && rarelyALetter))
        && (rarelyALetter ? row.hasNumberAfter(i + ending + 1) : row.hasHouseAfter(i + ending + 1));
  }

  /** {@code 30-летия}, {@code 30 - летия}. */
  boolean isHyphened(int i) {
    var word = row.at(i + 2);
    return row.isAt(i + 1, Kind.DASH)
        && word != null
        && NameWords.isName(word)
        && (word.has(Meaning.NAME_WORD)
            || (row.get(i + 1).glued()
                && word.glued()
                && word.key().length() >= SHORTEST_HYPHENED));
  }

  boolean isLettered(int i) {
    var letter = row.at(i + 1);
    return letter != null && letter.isLetter() && letter.glued();
  }

  /** The dash of {@code Кленовый-2}: a quarter's or village's number behind its name. */
  boolean isTail(int i, boolean isTitle) {
    var number = row.at(i + 1);
    return row.isAt(i, Kind.DASH)
        && row.get(i).glued()
        && number != null
        && number.isNumber()
        && number.glued()
        && (row.hasNameBefore(i) || row.isQuarterWord(i - 1))
        && (isTitle || (row.isInQuarter(i) && row.hasNumberAfter(i + 2)) || row.isInTown(i));
  }

  /** Whether a number whose neighbour on the right stands at {@code right} is part of a name. */
  boolean isInName(int i, int right) {
    var before = row.at(i - 1);
    var isLong = row.get(i).text().length() >= SHORTEST_POST_CODE;
    if (isLong
        || (before != null && (before.hasAny(Meaning.HOUSE_KINDS) || NameWords.isUnit(before)))) {
      return false;
    }
    var next = row.at(right);
    if (next != null && NameWords.isName(next) && isApart(next, i, right)) {
      return row.hasNumberAfter(right)
          || !(row.hasNameBefore(i) || row.hasStreetBefore(i) || isHouseInFront(i));
    }
    return isNumberOfQuarter(i, right)
        || (row.hasNameBefore(i) && row.isInQuarter(i) && row.hasHouseAfter(right));
  }

  /** {@code 12б} is a house with its letter, {@code 40лет} a name that lacks a space. */
  private static boolean isApart(Token next, int i, int right) {
    return !next.glued()
        || right != i + 1
        || (next.has(Meaning.NAME_WORD) && next.key().length() >= SHORTEST_HYPHENED);
  }

  /** {@code мкр. 5, д. 12}: the number is the whole name. */
  boolean isNumberOfQuarter(int i, int right) {
    var before = row.at(i - 1);
    var next = row.at(right);
    return before != null
        && (before.has(Meaning.QUARTER) || before.has(Meaning.STREET))
        && !before.key().isEmpty()
        && !before.has(Meaning.FLAT)
        && !row.isNamed(i - 2)
        && (next == null
            || next.is(Kind.COMMA)
            || next.has(Meaning.HOUSE)
            || (next.isNumber() && before.has(Meaning.QUARTER)))
        && (row.hasNumberAfter(right) || row.hasHouseAfter(right));
  }

  /** {@code 12а мкр, д. 5}. */
  boolean isBeforeQuarter(int right) {
    return row.isQuarterWord(right) && row.hasNumberAfter(right + 1);
  }

  /** {@code 5 Linden Street}: nothing else can be the house. */
  private boolean isHouseInFront(int i) {
    var next = row.at(i + 1);
    if (next == null
        || !Scripts.isLatinLetter(next.text().charAt(0))
        || NameWords.isStreetWord(next)) {
      return false;
    }
    for (var j = i + 2; row.at(j) != null && !row.get(j).is(Kind.COMMA); j++) {
      if (row.get(j).has(Meaning.STREET)) {
        return true;
      }
    }
    return false;
  }

  /** Where a run of initials ends that fills the part or stands before a number. */
  int initialsEnd(int start) {
    var end = start;
    while (row.at(end) != null && row.get(end).isLetter() && row.get(end).dotted()) {
      end++;
    }
    var isUnit =
        end > start && row.isAt(end, Kind.NUMBER) && NameWords.isUnitOrHouse(row.get(end - 1));
    var last = isUnit ? end - 1 : end;
    var isClosed = row.at(end) == null || row.isAt(end, Kind.COMMA) || row.isAt(end, Kind.NUMBER);
    return isClosed && last > start + 1 ? last : start;
  }
}
