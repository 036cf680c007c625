package dues.store.customers;

import dues.matching.AddressParts;
import dues.matching.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a contract's address for SCORED: as the directory knows it when it was found for sure or
 * came as one text that could be read; otherwise by the columns of the billing.
 */
final class AddressRow {

  /** What {@link #read} wants of a contract {@code c} and its address {@code a}. */
  static final String COLUMNS =
      " case when a.quality in ('EXACT', 'ALIAS', 'RENAMED', 'CREATED_HOUSE') then a.house_id end as sure_house,"
          + " a.city as read_city, a.street as read_street, a.house as read_house, a.flat as read_flat,"
          + " c.address, c.region, c.city, c.street, c.house, c.korpus, c.building, c.flat, c.post_code";

  private AddressRow() {}

  static Map<String, List<Value>> read(ResultSet row) throws SQLException {
    String sure = row.getString("sure_house");
    String street = row.getString("street");
    String readStreet = row.getString("read_street");
    String flat = first(row.getString("flat"), row.getString("read_flat"));
    if (readStreet != null && (sure != null || street == null)) {
      List<@Nullable String> parts = of(row, "read_city", "read_street", "read_house", "post_code");
      return AddressParts.of(parts, readStreet, row.getString("read_house"), flat, sure);
    }
    List<@Nullable String> parts =
        of(row, "region", "city", "street", "house", "korpus", "building", "post_code", "address");
    return AddressParts.of(parts, street, row.getString("house"), flat, sure);
  }

  private static List<@Nullable String> of(ResultSet row, String... columns) throws SQLException {
    @Nullable String[] parts = new String[columns.length];
    for (int i = 0; i < columns.length; i++) {
      parts[i] = row.getString(columns[i]);
    }
    return Arrays.asList(parts);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null || one.isBlank() ? other : one;
  }
}
