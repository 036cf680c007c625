package dues.customer;

import dues.period.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a subscription beside its dates.
 *
 * <p>{@code owners} is empty for one that never moved. {@code interruptions} are days that an
 * operator, lacking funds or, open-ended, absence from the source took out. {@code chargedThrough}
 * is the last day that the source charged itself, {@link DateRange#BEGINNING} if none. {@code
 * change} is what made its past uncertain since it was last computed, null if nothing did.
 */
public record SubscriptionHistory(
    List<Owner> owners,
    List<DateRange> interruptions,
    boolean deleted,
    int chargedThrough,
    Progress progress,
    @Nullable Change change) {
  public static final SubscriptionHistory NEW =
      new SubscriptionHistory(
          List.of(), List.of(), false, DateRange.BEGINNING, Progress.NOTHING, null);

  SubscriptionHistory with(List<Owner> otherOwners, List<DateRange> otherInterruptions) {
    return new SubscriptionHistory(
        otherOwners, otherInterruptions, deleted, chargedThrough, progress, change);
  }
}
