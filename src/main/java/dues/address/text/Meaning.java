package dues.address.text;

import java.util.EnumSet;
import java.util.Set;

/** What a word of an address may stand for; the first column of the dictionary files. */
public enum Meaning {
  COUNTRY,
  REGION,
  AREA,
  CITY,
  QUARTER,
  STREET,
  /** A place's name in another language: {@code Munich} for {@code München}. */
  CITY_NAME,
  HOUSE,
  OWNERSHIP,
  PLOT,
  GARAGE,
  KORPUS,
  STROENIE,
  LITERA,
  BLOCK,
  FRACTION,
  /** {@code б/н}: the house has no number. */
  NO_NUMBER,
  ENTRANCE,
  FLOOR,
  FLAT,
  ROOM,
  INTERCOM,
  POST_CODE,
  /** {@code Большая}, {@code Новая}: stands after the core of a name in its key. */
  SIZE,
  /** {@code вторая}: the code is the number. */
  ORDINAL,
  /** {@code 2-я}: what may follow a number to make it an ordinal. */
  ORDINAL_ENDING,
  /** {@code им.}: not part of the key. */
  SILENT,
  /** {@code акад.}, {@code лет}: a word of names with one code for all its forms and languages. */
  NAME_WORD,
  /** {@code км}: the number before it is a distance, not a house. */
  DISTANCE,
  /** {@code примечание}: all that follows is for people. */
  NOTE,
  /** {@code угол}: what follows is the other street of a corner. */
  CORNER,
  /** {@code возле}: the place is near the address, not at it. */
  NEAR,
  /** {@code нет}: a value that says there is none. */
  NOTHING,
  /** {@code и}: joins several houses. */
  AND;

  public static final Set<Meaning> PLACES = EnumSet.of(REGION, AREA, CITY, QUARTER, STREET);
  public static final Set<Meaning> HOUSE_KINDS = EnumSet.of(HOUSE, OWNERSHIP, PLOT, GARAGE);
  public static final Set<Meaning> HOUSE_PARTS =
      EnumSet.of(KORPUS, STROENIE, LITERA, BLOCK, FRACTION);
  public static final Set<Meaning> INSIDE = EnumSet.of(ENTRANCE, FLOOR, FLAT, ROOM, INTERCOM);
}
