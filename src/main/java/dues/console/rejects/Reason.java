package dues.console.rejects;

import dues.console.page.Masked;
import dues.store.runs.RefusedGroups;
import dues.store.runs.RefusedGroups.Group;
import java.util.regex.Pattern;

/** Rows of one file that were refused for one reason, as the page shows them. */
record Reason(Group group, String message) {

  static Reason of(Group group, boolean whole) {
    String place = "^" + Pattern.quote(group.found().file()) + "( line \\d+)? ?";
    String message = group.message().replaceFirst(place, "");
    return new Reason(group, whole ? message : Masked.text(message));
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

  /** Whether it refused rows, or only skipped a value. */
  public boolean isOfRow() {
    return group.severity().equals("row");
  }
}
