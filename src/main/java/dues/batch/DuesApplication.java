package dues.batch;

import dues.batch.sheet.Sheets;
import dues.platform.Holder;
import dues.platform.Home;
import dues.platform.database.Database;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The program as a Spring context, for the commands and for tests. It is given its database and its
 * name, and leaves the database when it closes; its settings are in {@code application.properties}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"dues.batch", "dues.platform", "dues.store"})
public class DuesApplication {

  /** Starts the context for a home whose sheets are right. */
  public static ConfigurableApplicationContext start(Home home, Sheets sheets, Database database) {
    return start(
        new Choice(DuesApplication.class, List.of()),
        database,
        Map.of(),
        beans -> {
          beans.registerBean("dues.home", Home.class, () -> home, bean -> bean.setPrimary(true));
          beans.registerBean(
              "dues.sheets", Sheets.class, () -> sheets, bean -> bean.setPrimary(true));
        });
  }

  /**
   * Starts the context.
   *
   * @param settings properties that win over all others, such as {@code dues.lease}
   * @param more further configuration classes; for tests
   */
  public static ConfigurableApplicationContext start(
      Database database, Map<String, Object> settings, Class<?>... more) {
    return start(DuesApplication.class, database, settings, more);
  }

  /** Starts another choice of classes in the same way. */
  static ConfigurableApplicationContext start(
      Class<?> application, Database database, Map<String, Object> settings, Class<?>... more) {
    return start(new Choice(application, List.of(more)), database, settings, beans -> {});
  }

  private record Choice(Class<?> application, List<Class<?>> more) {}

  private static ConfigurableApplicationContext start(
      Choice choice,
      Database database,
      Map<String, Object> settings,
      Consumer<GenericApplicationContext> given) {
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(choice.application())
            .sources(choice.more().toArray(Class<?>[]::new))
            .registerShutdownHook(false);
    builder.initializers(
        context -> {
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("dues", settings));
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(Database.class, () -> database);
          beans.registerBean(Holder.class, Holder::ofThisProcess);
          given.accept(beans);
        });
    return builder.run();
  }
}
