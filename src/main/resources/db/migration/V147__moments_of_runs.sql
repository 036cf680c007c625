-- The framework writes the moments of runs by the clock of its process and the driver names the offset with them: a column
-- without a zone drops it, so a run of a process in Kyiv seemed to have begun two or three hours later than it did. With a
-- zone the same rows are the same moments for every process. What is there already is taken for UTC, which most servers have.

alter table batch_job_execution
  alter column create_time type timestamptz, alter column start_time type timestamptz,
  alter column end_time type timestamptz, alter column last_updated type timestamptz;
alter table batch_step_execution
  alter column create_time type timestamptz, alter column start_time type timestamptz,
  alter column end_time type timestamptz, alter column last_updated type timestamptz;
