package dues.store.export;

/**
 * What each contract has: the exported balance less what was posted since, by bucket. Exported
 * 100.00, posted 40.00: available 60.00. The credit stands beside it and is not part of it. Of a
 * billing whose balance includes charges only those count that it cannot know of yet.
 */
final class BalancesExport {

  private BalancesExport() {}

  static Export export() {
    return new Export(
        "balances",
        "what each contract has, by bucket: exported, posted since, available",
        Columns.of(
            """
            source contract bucket as_of:DATE exported:AMOUNT posted_since:AMOUNT available:AMOUNT credit:AMOUNT
            credit_until:DATE currency
            """),
        """
        select s.id as source, %s as contract, b.bucket, coalesce(c.balance_as_of, r.business_date) as as_of,
               b.exported, coalesce(l.posted, 0) as posted_since, b.exported - coalesce(l.posted, 0) as available,
               case when b.bucket = 'MAIN' then c.credit end as credit,
               case when b.bucket = 'MAIN' then c.credit_until end as credit_until, c.currency
          from contract c
          join source_system s on s.source = c.source
         cross join lateral (values ('EXTRA', c.extra_balance), ('MAIN', c.balance)) as b (bucket, exported)
          left join (select contract_id, bucket, sum(amount) as posted from reporting.unknown_to_billing
                      group by contract_id, bucket) l
            on l.contract_id = c.contract_id and l.bucket = b.bucket
          left join import_run r on r.execution_id = c.brought_by
         where c.withdrawn_by is null and %s
           and b.exported is not null
         order by s.id collate "C", c.contract collate "C", b.bucket collate "C"
        """
            .formatted(Export.CONTRACT, Export.ASKED));
  }
}
