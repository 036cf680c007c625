package dues.store.export;

/** Every task, in the order in which they were opened. */
public final class TasksExport {

  private TasksExport() {}

  /** The table `tasks`. */
  public static Export export() {
    return new Export(
        "tasks",
        "what people do because no module does, by department",
        Columns.of(
            "task:COUNT operation:COUNT source contract fee kind department state assignee reason form opened closed"),
        """
        select t.task_id as task, t.operation_id as operation, s.id as source,
               case when c.contract is not null then %s end as contract, coalesce(f.fee, o.item_type) as fee,
               lower(t.kind) as kind, nullif(t.department, '') as department, t.state, nullif(t.assignee, '') as assignee,
               nullif(t.reason, '') as reason,
               (select string_agg(key || '=' || value, '; ' order by key) from jsonb_each_text(t.form)) as form,
               to_char(t.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as opened,
               to_char(t.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as closed
          from task t
          join operation o using (operation_id)
          join source_system s on s.source = o.source
          left join service_item i on i.item_id = o.item_id
          left join contract c on c.contract_id = i.contract_id
          left join fee f on f.fee_id = i.fee_id
         where %s
         order by t.task_id
        """
            .formatted(Export.CONTRACT, Export.ASKED));
  }
}
