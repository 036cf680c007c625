package dues.console.rejects;

import dues.console.page.Masked;
import dues.store.runs.RefusedGroups;
import dues.store.runs.RefusedGroups.Group;

/** Rows of one file that were refused for one reason, as the page shows them. */
record Reason(Group group, String message) {

  static Reason of(Group group, boolean whole) {
    return new Reason(group, whole ? group.message() : Masked.text(group.message()));
  }

  public RefusedGroups.Found found() {
    return group.found();
  }

  /** The file's own name. */
  public String file() {
    return found().file().substring(found().file().lastIndexOf('/') + 1);
  }

  /** The first of its lines. */
  public String lines() {
    return RefusedGroups.text(group.found());
  }
}
