package dues.charge.account;

import dues.customer.Contract;
import dues.customer.ContractStatus;
import dues.fee.StatusRules;
import dues.ledger.Decision;
import dues.period.Civil;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Why days are not billable: outside the contract's life, suspended by a status, interrupted, or
 * without a price.
 */
public record IdleDays(
    Contract contract,
    String fee,
    StatusRules rules,
    List<DateRange> interruptions,
    List<Decision> decisions) {

  /** The stretches of a range none of whose days is billable. */
  public List<Stretch> of(DateRange range) {
    List<Stretch> found = new ArrayList<>();
    int day = range.from();
    while (day < range.to()) {
      int until = Math.min(range.to(), nextCut(day));
      String why = why(day);
      int last = found.size() - 1;
      if (last >= 0 && found.get(last).why().equals(why)) {
        found.set(last, Stretch.idle(found.get(last).days().from(), until, why, isSuspended(day)));
      } else {
        found.add(Stretch.idle(day, until, why, isSuspended(day)));
      }
      day = until;
    }
    return found;
  }

  private int nextCut(int day) {
    int next = DateRange.FOREVER;
    List<DateRange> ranges = new ArrayList<>(interruptions);
    ranges.add(contract.life());
    contract.statuses().forEach(status -> ranges.add(status.days()));
    for (DateRange range : ranges) {
      for (int cut : new int[] {range.from(), range.to()}) {
        if (cut > day) {
          next = Math.min(next, cut);
        }
      }
    }
    return next;
  }

  private String why(int day) {
    if (day < contract.life().from()) {
      return "the contract opens on " + Civil.text(contract.life().from());
    }
    if (day >= contract.life().to()) {
      return "the contract ended on " + Civil.text(contract.life().lastDay());
    }
    for (ContractStatus status : contract.statuses()) {
      if (status.days().covers(day) && stops(status)) {
        return stopped(status);
      }
    }
    for (DateRange range : interruptions) {
      if (range.covers(day)) {
        return isForFunds(range) ? "suspended for lack of funds" : "interrupted";
      }
    }
    return "no price for these days";
  }

  private boolean isSuspended(int day) {
    return contract.life().covers(day)
        && (contract.statuses().stream().anyMatch(one -> one.days().covers(day) && stops(one))
            || interruptions.stream().anyMatch(range -> range.covers(day)));
  }

  private boolean stops(ContractStatus status) {
    return status.withholdsAll() || rules.effect(status.code(), status.name(), fee).suspends();
  }

  private static String stopped(ContractStatus status) {
    return switch (status.name()) {
      case ContractStatus.UNKNOWN ->
          "status code '"
              + status.code()
              + "' is unknown; map it under status: in the source's sheet";
      case ContractStatus.MISSING -> "missing in the source, the days of grace are over";
      default ->
          "status "
              + status.name()
              + (status.code().equals(status.name()) ? "" : " (" + status.code() + ")")
              + " suspends the fee";
    };
  }

  private boolean isForFunds(DateRange range) {
    return decisions.stream()
        .anyMatch(
            decision ->
                decision.kind() == Decision.Kind.NO_FUNDS
                    && decision.days().from() == range.from());
  }
}
