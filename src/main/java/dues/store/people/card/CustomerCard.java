package dues.store.people.card;

import dues.store.people.KnownCustomer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it stands today.
 *
 * @param kind person or legal; empty: nobody said
 * @param titles all that it is known by
 * @param history what people did, the newest first
 */
public record CustomerCard(
    KnownCustomer known,
    String kind,
    List<String> titles,
    List<Value> values,
    List<Held> contracts,
    List<Event> history) {

  /**
   * Something that is known of it.
   *
   * @param origin the contract that brought it, or operator
   */
  public record Value(String parameter, String value, String origin, boolean locked) {}

  /**
   * A contract that it has, or had.
   *
   * @param decidedBy the rule or the person that gave it
   * @param until the day on which it lost it; null: it has it
   */
  public record Held(
      String contract,
      @Nullable String number,
      String title,
      LocalDate since,
      String decidedBy,
      @Nullable LocalDate until) {}

  /**
   * What somebody did.
   *
   * @param at as text, in UTC
   * @param about the field, the contract or the other customer
   */
  public record Event(String at, String deed, String about, String by, String reason) {}

  /** Those that it has today. */
  public List<Held> present() {
    return contracts.stream().filter(one -> one.until() == null).toList();
  }

  /** Those that it has no more. */
  public List<Held> past() {
    return contracts.stream().filter(one -> one.until() != null).toList();
  }

  /** Whether a person has set a field of a name. */
  public boolean isLocked(String parameter) {
    return values.stream().anyMatch(one -> one.parameter().equals(parameter) && one.locked());
  }
}
