package dues.source.json;

import dues.source.Cells;
import dues.source.CodeCells;
import dues.source.LookupTable;
import dues.source.MappingContext;
import dues.source.Records;
import dues.source.RejectCode;
import dues.source.TariffFee;
import dues.source.record.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of the dictionaries: houses, tariffs, services. */
final class UsersideCatalogue {

  private static final int SHORTEST_MONTH = 28;
  private static final int LONGEST_MONTH = 31;

  private UsersideCatalogue() {}

  /** A block that is a number is written behind a stroke, a letter at once: 12/3, 12А. */
  static void house(Cells row, Records records, MappingContext context) {
    String number = row.key("number");
    String block = row.nonZero("block");
    String stroke = block != null && Character.isDigit(block.charAt(0)) ? "/" : "";
    LookupTable districts = context.lookup(UsersideExport.DISTRICTS.name());
    records
        .add(RecordType.HOUSE)
        .put("house", row.key("id"))
        .put("street", row.key("street_id"))
        .put("number", number == null || block == null ? number : number + stroke + block)
        .put("post_code", row.nonZero("postcode"))
        .put("district", districts.value(row.nonZero("city_district_id"), "name"));
  }

  /** Paid by 30 days, which is a month, or by 1. */
  static void tariff(Cells row, Records records, MappingContext context) {
    Nested.of(row, List.of("speed")).joinTo(row);
    String id = row.key("id");
    boolean daily = row.isOne("payment_interval");
    if (!daily && !isMonthly(row.text("payment_interval"))) {
      row.refuse(
          "payment_interval",
          RejectCode.E_PARAMETERS,
          row.text("payment_interval", ""),
          "no interval that is known; expected 30 (a month) or 1 (a day)");
    }
    if (id != null) {
      Records.Draft tariff =
          TariffFee.of(
                  id,
                  row.text("name"),
                  daily ? null : row.number("payment"),
                  daily ? row.number("payment") : null)
              .addCatalogue(row, context, records);
      if (tariff != null) {
        tariff
            .put("speed_in", row.whole("speed.down", 0, Integer.MAX_VALUE))
            .put("speed_out", row.whole("speed.up", 0, Integer.MAX_VALUE))
            .put("traffic", row.whole("traffic", -1, Long.MAX_VALUE));
      }
    }
  }

  /** A month in days; 0 and nothing are a tariff without a price of its own. */
  private static boolean isMonthly(@Nullable String interval) {
    return interval == null
        || interval.equals("0")
        || (interval.matches("\\d{2}")
            && Integer.parseInt(interval) >= SHORTEST_MONTH
            && Integer.parseInt(interval) <= LONGEST_MONTH);
  }

  /** A service, with its price where it has one. */
  static void service(Cells row, Records records, MappingContext context) {
    String id = row.key("id");
    records
        .add(RecordType.FEE)
        .put("fee", id)
        .put("title", row.text("name", row.text("id", "")))
        .put("mode", context.sheet().meaning().feeMode())
        .put("description", row.text("comment"));
    if (row.text("cost") != null) {
      records
          .add(RecordType.PRICE)
          .put("fee", id)
          .put("price", row.number("cost"))
          .put("currency", CodeCells.currency(row, "currency"));
    }
  }
}
