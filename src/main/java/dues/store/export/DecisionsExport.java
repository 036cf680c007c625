package dues.store.export;

/**
 * What runs decided about tiles without charging them: funds that were lacking, days that were
 * forgiven, the form that a fee took with its first charge.
 */
final class DecisionsExport {

  private DecisionsExport() {}

  static Export export() {
    return new Export(
        "decisions",
        "what runs decided about tiles that have no line: funds lacking, forgiven, the form taken",
        Columns.of(
            "source contract subscription fee kind from:DATE to:DATE decided_on:DATE detail"),
        """
        select s.id as source, %s as contract, u.subscription, f.fee, d.kind, d.valid_from as "from", case when d.valid_to = d.valid_from then d.valid_from else d.valid_to - 1 end as "to",
               d.decided_on, d.detail
          from tile_decision d
          join subscription u using (subscription_id)
          join subscription_in_force i using (subscription_id)
          join contract c on c.contract_id = d.contract_id
          join source_system s on s.source = c.source
          join fee f on f.fee_id = i.fee_id
         where %s
           and (cast(:from as date) is null or d.decided_on >= :from)
           and (cast(:to as date) is null or d.decided_on <= :to)
         order by s.id collate "C", c.contract collate "C", u.subscription collate "C", d.decided_on, d.valid_from, d.kind, d.valid_to
        """
            .formatted(Export.CONTRACT, Export.ASKED));
  }
}
