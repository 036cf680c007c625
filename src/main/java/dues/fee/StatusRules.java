package dues.fee;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What statuses do to fees: the matrix, and the short form {@code wrap}, {@code no_suspend}, {@code
 * suspend}.
 *
 * <p>Within one status the first that speaks decides: a matrix row for status and fee, one for the
 * status, then wrap, no_suspend, suspend; else the fee accrues (Q24). A status is looked up by its
 * raw code first, then by its canonical name. Example: {@code suspend [3], no_suspend {3: [120]},
 * wrap {3: {79: 120}}}: in status 3 fee 79 is charged as 120, 120 is charged itself, every other
 * fee stops.
 */
public final class StatusRules {
  private record Cell(String status, @Nullable String fee) {}

  private final Map<Cell, Effect> matrix = new HashMap<>();
  private final Set<String> suspend;
  private final Map<String, Set<String>> noSuspend;
  private final Map<String, Map<String, String>> wrap;

  public StatusRules(
      Set<String> suspend,
      Map<String, Set<String>> noSuspend,
      Map<String, Map<String, String>> wrap,
      List<StatusRule> rules) {
    this.suspend = Set.copyOf(suspend);
    this.noSuspend = Map.copyOf(noSuspend);
    this.wrap = Map.copyOf(wrap);
    for (StatusRule rule : rules) {
      matrix.put(new Cell(rule.status(), rule.fee()), rule.effect());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StatusRules rules
        && matrix.equals(rules.matrix)
        && suspend.equals(rules.suspend)
        && noSuspend.equals(rules.noSuspend)
        && wrap.equals(rules.wrap);
  }

  @Override
  public int hashCode() {
    return Objects.hash(matrix, suspend, noSuspend, wrap);
  }

  /** The effect of one status on one fee; {@code name} is the status's canonical name. */
  public Effect effect(String code, String name, String fee) {
    Effect byCode = find(code, fee);
    if (byCode != null) {
      return byCode;
    }
    Effect byName = find(name, fee);
    return byName != null ? byName : Effect.ACCRUE;
  }

  /** Which fees may be charged as which: substitute to fees, an empty fee for every one. */
  public Map<String, Set<String>> substitutes() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Map.Entry<Cell, Effect> cell : matrix.entrySet()) {
      String substitute = cell.getValue().substitute();
      if (substitute != null) {
        String fee = cell.getKey().fee();
        found.computeIfAbsent(substitute, none -> new TreeSet<>()).add(fee == null ? "" : fee);
      }
    }
    for (Map<String, String> pairs : wrap.values()) {
      pairs.forEach(
          (fee, substitute) -> found.computeIfAbsent(substitute, none -> new TreeSet<>()).add(fee));
    }
    return found;
  }

  private @Nullable Effect find(String status, String fee) {
    Effect cell = matrix.get(new Cell(status, fee));
    if (cell == null) {
      cell = matrix.get(new Cell(status, null));
    }
    if (cell != null) {
      return cell;
    }
    String substitute = wrap.getOrDefault(status, Map.of()).get(fee);
    if (substitute != null) {
      return Effect.substitute(substitute);
    }
    if (noSuspend.getOrDefault(status, Set.of()).contains(fee)) {
      return Effect.ACCRUE;
    }
    return suspend.contains(status) ? Effect.SUSPEND : null;
  }

  /**
   * What contradicts itself in the short form, a sentence each: a substitute that is not exempt, a
   * substituted fee that is, a fee wrapped in a circle.
   */
  public List<String> problems() {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Map<String, String>> status : wrap.entrySet()) {
      Set<String> exempt = noSuspend.getOrDefault(status.getKey(), Set.of());
      for (Map.Entry<String, String> pair : status.getValue().entrySet()) {
        String where = "wrap, status " + status.getKey() + ": ";
        if (!exempt.contains(pair.getValue())) {
          found.add(
              where
                  + "the substitute "
                  + pair.getValue()
                  + " is suspended there itself; expected it in no_suspend of that status.");
        }
        if (exempt.contains(pair.getKey())) {
          found.add(
              where
                  + "fee "
                  + pair.getKey()
                  + " stands in no_suspend too, so it would never be replaced; remove it from one"
                  + " of the two.");
        }
        if (status.getValue().containsKey(pair.getValue())) {
          found.add(
              where
                  + "fee "
                  + pair.getKey()
                  + " becomes "
                  + pair.getValue()
                  + ", which is itself replaced; a substitute must stand for itself.");
        }
      }
    }
    return found;
  }
}
