-- Who is alive, what each run may write, and who asked for a stop. See dues.batch.lease.

create sequence lease_token;

create table lease_holder (
  holder        text        constraint lease_holder_pk primary key,
  host          text        not null,
  pid_space     text        not null,
  pid           bigint      not null,
  process_start timestamptz,
  heartbeat     timestamptz not null default clock_timestamp(),
  lease_millis  bigint      not null constraint lease_holder_millis_positive check (lease_millis > 0)
);
comment on table lease_holder is 'one row a process that holds leases; its sessions are named dues/<holder>';
comment on column lease_holder.pid_space is 'the pid namespace: only within it does a pid say whether a process lives';
comment on column lease_holder.lease_millis is 'the holder is out when its heartbeat is older than this';

create table lease (
  resource  text        constraint lease_pk primary key,
  holder    text        not null constraint lease_holder_fk references lease_holder on delete cascade,
  token     bigint      not null,
  job       text        not null,
  execution bigint,
  since     timestamptz not null default clock_timestamp()
);
create index lease_token_index on lease (token);
comment on table lease is 'a resource is written by one run at a time: source:<id>, customers, directory, reports';
comment on column lease.token is 'fencing token: every writing transaction locks its rows FOR SHARE and fails when they are gone; heartbeats touch lease_holder only, so that they never wait for a chunk';

create table stop_request (
  execution    bigint      constraint stop_request_pk primary key
                           constraint stop_request_execution_fk references batch_job_execution on delete cascade,
  requested_at timestamptz not null default clock_timestamp(),
  requested_by text        not null
);
comment on table stop_request is 'read at chunk bounds by the execution and by its children';

-- What a launch looks for: executions that a dead process left behind. The framework has no index on a status.
create index batch_job_execution_unfinished on batch_job_execution (job_execution_id)
  where status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN');
create index batch_step_execution_unfinished on batch_step_execution (job_execution_id)
  where status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN');
