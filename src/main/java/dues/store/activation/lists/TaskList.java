package dues.store.activation.lists;

import dues.activation.Person;
import dues.store.export.ExportPage;
import dues.store.export.ExportPage.Part;
import dues.store.export.TasksExport;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tasks as `dues tasks` prints them, a page at a time; everybody sees those of their departments.
 */
@Repository
public class TaskList {

  private static final String SEEN =
      "(cardinality(:own::text[]) = 0 or coalesce(q.department, '') = '' or lower(q.department) = any(:own))";

  private static final String ASKED =
      SEEN
          + """
             and (:closed or q.state <> 'CLOSED')
             and (cast(:of as text) is null or q.department = :of)
             and (cast(:assignee as text) is null or coalesce(q.assignee, '') = :assignee)
            """;

  private final ExportPage page;
  private final JdbcClient jdbc;

  TaskList(ExportPage page, DataSource dataSource) {
    this.page = page;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Which tasks are asked for; null: any.
   *
   * @param assignee empty: nobody's
   */
  public record Filter(@Nullable String department, @Nullable String assignee, boolean closed) {}

  /** So many open ones of a department. */
  public record OfDepartment(String department, long tasks) {}

  /** Open tasks of the departments that somebody sees. */
  public record Waiting(long open, long mine, long nobodys) {}

  /** A part of them, the oldest first. */
  public List<Map<String, String>> list(Filter filter, Person person, int skip, int most) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("own", own(person));
    values.put("of", filter.department());
    values.put("assignee", filter.assignee());
    values.put("closed", filter.closed());
    return page.rows(TasksExport.export(), new Part(ASKED, values, "q.task", skip, most));
  }

  /** One of them, of whatever department. */
  public Optional<Map<String, String>> one(long id) {
    return page
        .rows(TasksExport.export(), new Part("q.task = :id", Map.of("id", id), "q.task", 0, 1))
        .stream()
        .findFirst();
  }

  /** What waits for somebody. */
  public Waiting waiting(Person person) {
    return jdbc.sql(
            """
            select count(*) as open, count(*) filter (where q.assignee = :name) as mine,
                   count(*) filter (where q.assignee = '') as nobodys
              from task q where q.state <> 'CLOSED' and
            """
                + SEEN)
        .param("name", person.name())
        .param("own", own(person))
        .query(Waiting.class)
        .single();
  }

  /** The departments that somebody sees, with their open tasks. */
  public List<OfDepartment> departments(Person person) {
    return jdbc.sql(
            """
            select q.department, count(*) filter (where q.state <> 'CLOSED') as tasks from task q
             where q.department <> '' and
            """
                + SEEN
                + " group by 1 order by 1")
        .param("own", own(person))
        .query(OfDepartment.class)
        .list();
  }

  private static String[] own(Person person) {
    return person.departments().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }
}
