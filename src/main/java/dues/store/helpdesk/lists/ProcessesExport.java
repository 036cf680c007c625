package dues.store.helpdesk.lists;

import dues.store.export.Columns;
import dues.store.export.Export;

/** Every process with its topic, its contracts and what waits in it. */
public final class ProcessesExport {

  private ProcessesExport() {}

  /** The table `processes`. */
  public static Export export() {
    return new Export(
        "processes",
        "what people work on: topics of helpdesks with their contracts, executors and unread messages",
        Columns.of(
            "process:COUNT source topic type status state description executors groups contracts customers"
                + " topic_status cost auto_close messages:COUNT unread:COUNT untold:COUNT opened:DATE"),
        """
        select v.process_id as process, v.source, v.topic, v.type, v.status, case when v.open then 'open' else 'closed' end as state,
               v.description, array_to_string(v.executors, ';') as executors, array_to_string(v.groups, ';') as groups,
               array_to_string(v.contracts, ';') as contracts, array_to_string(v.customers, ';') as customers,
               array_to_string(v.topic_status, ';') as topic_status, nullif(v.cost, '') as cost,
               array_to_string(v.auto_close, ';') as auto_close, v.messages, v.unread, v.untold, v.opened_on as opened
          from process_overview v
         where (cast(:source as text) is null or v.source = :source)
           and (cast(:contract as text) is null or exists (
                 select from process_contract k join contract c using (contract_id) join source_system s on s.source = c.source
                  where k.process_id = v.process_id and (c.contract = :contract or s.id || ':' || c.contract = :contract)))
           and (cast(:from as date) is null or v.opened_on >= :from)
           and (cast(:to as date) is null or v.opened_on <= :to)
         order by v.process_id
        """);
  }
}
