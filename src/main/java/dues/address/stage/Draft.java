package dues.address.stage;

import dues.address.Address;
import dues.address.Locality;
import dues.address.Quality;
import dues.address.Rooms;
import dues.address.StreetName;
import dues.address.house.HouseNumber;
import dues.address.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An address half read: its tokens, which of them are taken, and what they became. */
public final class Draft {
  /** The parts that are plain texts. */
  public enum Field {
    COUNTRY,
    REGION,
    AREA,
    CITY_TYPE,
    CITY,
    QUARTER,
    ENTRANCE,
    FLOOR,
    FLAT,
    ROOM,
    INTERCOM,
    POST_CODE
  }

  private List<Token> tokens;
  private boolean[] taken;
  private final Map<Field, String> fields = new EnumMap<>(Field.class);
  private @Nullable StreetName street;
  private @Nullable HouseNumber house;
  private int housePlace = Integer.MAX_VALUE;
  private @Nullable Quality problem;
  private String aside = "";

  public Draft(List<Token> tokens) {
    this.tokens = tokens;
    this.taken = new boolean[tokens.size()];
  }

  /** Before anything is taken, a stage may rewrite the tokens. */
  public void rewrite(List<Token> other) {
    tokens = List.copyOf(other);
    taken = new boolean[tokens.size()];
  }

  public List<Token> tokens() {
    return tokens;
  }

  public int size() {
    return tokens.size();
  }

  /** The token at a place, unless it is taken or there is none. */
  public @Nullable Token at(int i) {
    return i >= 0 && i < tokens.size() && !taken[i] ? tokens.get(i) : null;
  }

  public boolean isNumber(int i) {
    var token = at(i);
    return token != null && token.isNumber();
  }

  public boolean isComma(int i) {
    var token = at(i);
    return token != null && token.is(Token.Kind.COMMA);
  }

  /** Whether the token stands alone between commas or at an end of the text. */
  public boolean isAlone(int i) {
    return startsPart(i) && (i + 1 == size() || tokens.get(i + 1).is(Token.Kind.COMMA));
  }

  public boolean startsPart(int i) {
    return i == 0 || tokens.get(i - 1).is(Token.Kind.COMMA);
  }

  public void take(int from, int to) {
    Arrays.fill(taken, from, to, true);
  }

  public boolean isTaken(int i) {
    return taken[i];
  }

  /** Takes tokens that are understood but fit nowhere: they are the remainder, commas and all. */
  public void setAside(int from, int to) {
    var text = new StringBuilder();
    for (var token : tokens.subList(from, to)) {
      var space = text.isEmpty() || token.is(Token.Kind.COMMA) ? "" : " ";
      text.append(space).append(token.text());
    }
    aside = aside.isEmpty() ? text.toString() : aside + ", " + text;
    take(from, to);
  }

  public void put(Field field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      fields.putIfAbsent(field, value);
    }
  }

  public void replace(Field field, @Nullable String value) {
    fields.remove(field);
    put(field, value);
  }

  public @Nullable String get(Field field) {
    return fields.get(field);
  }

  public boolean has(Field field) {
    return fields.containsKey(field);
  }

  public void setStreet(StreetName name) {
    street = name;
  }

  public boolean hasStreet() {
    return street != null;
  }

  public void setHouse(@Nullable HouseNumber number, int place) {
    house = number;
    housePlace = place;
  }

  public boolean hasHouse() {
    return house != null;
  }

  public int housePlace() {
    return housePlace;
  }

  /** The first problem found is the quality of the whole. */
  public void report(Quality quality) {
    if (problem == null) {
      problem = quality;
    }
  }

  public Address address() {
    var remainder = remainder();
    var leftover =
        new Address.Leftover(get(Field.POST_CODE), remainder.isEmpty() ? null : remainder);
    var locality =
        new Locality(
            get(Field.COUNTRY),
            get(Field.REGION),
            get(Field.AREA),
            get(Field.CITY_TYPE),
            get(Field.CITY),
            get(Field.QUARTER));
    var rooms =
        new Rooms(
            get(Field.ENTRANCE),
            get(Field.FLOOR),
            get(Field.FLAT),
            get(Field.ROOM),
            get(Field.INTERCOM));
    return new Address(locality, street, house, rooms, leftover, quality());
  }

  private Quality quality() {
    if (problem != null) {
      return problem;
    }
    if (street != null || house != null) {
      return house == null ? Quality.PARTIAL_STREET : Quality.READ;
    }
    return has(Field.CITY) || has(Field.QUARTER) ? Quality.PARTIAL_CITY : Quality.UNPARSED;
  }

  private String remainder() {
    var words = new ArrayList<String>();
    if (!aside.isEmpty()) {
      words.add(aside);
    }
    for (var i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (!taken[i] && !token.text().isEmpty() && (token.isWord() || token.isNumber())) {
        words.add(token.text());
      }
    }
    return String.join(" ", words);
  }
}
