package dues.batch.activation;

import dues.batch.activation.sheet.ModuleSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When it was done, and by whose sheet.
 *
 * @param module whose texts are mailed; null: the built-in ones
 */
record Done(LocalDate date, Instant at, long execution, @Nullable ModuleSheet module) {

  private static final long BY_HAND = 0;

  /** By a person, at a moment. */
  static Done byHand(Instant at, @Nullable ModuleSheet module) {
    return new Done(LocalDate.ofInstant(at, ZoneOffset.UTC), at, BY_HAND, module);
  }
}
