package dues;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A condition for {@code noClasses()}: it holds where the function names something. */
final class Say extends ArchCondition<JavaClass> {

  private final Function<JavaClass, @Nullable String> finding;

  Say(String description, Function<JavaClass, @Nullable String> finding) {
    super(description);
    this.finding = finding;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    String found = finding.apply(type);
    events.add(
        new SimpleConditionEvent(type, found != null, type.getName() + ": " + getDescription()));
  }
}
