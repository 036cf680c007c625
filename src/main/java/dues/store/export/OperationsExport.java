package dues.store.export;

/** Every operation, in the order in which they were opened. */
public final class OperationsExport {

  private OperationsExport() {}

  /** The table `operations`. */
  public static Export export() {
    return new Export(
        "operations",
        "what is asked of modules: what waits, what failed, what was handed over, what is done",
        Columns.of(
            "operation:COUNT key source contract fee item_type kind item state module tries:COUNT next_try error"),
        """
        select o.operation_id as operation, o.key, s.id as source,
               case when c.contract is not null then %s end as contract, f.fee, o.item_type,
               lower(o.kind) as kind, i.state as item, o.state, o.module, o.tries,
               case when o.state = 'WAITING' and w.before is null then to_char(o.due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end as next_try,
               coalesce(nullif(o.error, ''), 'waits for operation ' || w.before) as error
          from operation o
          join source_system s using (source)
          left join service_item i using (item_id)
          left join contract c on c.contract_id = i.contract_id
          left join fee f on f.fee_id = i.fee_id
          left join lateral (
            select min(p.operation_id) as before from operation p
             where p.item_id = o.item_id and p.operation_id < o.operation_id and p.state <> 'DONE') w on o.state = 'WAITING'
         where %s
         order by o.operation_id
        """
            .formatted(Export.CONTRACT, Export.ASKED));
  }
}
