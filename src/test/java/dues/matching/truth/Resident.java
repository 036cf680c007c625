package dues.matching.truth;

/**
 * Somebody of the truth.
 *
 * @param id who it is
 * @param maiden the surname before marriage; the surname for those who did not change it
 * @param birth {@code yyyy-mm-dd}
 */
public record Resident(int id, Name name, String maiden, String birth, Numbers numbers, Home home) {

  /** As a passport has it; the patronymic is empty where people have none. */
  public record Name(String surname, String first, String patronymic) {}

  /** What is this person's own; the phone may be the household's. */
  public record Numbers(String document, String taxNumber, String phone, String email) {}

  /** Where the person lives; a detached house has no flat. */
  public record Home(String city, String street, String house, String flat) {
    /** What the directory would call the house. */
    String houseId() {
      return Integer.toString((city + "|" + street + "|" + house).hashCode() & Integer.MAX_VALUE);
    }
  }
}
