package dues.store.export;

/**
 * Every subscription with how far it is accrued. Its state is told for the business date of its
 * source's last import: future, active, ended, missing where a full export lacked it, or deleted by
 * an action. Dates, fee and contract are those that operators' actions gave it.
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
        select s.id as source, %s as contract, u.subscription, f.fee, i.valid_from as "from", i.valid_to - 1 as "to",
               case when i.deleted then 'deleted'
                    when u.missing_since is not null then 'missing'
                    when i.valid_from > d.day then 'future'
                    when i.valid_to <= d.day then 'ended'
                    else 'active' end as state,
               a.accrued_through, coalesce(a.charges_made, 0) as charges_made, a.next_due as next_charge
          from subscription u
          join subscription_in_force i using (subscription_id)
          join contract c on c.contract_id = i.contract_id
          join source_system s on s.source = u.source
          join fee f on f.fee_id = i.fee_id
          left join accrual_state a on a.subscription_id = u.subscription_id
          left join (select source, max(business_date) as day from import_run where published and reverted_by is null group by source) d
            on d.source = u.source
         where u.withdrawn_by is null and %s
         order by s.id collate "C", c.contract collate "C", u.subscription collate "C"
        """
            .formatted(Export.CONTRACT, Export.ASKED));
  }
}
