package dues.store.export;

/**
 * What a subscriber's own page may show, as of the business date of the source's last import:
 * subscriptions that are not over, of fees whose portal is read or manage. In the link {@code {ID}}
 * is the subscription and {@code {UID}} the contract; {@code {SID}} is the portal's own session and
 * left for it to fill in.
 */
final class PortalExport {

  /** The price of the day: an action's, the subscription's own, the tariff's, the fee's. */
  private static final String PRICE =
      """
      coalesce(
        (select o.amount from subscription_overlay o
          where o.subscription_id = u.subscription_id and o.field = 'PRICE' and o.effective
            and daterange(o.valid_from, o.valid_to) @> d.day
          order by o.overlay_id desc limit 1),
        u.price,
        (select p.price from price p
          where p.fee_id = f.fee_id and daterange(p.valid_from, p.valid_to) @> d.day
            and (p.tariff is null or p.tariff = coalesce(u.tariff,
              (select t.tariff from contract_tariff t
                where t.contract_id = c.contract_id and daterange(t.valid_from, t.valid_to) @> d.day
                order by t.position nulls last, t.line limit 1),
              c.tariff))
          order by p.tariff nulls last limit 1))
      """;

  private PortalExport() {}

  static Export export() {
    return new Export(
        "portal",
        "what a subscriber's own page may show of each subscription",
        Columns.of(
            """
            source contract subscription fee title description access link_title url next_charge:DATE price:NUMBER
            """),
        """
        select s.id as source, %s as contract, u.subscription, f.fee, f.title, f.description, lower(f.portal) as access,
               case when f.url like '%%|%%' then split_part(f.url, '|', 1) end as link_title,
               replace(replace(substr(f.url, strpos(f.url, '|') + 1), '{ID}', u.subscription), '{UID}', c.contract) as url,
               a.next_due as next_charge, %s as price
          from subscription u
          join subscription_in_force i using (subscription_id)
          join contract c on c.contract_id = i.contract_id
          join source_system s on s.source = u.source
          join fee f on f.fee_id = i.fee_id
          join (select source, max(business_date) as day from import_run where published and reverted_by is null group by source) d
            on d.source = u.source
          left join accrual_state a on a.subscription_id = u.subscription_id
         where u.withdrawn_by is null and not i.deleted and u.missing_since is null
           and (i.valid_to is null or i.valid_to > d.day)
           and lower(f.portal) in ('read', 'manage') and %s
         order by s.id collate "C", c.contract collate "C", u.subscription collate "C"
        """
            .formatted(Export.CONTRACT, PRICE, Export.ASKED));
  }
}
