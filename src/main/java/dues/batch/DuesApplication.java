package dues.batch;

import dues.platform.Holder;
import dues.platform.database.Database;
import java.util.Map;
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
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(application).sources(more).registerShutdownHook(false);
    builder.initializers(
        context -> {
          context
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("dues", settings));
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(Database.class, () -> database);
          beans.registerBean(Holder.class, Holder::ofThisProcess);
        });
    return builder.run();
  }
}
