-- The page of runs, whatever it is narrowed to: each index is read from the newest execution on, without the table.
create index batch_job_execution_badly on batch_job_execution (job_execution_id)
  where status in ('FAILED', 'UNKNOWN', 'STOPPED');
create index batch_job_execution_params_sources on batch_job_execution_params (job_execution_id, parameter_value)
  where parameter_name = 'sources';
create index batch_job_execution_params_child on batch_job_execution_params (job_execution_id)
  where parameter_name = 'parent';
