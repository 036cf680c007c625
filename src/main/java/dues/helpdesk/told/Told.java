package dues.helpdesk.told;

import dues.helpdesk.told.Deed.Aspect;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a billing has been told of one aspect of a topic, its state or its executor.
 *
 * <p>Seen open; closed here: one deed. Opened again here before the feed was written: the deed is
 * superseded, and there is none. Closed here and written, then opened again: a second deed. An
 * import that shows the topic closed acknowledges the first, and the process stays open, because
 * that is what a person made it since.
 *
 * @param seen what the topic said when it was last taken
 * @param deeds of the aspect that no import has shown, in their order
 */
public record Told(String seen, List<Deed> deeds) {

  private static final long NONE = -1;

  /** Of all that is unsettled, what concerns one aspect. */
  public static Told of(Aspect aspect, String seen, List<Deed> unsettled) {
    return new Told(seen, unsettled.stream().filter(deed -> deed.aspect() == aspect).toList());
  }

  /** A person here makes it this value. */
  public Made change(String value) {
    String known = lastWritten().map(Deed::value).orElse(seen);
    return new Made(ids(deed -> !deed.written()), !value.equals(known));
  }

  /** The topic shows this value. */
  public Shown show(String value) {
    Optional<Deed> last = lastWritten();
    if (value.equals(seen)) {
      boolean heard = last.filter(deed -> deed.value().equals(value)).isPresent();
      return new Shown(List.of(), heard ? ids(Deed::written) : List.of(), false);
    }
    long told =
        deeds.stream()
            .filter(deed -> deed.written() && deed.value().equals(value))
            .mapToLong(Deed::id)
            .max()
            .orElse(NONE);
    return told == NONE
        ? new Shown(ids(deed -> !deed.written()), List.of(), true)
        : new Shown(List.of(), ids(deed -> deed.written() && deed.id() <= told), false);
  }

  private Optional<Deed> lastWritten() {
    return deeds.stream().filter(Deed::written).reduce((first, last) -> last);
  }

  private List<Long> ids(Predicate<Deed> which) {
    return deeds.stream().filter(which).map(Deed::id).toList();
  }
}
