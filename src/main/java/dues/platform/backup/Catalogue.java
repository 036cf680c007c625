package dues.platform.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of a database in an order in which they can be filled: what a row refers to comes
 * before it, and the accounting months last, because a closed one takes no line any more.
 *
 * <p>Left out: Flyway's history (the schema is made by migrations), and who is running just now.
 */
final class Catalogue {

  private static final Set<String> LEFT_OUT =
      Set.of("flyway_schema_history", "lease", "lease_holder", "stop_request");

  private static final String LAST = "accounting_period";

  private final Connection connection;

  Catalogue(Connection connection) {
    this.connection = connection;
  }

  List<KeptTable> tables() throws SQLException {
    Map<String, List<String>> columns = columns();
    Map<String, Set<String>> parents = parents();
    Set<String> ordered = new LinkedHashSet<>();
    columns.keySet().forEach(table -> add(table, parents, ordered));
    ordered.remove(LAST);
    if (columns.containsKey(LAST)) {
      ordered.add(LAST);
    }
    List<KeptTable> tables = new ArrayList<>();
    for (String table : ordered) {
      tables.add(new KeptTable(table, columns.getOrDefault(table, List.of()), 0));
    }
    return tables;
  }

  /** The names of all sequences. */
  List<String> sequences() throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement sql =
            connection.prepareStatement(
                "select sequencename from pg_sequences where schemaname = current_schema() order by 1");
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  /** Tables that have a row. */
  List<String> filled() throws SQLException {
    List<String> filled = new ArrayList<>();
    for (KeptTable table : tables()) {
      try (PreparedStatement sql =
              connection.prepareStatement(
                  "select exists (select 1 from " + KeptTable.quoted(table.name()) + ")");
          ResultSet row = sql.executeQuery()) {
        if (row.next() && row.getBoolean(1)) {
          filled.add(table.name());
        }
      }
    }
    return filled;
  }

  private static void add(String table, Map<String, Set<String>> parents, Set<String> ordered) {
    if (ordered.contains(table)) {
      return;
    }
    parents.getOrDefault(table, Set.of()).forEach(parent -> add(parent, parents, ordered));
    ordered.add(table);
  }

  private Map<String, List<String>> columns() throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    try (PreparedStatement sql =
            connection.prepareStatement(
                """
                select c.relname, a.attname
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                 where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                 order by c.relname, a.attnum""");
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        if (!LEFT_OUT.contains(row.getString(1))) {
          columns
              .computeIfAbsent(row.getString(1), none -> new ArrayList<>())
              .add(row.getString(2));
        }
      }
    }
    return columns;
  }

  private Map<String, Set<String>> parents() throws SQLException {
    Map<String, Set<String>> parents = new TreeMap<>();
    try (PreparedStatement sql =
            connection.prepareStatement(
                """
                select child.relname, parent.relname
                  from pg_constraint f
                  join pg_class child on child.oid = f.conrelid
                  join pg_class parent on parent.oid = f.confrelid
                 where f.contype = 'f' and f.conrelid <> f.confrelid
                   and child.relnamespace = current_schema()::regnamespace""");
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        parents.computeIfAbsent(row.getString(1), none -> new TreeSet<>()).add(row.getString(2));
      }
    }
    return parents;
  }
}
