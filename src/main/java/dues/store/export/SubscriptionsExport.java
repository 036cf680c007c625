package dues.store.export;

/**
 * Every subscription with how far it is accrued. Its state is told for the business date of its
 * source's last import: future, active, ended, or missing where a full export lacked it.
 */
final class SubscriptionsExport {

  private SubscriptionsExport() {}

  static Export export() {
    return new Export(
        "subscriptions",
        "every subscription with its state and how far it is accrued",
        Columns.of(
            """
            source contract subscription fee from:DATE to:DATE state accrued_through:DATE charges_made:COUNT
            next_charge:DATE
            """),
        """
        select s.id as source, %s as contract, u.subscription, f.fee, u.valid_from as "from", u.valid_to - 1 as "to",
               case when u.missing_since is not null then 'missing'
                    when u.valid_from > d.day then 'future'
                    when u.valid_to <= d.day then 'ended'
                    else 'active' end as state,
               a.accrued_through, coalesce(a.charges_made, 0) as charges_made, a.next_due as next_charge
          from subscription u
          join contract c using (contract_id)
          join source_system s on s.source = u.source
          join fee f on f.fee_id = u.fee_id
          left join accrual_state a on a.subscription_id = u.subscription_id
          left join (select source, max(business_date) as day from import_run where published group by source) d
            on d.source = u.source
         where %s
         order by s.id collate "C", c.contract collate "C", u.subscription collate "C"
        """
            .formatted(Export.CONTRACT, Export.ASKED));
  }
}
