package dues.address.house;

import dues.address.text.Meaning;

/** What the main number counts; a plain house has no prefix. */
public enum HouseKind {
  HOUSE("", Meaning.HOUSE),
  OWNERSHIP("вл", Meaning.OWNERSHIP),
  PLOT("уч", Meaning.PLOT),
  GARAGE("гар", Meaning.GARAGE),
  /** A building of a quarter that has no street number: {@code к225А}. */
  KORPUS("к", Meaning.KORPUS),
  STROENIE("с", Meaning.STROENIE),
  LITERA("лит", Meaning.LITERA);

  private final String prefix;
  private final Meaning meaning;

  HouseKind(String prefix, Meaning meaning) {
    this.prefix = prefix;
    this.meaning = meaning;
  }

  String prefix() {
    return prefix;
  }

  static HouseKind of(Meaning meaning) {
    for (var kind : values()) {
      if (kind.meaning == meaning) {
        return kind;
      }
    }
    return HOUSE;
  }
}
