package dues.charge.segment;

import dues.customer.ContractStatus;
import dues.fee.Effect;
import dues.fee.StatusRules;
import dues.period.DateRange;
import dues.period.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What a contract's statuses do to one fee, by day.
 *
 * <p>Intervals may overlap, touch, be open-ended and come in any order; on a day with several the
 * strongest effect holds (R4), on a day without any that of ACTIVE. With {@code suspension_rule}
 * IGNORE a rule's suspension is none; a status that withholds all fees still is one.
 */
public final class StatusEffects {
  private static final Timeline<Effect> ALWAYS_ACCRUE = Timeline.always(Effect.ACCRUE);

  private StatusEffects() {}

  public static Timeline<Effect> of(
      List<ContractStatus> statuses, StatusRules rules, String fee, boolean ignoreSuspension) {
    Effect without = effective(rules.effect("", ContractStatus.ACTIVE, fee), ignoreSuspension);
    List<Timeline.Dated<Effect>> ruling = new ArrayList<>(statuses.size());
    boolean allAccrue = without.kind() == Effect.Kind.ACCRUE;
    for (ContractStatus status : statuses) {
      Effect effect =
          status.withholdsAll()
              ? Effect.SUSPEND
              : effective(rules.effect(status.code(), status.name(), fee), ignoreSuspension);
      allAccrue &= effect.kind() == Effect.Kind.ACCRUE;
      ruling.add(new Timeline.Dated<>(status.days(), effect));
    }
    return allAccrue ? ALWAYS_ACCRUE : strongest(ruling, without);
  }

  private static Effect effective(Effect effect, boolean ignoreSuspension) {
    return ignoreSuspension && effect.suspends() ? Effect.ACCRUE : effect;
  }

  private static Timeline<Effect> strongest(List<Timeline.Dated<Effect>> rows, Effect without) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(DateRange.BEGINNING));
    for (Timeline.Dated<Effect> row : rows) {
      cuts.add(row.days().from());
      cuts.add(row.days().to());
    }
    cuts.remove(DateRange.FOREVER);
    List<Timeline.Dated<Effect>> found = new ArrayList<>(cuts.size());
    for (int cut : cuts) {
      Effect best = null;
      for (Timeline.Dated<Effect> row : rows) {
        boolean stronger = best == null || row.value().compareTo(best) < 0;
        if (row.days().covers(cut) && stronger) {
          best = row.value();
        }
      }
      found.add(new Timeline.Dated<>(DateRange.since(cut), best == null ? without : best));
    }
    return Timeline.ofRows(found);
  }
}
