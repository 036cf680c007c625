-- The framework takes the step execution with the latest creation time for the last one, by the local clock of the
-- process. When that clock goes back (the hour at the end of summer time, a correction), a restart would resume from
-- an older execution and write its chunks again. So creation times only grow, within a step of an instance.
create function batch_step_execution_in_order() returns trigger language plpgsql as
$$
begin
  select greatest(new.create_time, max(s.create_time) + interval '1 microsecond')
    into new.create_time
    from batch_job_execution mine
    join batch_job_execution e using (job_instance_id)
    join batch_step_execution s on s.job_execution_id = e.job_execution_id
   where mine.job_execution_id = new.job_execution_id and s.step_name = new.step_name;
  return new;
end
$$;

create trigger batch_step_execution_in_order before insert on batch_step_execution
  for each row execute function batch_step_execution_in_order();
