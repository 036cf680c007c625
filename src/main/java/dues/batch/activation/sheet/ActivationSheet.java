package dues.batch.activation.sheet;

import dues.activation.Module;
import dues.activation.RetryPolicy;
import dues.platform.Section;
import dues.platform.SheetFile;
import dues.platform.SheetFolder;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The modules that services come alive through, by id. */
public record ActivationSheet(Map<String, ModuleSheet> modules) {

  private static final int MANY = 100_000;
  private static final int WEEK_OF_MINUTES = 7 * 24 * 60;

  /** The tries of modules that set no own: what jobs/activate-services.yml says. */
  public static RetryPolicy retries(Section job) {
    return new RetryPolicy(
        job.at("tries").integer(10, 1, MANY),
        Duration.ofMinutes(job.at("interval_minutes").integer(5, 1, WEEK_OF_MINUTES)));
  }

  /** Reads the home's sheets of modules. */
  public static ActivationSheet read(SheetFolder folder, RetryPolicy usual) {
    Map<String, ModuleSheet> modules = new TreeMap<>();
    for (SheetFile sheet : folder.own("jobs/modules")) {
      modules.put(sheet.id(), ModuleSheet.read(sheet.id(), sheet.root(), usual));
      sheet.finish();
    }
    return new ActivationSheet(modules);
  }

  /** Those that a fee names and that have a sheet. */
  public List<Module> named(Collection<String> ids) {
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(modules.get(id)))
        .map(ModuleSheet::module)
        .toList();
  }

  /** The sheet of one of them. */
  public ModuleSheet sheet(Module module) {
    return Objects.requireNonNull(modules.get(module.id()), module.id());
  }

  /** Whose tasks a module's are; nobody's in particular where it has no sheet. */
  public String department(@Nullable String module) {
    ModuleSheet sheet = module == null ? null : modules.get(module);
    return sheet == null ? "" : sheet.module().department();
  }
}
