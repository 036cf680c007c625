package dues.store.policy;

import dues.store.export.Columns;
import dues.store.export.Export;

/**
 * Where sources say otherwise than what is kept: fields of contracts by the sheet's policy or a
 * person's edit, and fields of subscriptions by an operator's action, which `why` names.
 */
public final class DiffersExport {

  private DiffersExport() {}

  /** The table `differs`. */
  public static Export export() {
    return new Export(
        "differs",
        "what sources say otherwise than what is kept: policy, a person's edit, an action",
        Columns.of("source contract subscription field source_value kept_value why seen_on:DATE"),
        """
        select d.source_id as source, %s as contract, d.subscription, d.field, d.source_value, d.kept_value, d.why, d.seen_on
          from (
            select s.id as source_id, d.contract_id, null as subscription, d.field, d.source_value, d.kept_value, d.why, d.seen_on
              from differing_field d
              join source_system s on s.source = d.source
             where d.superseded_by is null
            union all
            select s.id, b.held_by, b.subscription, lower(d.field), d.source_value, d.kept_value, 'action ' || a.id, d.seen_on
              from differing_value d
              join subscription_overlay o on o.overlay_id = d.overlay_id and o.state = 'IN_FORCE'
              join action a on a.action_id = o.action_id
              join subscription b on b.subscription_id = d.subscription_id
              join source_system s on s.source = d.source) d
          join contract c on c.contract_id = d.contract_id
          join source_system s on s.source = c.source
         where c.withdrawn_by is null and %s
           and (cast(:from as date) is null or d.seen_on >= :from)
           and (cast(:to as date) is null or d.seen_on <= :to)
         order by s.id collate "C", c.contract collate "C", d.subscription collate "C" nulls first, d.field collate "C", d.seen_on
        """
            .formatted(Export.CONTRACT, Export.ASKED));
  }
}
