-- Starts by the sheets' schedules: one row a slot, so that of any number of processes one launches it.

create table schedule (
  job       text        primary key,
  cron      text        not null,
  zone      text        not null,
  since     timestamptz not null,
  paused_by text,
  paused_at timestamptz
);
comment on column schedule.since is 'from when on slots count: the first server that saw this schedule; nothing before it was missed';

create table schedule_slot (
  job          text        not null,
  kind         text        not null constraint schedule_slot_kind check (kind in ('START', 'DEADLINE')),
  slot         timestamptz not null,
  state        text        not null constraint schedule_slot_state check (state in
    ('STARTED', 'COMPLETED', 'FAILED', 'STOPPED', 'REFUSED', 'MISSED', 'PAUSED', 'MET', 'LATE')),
  holder       text        not null,
  noted_at     timestamptz not null default clock_timestamp(),
  execution_id bigint,
  message      text        not null default '',
  constraint schedule_slot_once primary key (job, kind, slot)
);
create index schedule_slot_newest on schedule_slot (slot);
comment on column schedule_slot.state is 'of a start: STARTED until the run has ended, MISSED when no server ran at its time; of a deadline: whether the job had completed by then';
comment on column schedule_slot.holder is 'the process that took the slot';
