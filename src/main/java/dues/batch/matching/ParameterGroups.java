package dues.batch.matching;

import dues.batch.matching.MatchSheet.ParameterGroup;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which parameter group and title pattern a new customer gets. */
record ParameterGroups(List<ParameterGroup> groups) {

  /** The first rule, in the order of ids, whose expression is found in the contract's number. */
  @Nullable ParameterGroup of(@Nullable String number) {
    return groups.stream()
        .sorted(Comparator.comparingInt(ParameterGroup::id))
        .filter(group -> group.contract().matcher(number == null ? "" : number).find())
        .findFirst()
        .orElse(null);
  }
}
