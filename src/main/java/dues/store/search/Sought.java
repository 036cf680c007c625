package dues.store.search;

/**
 * What contracts are looked for by; an empty text is anything.
 *
 * @param label a part of the key, the number or the comment
 * @param text a part of the title, of an e-mail or of any parameter
 * @param place the street, with house and flat or without
 * @param phone digits of a phone, in any of the phones
 * @param date a day, such as a date of birth
 * @param single contracts without a customer alone
 */
public record Sought(
    String label, String text, Place place, String phone, String date, boolean single) {

  /** A part of the street's name; house and flat count only beside it. */
  public record Place(String street, String house, String flat) {}

  /** Whether anything is looked for. */
  public boolean isAnything() {
    return single || !(label + text + place.street() + phone + date).isBlank();
  }
}
