package dues.store.export;

/** Every contract as its billing tells it, with the customer it was matched to. */
final class ContractsExport {

  private ContractsExport() {}

  static Export export() {
    return new Export(
        "contracts",
        "every contract with its status, customer and whether it is still in its billing",
        Columns.of(
            """
            source contract number title kind status raw_status status_from:DATE in_billing:BOOLEAN missing_since:DATE
            opened:DATE closed:DATE customer tariff network_activity internet_activity locked
            """),
        """
        select s.id as source, %s as contract, c.number, c.title, c.kind, c.status, c.status as raw_status, c.status_from,
               c.missing_since is null as in_billing, c.missing_since, c.opened, c.closed - 1 as closed, u.key as customer,
               c.tariff, %s as network_activity, %s as internet_activity, '' as locked
          from contract c
          join source_system s on s.source = c.source
          left join contract_customer cc on cc.contract_id = c.contract_id
          left join customer u on u.customer_id = cc.customer_id
         where %s
         order by s.id collate "C", c.contract collate "C"
        """
            .formatted(
                Export.CONTRACT,
                instant("c.network_activity"),
                instant("c.internet_activity"),
                Export.ASKED));
  }

  private static String instant(String column) {
    return "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
  }
}
