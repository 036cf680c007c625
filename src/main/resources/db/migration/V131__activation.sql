-- Services coming alive: what a customer has (an item), what is asked of modules for it (operations), what people do (tasks).

create table service_item (
  item_id         bigint generated always as identity primary key,
  key             text     not null constraint service_item_key_unique unique,
  source          smallint not null references source_system,
  contract_id     bigint   not null references contract,
  fee_id          bigint   not null references fee,
  subscription_id bigint   references subscription,
  state           text     not null constraint service_item_state
                  check (state in ('ORDERED', 'IN_PROGRESS', 'ACTIVE', 'SUSPENDED', 'DELETED')),
  name            text     not null default '',
  active_from     date,
  welcomed        boolean  not null default false,
  details         jsonb    not null default '{}'
);
create index service_item_contract on service_item (contract_id, fee_id);
create unique index service_item_subscription on service_item (subscription_id) where subscription_id is not null;
comment on column service_item.key is 'source:contract:fee, and a number from the second of a contract and fee on';
comment on column service_item.details is 'what orders asked for and forms told';

create table operation (
  operation_id bigint generated always as identity primary key,
  key          text     not null constraint operation_key_unique unique,
  source       smallint not null references source_system,
  item_id      bigint   references service_item,
  item_type    text     not null,
  kind         text     not null constraint operation_kind check (kind in ('OPEN', 'SUSPEND', 'RESUME', 'CLOSE', 'SETPARAM', 'ITEM')),
  modules      text     not null,
  arguments    jsonb    not null default '{}',
  state        text     not null constraint operation_state check (state in ('WAITING', 'RUNNING', 'RERUNNING', 'MANUAL', 'DONE')),
  tries        integer  not null default 0,
  due          timestamptz not null,
  failures     jsonb    not null default '{}',
  suffix       integer  not null default 0,
  module       text,
  error        text     not null default '',
  log          text     not null default '',
  opened_at    timestamptz not null,
  ended_at     timestamptz,
  execution_id bigint   not null,
  constraint operation_ends_once_done check ((state = 'DONE') = (ended_at is not null)),
  constraint operation_of_an_item check ((kind = 'ITEM') = (item_id is null))
);
create index operation_waiting on operation (due, operation_id) where state = 'WAITING';
create index operation_under_way on operation (module) where state in ('RUNNING', 'RERUNNING');
create index operation_manual on operation (operation_id) where state = 'MANUAL';
create index operation_item on operation (item_id, operation_id);
comment on column operation.key is 'says what is asked for; each call carries it, so that one that is made again is recognised';
comment on column operation.due is 'when the next call may begin; of one that is under way, when it is taken for lost';
comment on column operation.modules is 'those of the fee when it was opened, ; between them';
comment on column operation.log is 'the last hundred lines that modules said';

create table task (
  task_id      bigint generated always as identity primary key,
  operation_id bigint   not null references operation,
  item_id      bigint   references service_item,
  kind         text     not null,
  department   text     not null default '',
  reason       text     not null default '',
  state        text     not null default 'OPEN' constraint task_state check (state in ('OPEN', 'TAKEN', 'CLOSED')),
  assignee     text     not null default '',
  form         jsonb    not null default '{}',
  opened_at    timestamptz not null,
  closed_at    timestamptz
);
create unique index task_once_an_operation on task (operation_id) where state <> 'CLOSED';
create unique index task_once_an_item_and_kind on task (item_id, kind) where state <> 'CLOSED';
create index task_open on task (department) where state <> 'CLOSED';

-- What is told through modules is not sent: activate-services opens an operation for it.
alter table outbox drop constraint outbox_state;
alter table outbox add constraint outbox_state check (state in ('WAITING', 'SENT', 'FAILED', 'NOTED', 'ORDERED'));
create index outbox_ordered on outbox (outbox_id) where state = 'ORDERED';
comment on column outbox.state is 'NOTED: there is nothing to send, the fee has no command or the contract no address; ORDERED: modules are to do it';
