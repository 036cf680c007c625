package dues.store.outbox;

import dues.store.export.Columns;
import dues.store.export.Export;

/** Every message with how its sending went, by key. */
public final class OutboxExport {

  private OutboxExport() {}

  /** The table `outbox`. */
  public static Export export() {
    return new Export(
        "outbox",
        "commands and mails: what waits, what was sent, what failed",
        Columns.of("key event source contract subscription fee due:DATE state tries:COUNT outcome"),
        """
        select o.key, o.event, s.id as source, case when c.contract is not null then %s end as contract,
               u.subscription, f.fee, o.due, o.state, o.tries, o.outcome
          from outbox o
          left join source_system s on s.source = o.source
          left join contract c on c.contract_id = o.contract_id
          left join subscription u on u.subscription_id = o.subscription_id
          left join fee f on f.fee_id = o.fee_id
         where (cast(:source as text) is null or s.id = :source)
           and (cast(:contract as text) is null or c.contract = :contract or s.id || ':' || c.contract = :contract)
           and (cast(:from as date) is null or o.due >= :from)
           and (cast(:to as date) is null or o.due <= :to)
         order by o.key collate "C"
        """
            .formatted(Export.CONTRACT));
  }
}
