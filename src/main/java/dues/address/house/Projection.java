package dues.address.house;

import java.util.Locale;

/**
 * A house number cut in two, as systems with a number column and a text column keep it.
 *
 * <p>{@code 12/3А} is (12, {@code /3а}) for BGERP and (12, {@code 3а}) for USERSIDE; {@code 12 к3}
 * is (12, {@code к3}) for both.
 */
public record Projection(String number, String rest) {

  /** The rest keeps its slash and loses its spaces. */
  public static Projection bgerp(HouseNumber house) {
    return cut(house);
  }

  /** The block: a fraction comes without its slash. */
  public static Projection userside(HouseNumber house) {
    return withoutSlash(cut(house));
  }

  /** As USERSIDE. */
  public static Projection nodeny(HouseNumber house) {
    return withoutSlash(cut(house));
  }

  private static Projection cut(HouseNumber house) {
    var number = house.main().number();
    var rest = house.canonical().substring(house.kind().prefix().length() + number.length());
    var prefix = house.kind().prefix();
    return new Projection(number, (prefix + rest).replace(" ", "").toLowerCase(Locale.ROOT));
  }

  private static Projection withoutSlash(Projection cut) {
    return cut.rest().startsWith("/") ? new Projection(cut.number(), cut.rest().substring(1)) : cut;
  }
}
