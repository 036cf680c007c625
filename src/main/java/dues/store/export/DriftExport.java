package dues.store.export;

/** What closed months should hold today and do not: differences that were left on purpose. */
final class DriftExport {

  private DriftExport() {}

  static Export export() {
    return new Export(
        "drift",
        "differences against closed months that were left on purpose",
        Columns.of(
            """
            contract subscription fee period_from:DATE period_to:DATE accounting_period:MONTH target:AMOUNT posted:AMOUNT
            difference:AMOUNT currency why
            """),
        """
        select %s as contract, d.subscription, d.fee, d.period_from, d.period_to, d.month as accounting_period, d.target,
               d.posted, d.difference, d.currency, d.why
          from reporting.drift d
          join source_system s on s.id = d.source
          join contract c on c.source = s.source and c.contract = d.contract
         where %s
           and d.closed
           and (cast(:from as date) is null or d.charge_date >= :from)
           and (cast(:to as date) is null or d.charge_date <= :to)
         order by (%s) collate "C", d.subscription, d.period_from, d.charge_date
        """
            .formatted(Export.CONTRACT, Export.ASKED, Export.CONTRACT));
  }
}
