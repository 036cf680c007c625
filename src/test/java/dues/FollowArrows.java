package dues;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;

/**
 * An edge uses itself, the core, the platform and the edges its arrow points to; the platform uses
 * nothing of ours.
 */
final class FollowArrows extends ArchCondition<JavaClass> {

  private final String root;
  private final List<String> core;
  private final Map<String, List<String>> arrows;

  FollowArrows(String root, List<String> core, Map<String, List<String>> arrows) {
    super("follow the arrows of the house");
    this.root = root;
    this.core = core;
    this.arrows = arrows;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    String from = part(type);
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      String to = part(dependency.getTargetClass());
      if (!to.isEmpty() && !allowed(from, to)) {
        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
      }
    }
  }

  private boolean allowed(String from, String to) {
    if (from.equals(to)) {
      return true;
    }
    if (from.equals("platform")) {
      return false;
    }
    return core.contains(to)
        || to.equals("platform")
        || arrows.getOrDefault(from, List.of()).contains(to);
  }

  /** The part of the house a class belongs to; empty for everything that is not ours. */
  private String part(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return "";
    }
    return name.substring(root.length() + 1).split("\\.", 2)[0];
  }
}
