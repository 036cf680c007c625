-- People who use the console, how often they failed to log in, and what everybody did there.

create table console_user (
  user_id     bigint generated always as identity primary key,
  name        text        not null constraint console_user_name_unique unique,
  password    text        not null,
  role        text        not null constraint console_user_role check (role in ('VIEWER', 'FINANCE', 'OPERATOR', 'ADMIN', 'METRICS')),
  department  text,
  enabled     boolean     not null default true,
  one_time    boolean     not null default true,
  created_at  timestamptz not null default clock_timestamp()
);
comment on column console_user.password is 'a bcrypt hash';
comment on column console_user.one_time is 'the password was made by the program and has to be changed at the next login';

create table login_failure (
  what     text        primary key,
  failures integer     not null,
  last_at  timestamptz not null
);
comment on column login_failure.what is 'name:<who> or address:<where from>; a row goes with the next success';

create table audit_entry (
  audit_id bigint generated always as identity primary key,
  at       timestamptz not null default clock_timestamp(),
  who      text        not null,
  deed     text        not null,
  object   text        not null,
  reason   text        not null default '',
  outcome  text        not null default '',
  constraint audit_entry_length check (length(object) <= 500 and length(reason) <= 2000 and length(outcome) <= 4000)
);
create index audit_entry_who on audit_entry (who, audit_id);
create index audit_entry_object on audit_entry (object, audit_id);
comment on table audit_entry is 'every action of the console: who, when, why, and what became of it; rows are never changed';

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries stay as they are: % is refused.', tg_op using errcode = 'restrict_violation';
end $$;
create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function refuse_audit_change();

-- The runs of one business date, to tell which failed ones a later run has mended.
create index batch_job_execution_params_date on batch_job_execution_params (parameter_value, job_execution_id)
  where parameter_name = 'date';
create index batch_job_execution_params_parent on batch_job_execution_params (parameter_value, job_execution_id)
  where parameter_name = 'parent';

-- What runs at this moment, however long the history.
create index batch_job_execution_running on batch_job_execution (job_execution_id)
  where status in ('STARTING', 'STARTED', 'STOPPING');
