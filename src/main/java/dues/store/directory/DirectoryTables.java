package dues.store.directory;

import dues.address.Locality;
import dues.address.StreetName;
import dues.address.directory.Alias;
import dues.address.directory.City;
import dues.address.directory.Growth;
import dues.address.directory.House;
import dues.address.directory.MemoryDirectory;
import dues.address.directory.Street;
import dues.address.names.StreetNames;
import dues.store.RowArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Cities, streets, houses and aliases: loaded as a whole, added set by set. Types are codes. */
@Repository
public class DirectoryTables {

  private static final int FETCH_ROWS = 10_000;

  private final DataSource dataSource;
  private final JdbcTemplate jdbc;

  /** On the transaction of the step. */
  public DirectoryTables(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(FETCH_ROWS);
  }

  /** The directory as it stands; the caller's own copy. */
  public MemoryDirectory load() {
    MemoryDirectory directory = new MemoryDirectory();
    each("select * from directory_city", row -> directory.add(city(row)));
    each("select * from directory_street", row -> directory.add(street(row)));
    each(
        "select house_id, city_id, street_id, house from directory_house",
        row -> directory.add(house(row)));
    each(
        "select * from directory_alias where level = 'city'",
        row -> directory.addCityAlias(alias(row)));
    each(
        "select * from directory_alias where level = 'street'",
        row -> directory.addStreetAlias(alias(row)));
    each(
        "select target_id, title_key from directory_alias where level = 'house'",
        row -> directory.addHouseAlias(row.getLong("target_id"), row.getString("title_key")));
    return directory;
  }

  private void each(String sql, RowCallbackHandler row) {
    jdbc.query(sql, row);
  }

  private static City city(ResultSet row) throws SQLException {
    return new City(
        row.getLong("city_id"),
        new Locality(
            row.getString("country"),
            row.getString("region"),
            row.getString("area"),
            row.getString("type"),
            row.getString("title"),
            null));
  }

  private static Street street(ResultSet row) throws SQLException {
    return new Street(
        row.getLong("street_id"), row.getLong("city_id"), name(row), row.getString("district"));
  }

  private static StreetName name(ResultSet row) throws SQLException {
    String type = row.getString("type");
    return StreetNames.parse("", row.getString("title"))
        .withTypes(type == null ? Set.of() : Set.of(type));
  }

  private static House house(ResultSet row) throws SQLException {
    long street = row.getLong("street_id");
    Long streetId = row.wasNull() ? null : street;
    return new House(
        row.getLong("house_id"), row.getLong("city_id"), streetId, row.getString("house"));
  }

  private static Alias alias(ResultSet row) throws SQLException {
    LocalDate end = row.getObject("valid_to", LocalDate.class);
    StreetName name = name(row);
    return new Alias(
        row.getLong("target_id"),
        row.getString("level").equals("city")
            ? new StreetName(
                Set.of(), name.title(), StreetName.wordsKey(row.getString("title")), "")
            : name,
        row.getString("kind").equals("rename"),
        row.getString("district"),
        new Alias.Validity(
            row.getObject("valid_from", LocalDate.class), end == null ? null : end.minusDays(1)));
  }

  /** The identities go on after ids that were given by hand. */
  private void advance(String table, String column) {
    jdbc.queryForObject(
        "select setval(pg_get_serial_sequence('%1$s', '%2$s'), greatest((select max(%2$s) from %1$s), 1))"
            .formatted(table, column),
        Long.class);
  }

  /** Ids for new rows of any of the tables: above every id that any of them has. */
  public long highestId() {
    Long highest =
        jdbc.queryForObject(
            """
            select greatest((select coalesce(max(city_id), 0) from directory_city),
                            (select coalesce(max(street_id), 0) from directory_street),
                            (select coalesce(max(house_id), 0) from directory_house))
            """,
            Long.class);
    return highest == null ? 0 : highest;
  }

  public void addCities(Collection<City> cities) {
    if (cities.isEmpty()) {
      return;
    }
    RowArrays rows = new RowArrays("bigint", "text", "text", "text", "text", "text", "text");
    for (City city : cities) {
      Locality in = city.locality();
      rows.add(
          city.id(), in.country(), in.region(), in.area(), in.cityType(), in.city(), city.key());
    }
    rows.update(
        dataSource,
        "insert into directory_city (city_id, country, region, area, type, title, title_key)"
            + " overriding system value select * from %s");
    advance("directory_city", "city_id");
  }

  public void addStreets(Collection<Street> streets) {
    if (streets.isEmpty()) {
      return;
    }
    RowArrays rows = new RowArrays("bigint", "bigint", "text", "text", "text", "text");
    for (Street street : streets) {
      StreetName name = street.name();
      rows.add(
          street.id(), street.cityId(), street.district(), type(name), name.title(), name.key());
    }
    rows.update(
        dataSource,
        "insert into directory_street (street_id, city_id, district, type, title, title_key)"
            + " overriding system value select * from %s");
    advance("directory_street", "street_id");
  }

  private static @Nullable String type(StreetName name) {
    return name.types().isEmpty() ? null : name.types().iterator().next();
  }

  /** Houses, with the contract that first named them, or none for those of a directory file. */
  public void addHouses(Collection<Growth.NewHouse> houses) {
    if (houses.isEmpty()) {
      return;
    }
    RowArrays rows = new RowArrays("bigint", "bigint", "bigint", "text", "text", "text");
    for (Growth.NewHouse created : houses) {
      House house = created.house();
      rows.add(
          house.id(),
          house.streetId(),
          house.cityId(),
          house.canonical(),
          created.postCode(),
          created.contract());
    }
    rows.update(
        dataSource,
        "insert into directory_house (house_id, street_id, city_id, house, post_code,"
            + " created_by_contract) overriding system value select * from %s");
    advance("directory_house", "house_id");
  }
}
