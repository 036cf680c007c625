package dues.store.directory;

import dues.address.StreetName;
import dues.store.RowArrays;
import dues.store.directory.DirectoryRow.Name;
import dues.store.directory.DirectoryRow.Origin;
import dues.store.directory.DirectoryRow.Period;
import dues.store.directory.DirectoryRow.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sources' directory files said, and which place of the directory each row became. */
@Repository
public class DirectoryRows {

  private final DataSource dataSource;

  /** On the transaction of the step. */
  public DirectoryRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Rows of any source without a place yet, upper levels first, in the order of (source, key). */
  public List<DirectoryRow> waiting() {
    return JdbcClient.create(dataSource)
        .sql(
            """
            select r.* from directory_row r join source_system s on s.source = r.source
             where r.missing_since is null
               and not exists (select from directory_source_id i where i.source = r.source and i.level = r.level and i.key = r.key)
             order by array_position(array['city', 'street', 'house', 'alias', 'rename'], r.level), s.id collate "C", r.key collate "C"
            """)
        .query((row, number) -> row(row))
        .list();
  }

  private static DirectoryRow row(ResultSet row) throws SQLException {
    return new DirectoryRow(
        new Origin(row.getShort("source"), row.getString("level"), row.getString("key")),
        row.getString("parent"),
        new Place(
            row.getString("country"),
            row.getString("region"),
            row.getString("area"),
            row.getString("district"),
            row.getString("post_code"),
            row.getString("kind")),
        new Name(text(row, "type"), text(row, "title")),
        new Name(text(row, "old_type"), text(row, "old_title")),
        new Period(
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }

  /** The places of the sources' own ids. */
  public Map<Origin, Long> places() {
    Map<Origin, Long> places = new HashMap<>();
    new JdbcTemplate(dataSource)
        .query(
            "select source, level, key, target_id from directory_source_id",
            row -> {
              places.put(
                  new Origin(row.getShort("source"), row.getString("level"), row.getString("key")),
                  row.getLong("target_id"));
            });
    return places;
  }

  public void addPlaces(Map<Origin, Long> places) {
    RowArrays rows = new RowArrays("smallint", "text", "text", "bigint");
    places.forEach((origin, id) -> rows.add(origin.source(), origin.level(), origin.key(), id));
    rows.update(
        dataSource,
        "insert into directory_source_id (source, level, key, target_id) select * from %s");
  }

  /** Another name of a city or street. */
  public record NewAlias(String level, long target, StreetName name, DirectoryRow row) {
    /** {@code rename}, or the kind that the file names. */
    public String kind() {
      String kind = row.place().kind();
      return kind == null ? "rename" : kind;
    }
  }

  public void addAliases(Collection<NewAlias> aliases) {
    RowArrays rows =
        new RowArrays("text", "bigint", "text", "text", "text", "text", "text", "date", "date");
    for (NewAlias alias : aliases) {
      rows.add(
          alias.level(),
          alias.target(),
          alias.kind(),
          alias.name().types().stream().findFirst().orElse(null),
          alias.name().title(),
          alias.name().key(),
          alias.row().place().district(),
          sqlDate(alias.row().period().from()),
          sqlDate(alias.row().period().to()));
    }
    rows.update(
        dataSource,
        "insert into directory_alias (level, target_id, kind, type, title, title_key, district,"
            + " valid_from, valid_to) select * from %s");
  }

  private static @Nullable String sqlDate(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
