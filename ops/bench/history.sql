-- :rows old executions: of each twelve a night and what it started, every third one failed by its third.
insert into batch_job_instance (job_instance_id, version, job_name, job_key)
select n, 0, (array['nightly','import-billing','normalize-addresses','match-customers','import-helpdesk','apply-actions','activate-services',
  'recalculate-fees','accrue-fees','finance-reports','import-billing','import-billing'])[1 + (n - 1) % 12], md5(n::text)
  from generate_series(1::bigint, :rows) n;
analyze batch_job_instance;
insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, start_time, end_time, status, exit_code, exit_message, last_updated)
select n, 1, n, at, at, at + interval '20 s', case when n % 36 in (1, 3) then 'FAILED' else 'COMPLETED' end, case when n % 36 in (1, 3) then 'FAILED' else 'COMPLETED' end, '', at
  from generate_series(1::bigint, :rows) n, lateral (select timestamp '2003-01-01' + n / 12 * interval '1 day' as at) t;
analyze batch_job_execution;
insert into batch_job_execution_params (job_execution_id, parameter_name, parameter_type, parameter_value, identifying)
select n, p.name, 'java.lang.String', p.value, 'Y'
  from generate_series(1::bigint, :rows) n,
       lateral (values ('date', (date '2003-01-01' + (n / 12)::int)::text), ('sources', 'bench'),
                       ('parent', case when n % 12 <> 1 then (n - (n - 1) % 12)::text end)) p (name, value)
 where p.value is not null;
insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, start_time, end_time, status, commit_count, read_count,
  filter_count, write_count, read_skip_count, write_skip_count, process_skip_count, rollback_count, exit_code, exit_message, last_updated)
select e.job_execution_id * 4 + s, 1, 'step-' || s, e.job_execution_id, e.start_time, e.start_time, e.end_time, case when s = 3 then e.status else 'COMPLETED' end, 10, 1000, 0, 1000, 0, 0, 0, 0,
       e.exit_code, case when s = 3 and e.status = 'FAILED' then 'exports/own/contracts.csv: the header is not there; expected contract.' else '' end, e.end_time
  from batch_job_execution e, generate_series(0, 3) s;
select setval('batch_job_instance_seq', :rows), setval('batch_job_execution_seq', :rows), setval('batch_step_execution_seq', :rows * 4 + 10);
insert into source_system (id, kind, title, time_zone, currency) values ('bench', 'generic', 'Bench', 'UTC', 'UAH');
analyze
