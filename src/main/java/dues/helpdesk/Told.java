package dues.helpdesk;

import dues.helpdesk.Deed.Aspect;
import java.util.List;
import java.util.Optional;

/**
 * What a billing has been told of one aspect of a topic, its state or its executor.
 *
 * <p>Seen open; closed here: one deed. Opened again here before the feed was written: the deed is
 * superseded, and there is none. Closed here and written, then opened again: a second deed. An
 * import that shows the topic closed acknowledges the first.
 *
 * @param seen what the topic said when it was last taken
 * @param deeds of the aspect that no import has shown, in their order
 */
public record Told(String seen, List<Deed> deeds) {

  /** Of all that is unsettled, what concerns one aspect. */
  public static Told of(Aspect aspect, String seen, List<Deed> unsettled) {
    return new Told(
        seen, unsettled.stream().filter(deed -> deed.aspect() == aspect).toList());
  }

  /**
   * What is to be done with deeds.
   *
   * @param superseded never written: nobody needs to be told any more
   * @param acknowledged the billing shows what it was told
   * @param tells whether there is something new to tell
   */
  public record Outcome(List<Long> superseded, List<Long> acknowledged, boolean tells) {}

  /** A person here makes it this value. */
  public Outcome change(String value) {
    return new Outcome(ids(false), List.of(), !value.equals(known()));
  }

  /** The topic shows this value. */
  public Outcome show(String value) {
    boolean changed = !value.equals(seen);
    boolean heard = lastWritten().filter(value::equals).isPresent();
    return new Outcome(changed ? ids(false) : List.of(), heard ? ids(true) : List.of(), false);
  }

  /** What the billing knows once it has read its feeds. */
  private String known() {
    return lastWritten().orElse(seen);
  }

  private Optional<String> lastWritten() {
    return deeds.stream().filter(Deed::written).map(Deed::value).reduce((first, last) -> last);
  }

  private List<Long> ids(boolean written) {
    return deeds.stream().filter(deed -> deed.written() == written).map(Deed::id).toList();
  }
}
