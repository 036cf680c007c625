package dues.batch;

import dues.batch.sheet.Sheets;
import dues.platform.Holder;
import dues.platform.Home;
import dues.platform.database.Database;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The program as a Spring context, for the commands and for tests. It is given its database and its
 * name, and leaves the database when it closes; its settings are in {@code application.properties}.
 *
 * <p>What it takes of Spring Boot is named here, so that a short command does not start with a look
 * at everything that the console needs.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  BatchJdbcAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class
})
@ComponentScan({"dues.batch", "dues.platform", "dues.store"})
public class DuesApplication {

  /**
   * Starts the context for a command on a home whose sheets are right. What the command does not
   * use is not made: most of them need a tenth.
   */
  public static ConfigurableApplicationContext start(Home home, Sheets sheets, Database database) {
    return start(
        new Choice(DuesApplication.class, List.of(), WebApplicationType.NONE, true),
        database,
        Map.of(),
        beans -> home(beans, home, sheets));
  }

  /** Starts the context for a process that is asked for any step of any job. */
  public static ConfigurableApplicationContext startWhole(
      Home home, Sheets sheets, Database database) {
    return start(
        new Choice(DuesApplication.class, List.of(), WebApplicationType.NONE, false),
        database,
        Map.of(),
        beans -> home(beans, home, sheets));
  }

  /**
   * Starts the context with a web server in it.
   *
   * @param pages the configuration class of what the server answers
   */
  public static ConfigurableApplicationContext serve(
      Home home, Sheets sheets, Database database, Map<String, Object> settings, Class<?> pages) {
    return start(
        new Choice(DuesApplication.class, List.of(pages), WebApplicationType.SERVLET, false),
        database,
        settings,
        beans -> home(beans, home, sheets));
  }

  private static void home(GenericApplicationContext beans, Home home, Sheets sheets) {
    beans.registerBean("dues.home", Home.class, () -> home, bean -> bean.setPrimary(true));
    beans.registerBean("dues.sheets", Sheets.class, () -> sheets, bean -> bean.setPrimary(true));
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
    return start(
        new Choice(application, List.of(more), WebApplicationType.NONE, false),
        database,
        settings,
        beans -> {});
  }

  private record Choice(
      Class<?> application, List<Class<?>> more, WebApplicationType web, boolean lazy) {}

  private static ConfigurableApplicationContext start(
      Choice choice,
      Database database,
      Map<String, Object> settings,
      Consumer<GenericApplicationContext> given) {
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(choice.application())
            .sources(choice.more().toArray(Class<?>[]::new))
            .web(choice.web())
            .lazyInitialization(choice.lazy())
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
