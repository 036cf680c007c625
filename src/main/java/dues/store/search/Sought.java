package dues.store.search;

import java.util.List;

/**
 * What contracts are looked for by; an empty text is anything.
 *
 * @param label a part of the key, the number or the comment
 * @param text a part of the title, of an e-mail or of any parameter
 * @param place the street, with house and flat or without
 * @param phone digits of a phone, in any of the phones
 * @param date a day, such as a date of birth
 */
public record Sought(
    String label, String text, Place place, String phone, String date, Narrow narrow) {

  /**
   * What narrows it down.
   *
   * @param single contracts without a customer alone
   * @param in the fields and parameters in which the text, the phone and the date are looked for;
   *     none: in all
   */
  public record Narrow(boolean single, List<String> in) {

    /** The fields of every contract in which texts, phones and dates stand beside parameters. */
    public static final List<String> FIELDS =
        List.of("title", "emails", "phones", "birth_date", "opened", "closed");

    /** Whether parameters are looked through and no field. */
    boolean isOfParameters() {
      return !in.isEmpty() && in.stream().noneMatch(FIELDS::contains);
    }
  }

  /** A part of the street's name; house and flat count only beside it. */
  public record Place(String street, String house, String flat) {}

  /** Whether anything is looked for. */
  public boolean isAnything() {
    return narrow.single() || !(label + text + place.street() + phone + date).isBlank();
  }
}
