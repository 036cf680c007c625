package dues.platform.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The embedded database of a home, entered behind the program's back: as superuser. */
public final class HomeDatabase implements AutoCloseable {

  /** Tables that tell of runs and files, not of facts, money or people. */
  private static final String TABLES =
      """
      select table_name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'
         and table_name !~ '^(batch_|flyway_|lease|stop_request|import_file|import_run|reject$|source_system)'
       order by table_name""";

  private final EmbeddedPostgres server;
  private final Connection connection;

  private HomeDatabase(EmbeddedPostgres server, Connection connection) {
    this.server = server;
    this.connection = connection;
  }

  public static HomeDatabase of(Path home) throws SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.enter(home.resolve(".dues").toAbsolutePath());
    Roles roles = server.roles();
    return new HomeDatabase(
        server,
        roles.connect(Roles.DATABASE, Cluster.ADMINISTRATOR, roles.passwords().administrator()));
  }

  /** Changes what the database itself would refuse: no trigger fires. */
  public int withoutTriggers(String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("set session_replication_role = replica");
      return sql.executeUpdate(statement);
    }
  }

  /** The cells of each row as text. */
  public List<List<String>> rows(String query) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(row.getString(i)));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /** Rows and a digest of all their values, of every table of facts, people and money. */
  public Map<String, String> contents() throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    for (List<String> table : rows(TABLES)) {
      String name = table.get(0);
      List<String> found =
          rows("select count(*), coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                  + name
                  + " t")
              .get(0);
      contents.put(name, found.get(0) + " rows, " + found.get(1));
    }
    return contents;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    server.close();
  }
}
