package dues;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;

/** Calls that only one part of the house may make. */
final class Calls {

  private Calls() {}

  static boolean askForTheTime(AccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return (owner.startsWith("java.time.") && name.equals("now"))
        || (owner.equals("java.time.Clock") && name.startsWith("system"))
        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
        || (owner.equals("java.util.Calendar") && name.equals("getInstance"))
        || (owner.equals("java.util.Date")
            && name.equals("<init>")
            && target instanceof AccessTarget.ConstructorCallTarget constructor
            && constructor.getRawParameterTypes().isEmpty());
  }

  static boolean makeAStep(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getSimpleName();
    return access.getName().equals("<init>")
        && (owner.equals("ChunkOrientedStep")
            || owner.equals("ChunkOrientedTasklet")
            || owner.equals("TaskletStep")
            || owner.equals("PartitionStep")
            || owner.endsWith("StepBuilder")
            || owner.endsWith("StepFactoryBean")
            || owner.equals("ChunkOrientedStepBuilder"));
  }
}
