package dues.source.json;

import dues.source.Cells;
import dues.source.LookupTable;
import dues.source.MappingContext;
import dues.source.Records;
import dues.source.TariffFee;
import dues.source.record.RecordType;
import dues.source.value.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a user pays for. A current tariff that costs something is the subscription {@code
 * <user>/tariff}, a further one {@code <user>/tariff:<id>}, until its {@code date_finish}; a new
 * one is a change that is asked for. A service is the subscription {@code <user>/<service>}, a
 * second of the same {@code <user>/<service>/2}.
 */
record UsersideFees(Cells row, Records records, Nested nested, MappingContext context) {

  /** The tariffs, from a day on. */
  void tariffs(String user, LocalDate from) {
    long position = 0;
    for (String path : nested.elements("tariff.current")) {
      String tariff = UsersideUsers.id(row, path, row.nonZero(path));
      if (tariff != null) {
        LocalDate end = row.dayAfter(path + ".date_finish");
        tariff(user, tariff, position).put("valid_to", end);
        String key = user + "/tariff" + (position == 0 ? "" : ":" + tariff);
        position++;
        Records.Draft added = fee(tariff).addSubscription(row, key, user, from, records);
        if (added != null) {
          added.put("valid_to", end);
        }
      }
    }
    for (String path : nested.elements("tariff.new")) {
      String tariff = UsersideUsers.id(row, path, row.nonZero(path));
      if (tariff != null) {
        LocalDate start = row.date(path + ".date_start");
        tariff(user, tariff, position++).put("valid_from", start);
      }
    }
  }

  private Records.Draft tariff(String user, String tariff, long position) {
    return records
        .add(RecordType.CONTRACT_TARIFF)
        .put("contract", user)
        .put("tariff", tariff)
        .put("position", position);
  }

  /**
   * As the list of tariffs has it. A payment that cannot be read is refused there; what has it
   * stays a subscription.
   */
  private TariffFee fee(String tariff) {
    LookupTable tariffs = context.lookup("get_tariff_list");
    String payment = tariffs.value(tariff, "payment");
    char decimal = context.sheet().format().decimal();
    BigDecimal read = payment == null ? BigDecimal.ZERO : Decimals.parse(payment, decimal);
    return TariffFee.of(
        tariff, tariffs.value(tariff, "name"), read == null ? BigDecimal.ONE : read, null);
  }

  /** The services, each from its own day on. */
  void services(String user) {
    for (String service : nested.elements("service")) {
      String fee = service.substring("service.".length());
      int count = 0;
      boolean one = nested.has(service + ".cost") || nested.has(service + ".date_add");
      for (String path : one ? List.of(service) : nested.elements(service)) {
        count++;
        LocalDate from = row.date(path + ".date_add");
        records
            .add(RecordType.SUBSCRIPTION)
            .put("subscription", user + "/" + fee + (count == 1 ? "" : "/" + count))
            .put("contract", user)
            .put("fee", fee)
            .put("valid_from", from == null ? context.businessDate() : from)
            .put("price", row.number(path + ".cost"))
            .put("comment", row.text(path + ".comment"));
      }
      if (!context.delivers("get_services_list") && context.isFirst("service " + fee)) {
        records
            .add(RecordType.FEE)
            .put("fee", fee)
            .put("title", fee)
            .put("mode", context.sheet().meaning().feeMode());
      }
    }
  }
}
