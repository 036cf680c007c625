package dues.platform.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A process of its own that uses the server of a home, as dues does. It answers each line of its
 * input with one line: an SQL statement with its first value, {@code leave} with {@code left}.
 */
public final class Visitor {

  private Visitor() {}

  public static void main(String[] args) throws IOException, SQLException {
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    EmbeddedPostgres server = EmbeddedPostgres.enter(Path.of(args[0]));
    System.out.println("entered");
    for (String line = asked.readLine(); line != null; line = asked.readLine()) {
      if (line.equals("leave")) {
        server.close();
        System.out.println("left");
      } else {
        System.out.println(answer(server, line));
      }
    }
  }

  private static String answer(EmbeddedPostgres server, String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement sql = connection.createStatement()) {
      if (!sql.execute(statement)) {
        return "done";
      }
      try (ResultSet row = sql.getResultSet()) {
        return row.next() ? row.getString(1) : "nothing";
      }
    }
  }
}
