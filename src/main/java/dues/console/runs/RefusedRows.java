package dues.console.runs;

import dues.store.runs.RunEffects.RejectGroup;
import java.util.List;

/** What a run refused for one reason, in all of its files. */
record RefusedRows(String code, List<RejectGroup> groups) {

  /** In the order in which the codes come. */
  static List<RefusedRows> of(List<RejectGroup> groups) {
    return groups.stream().map(RejectGroup::code).distinct().map(code -> of(code, groups)).toList();
  }

  private static RefusedRows of(String code, List<RejectGroup> groups) {
    return new RefusedRows(
        code, groups.stream().filter(group -> group.code().equals(code)).toList());
  }

  public long rows() {
    return groups.stream().mapToLong(RejectGroup::rows).sum();
  }

  /** The files' own names. */
  public String files() {
    return String.join(
        ", ",
        groups.stream()
            .map(group -> group.file().substring(group.file().lastIndexOf('/') + 1))
            .toList());
  }
}
