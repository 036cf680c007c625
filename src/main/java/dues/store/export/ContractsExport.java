package dues.store.export;

/**
 * Every contract as its billing tells it, with the customer it was matched to. The status is that
 * of the business date of the source's last import; dated rows go before the contract's own column.
 */
final class ContractsExport {

  private ContractsExport() {}

  static Export export() {
    return new Export(
        "contracts",
        "every contract with its status, customer and whether it is still in its billing",
        Columns.of(
            """
            source contract number title kind status:STATUS raw_status status_from:DATE in_billing:BOOLEAN missing_since:DATE
            opened:DATE closed:DATE customer tariff network_activity internet_activity locked
            """),
        """
        select s.id as source, %s as contract, c.number, c.title, c.kind, coalesce(h.status, c.status) as raw_status, coalesce(h.valid_from, c.status_from) as status_from,
               c.missing_since is null as in_billing, c.missing_since, c.opened, c.closed - 1 as closed, u.key as customer,
               c.tariff, %s as network_activity, %s as internet_activity, (select string_agg(field, ';' order by field) from unnest(c.locked) as field) as locked
          from contract c
          join source_system s on s.source = c.source
          left join (select source, max(business_date) as day from import_run where published and reverted_by is null group by source) d
            on d.source = c.source
          left join lateral (select t.status, t.valid_from from contract_status t
                              where t.contract_id = c.contract_id and (t.valid_from is null or t.valid_from <= d.day)
                                and (t.valid_to is null or t.valid_to > d.day)
                              order by t.valid_from desc nulls last limit 1) h on true
          left join contract_customer cc on cc.contract_id = c.contract_id
          left join customer u on u.customer_id = cc.customer_id
         where c.withdrawn_by is null and %s
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
