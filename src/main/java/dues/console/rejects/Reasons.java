package dues.console.rejects;

import dues.store.runs.RefusedGroups.Group;
import java.util.List;

/** Rows that were refused for one reason, file by file. */
record Reasons(String code, boolean ofRow, List<Reason> places) {

  /** In the order in which the codes come. */
  static List<Reasons> of(List<Group> groups, boolean whole) {
    return groups.stream()
        .map(Group::code)
        .distinct()
        .map(code -> of(code, groups, whole))
        .toList();
  }

  private static Reasons of(String code, List<Group> groups, boolean whole) {
    List<Group> same = groups.stream().filter(group -> group.code().equals(code)).toList();
    return new Reasons(
        code,
        same.get(0).severity().equals("row"),
        same.stream().map(group -> Reason.of(group, whole)).toList());
  }

  public long rows() {
    return places.stream().mapToLong(place -> place.found().rows()).sum();
  }

  public long mended() {
    return places.stream().mapToLong(place -> place.found().mended()).sum();
  }
}
