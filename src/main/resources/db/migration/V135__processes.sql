-- Processes: what people here work on. Those of a helpdesk follow their topic.

create table process (
  process_id   bigint generated always as identity primary key,
  type         text    not null,
  status       text    not null,
  open         boolean not null,
  description  text    not null,
  topic_status text[]  not null default '{}',
  cost         text    not null default '',
  auto_close   text[]  not null default '{}',
  executors    text[]  not null default '{}',
  groups       text[]  not null default '{}',
  opened_on    date    not null,
  execution_id bigint  not null
);
create index process_open on process (process_id) where open;
comment on column process.status is 'of the statuses of jobs/import-helpdesk.yml';
comment on column process.topic_status is 'list value: what the topic''s status stands for';
comment on column process.auto_close is 'list value: 1, or nothing';

create table process_topic (
  process_id bigint   not null constraint process_topic_once primary key references process,
  source     smallint not null references source_system,
  topic      text     not null,
  contract   text,
  open       boolean  not null,
  executor   text,
  linked     boolean  not null,
  constraint process_topic_natural_key unique (source, topic)
);
create index process_topic_waiting on process_topic (source, process_id) where not linked;
comment on column process_topic.open is 'what the topic said when it was last taken: only its change is followed';
comment on column process_topic.executor is 'what the topic said when it was last taken';
comment on column process_topic.linked is 'false: the topic names a contract whose link waits for import-helpdesk';

create table process_contract (
  process_id    bigint  not null references process,
  contract_id   bigint  not null references contract,
  with_customer boolean not null,
  constraint process_contract_once primary key (process_id, contract_id)
);
create index process_contract_contract on process_contract (contract_id);
comment on column process_contract.with_customer is 'the contract''s customer is linked too, whoever that is today';

create table process_message (
  process_message_id bigint generated always as identity primary key,
  process_id bigint   not null references process,
  source     smallint not null references source_system,
  message    text,
  direction  text     not null constraint process_message_direction check (direction in ('in', 'out')),
  at         timestamptz,
  text       text     not null,
  written_by text     not null default '',
  read_at    timestamptz,
  constraint process_message_natural_key unique (source, message)
);
create index process_message_process on process_message (process_id);
create index process_message_unread on process_message (process_id) where direction = 'in' and read_at is null;
create index process_message_reply on process_message (process_id) where message is null;
comment on column process_message.message is 'the billing''s own id; of a reply written here null until an import shows it';

-- What people and imports did to processes.
create table process_change (
  change_id    bigint generated always as identity primary key,
  process_id   bigint      not null references process,
  what         text        not null,
  old_value    text        not null,
  new_value    text        not null,
  changed_by   text        not null,
  reason       text        not null,
  changed_at   timestamptz not null,
  execution_id bigint
);
create index process_change_process on process_change (process_id);
comment on column process_change.execution_id is 'the import-helpdesk that followed the topic; null: a person';

-- What a person did that the topic's billing is to be told.
create table process_deed (
  deed_id            bigint generated always as identity primary key,
  process_id         bigint      not null references process,
  source             smallint    not null references source_system,
  deed               text        not null constraint process_deed_deed check (deed in ('reply', 'executor', 'state')),
  value              text        not null,
  process_message_id bigint      references process_message,
  done_by            text        not null,
  done_at            timestamptz not null,
  state              text        not null default 'WAITING'
                     constraint process_deed_state check (state in ('WAITING', 'WRITTEN', 'ACKNOWLEDGED', 'SUPERSEDED'))
);
create index process_deed_unsettled on process_deed (process_id) where state in ('WAITING', 'WRITTEN');
create index process_deed_waiting on process_deed (source, deed_id) where state = 'WAITING';
comment on column process_deed.value is 'the text of a reply; executors with ; between them; open or closed';
comment on column process_deed.state is 'WRITTEN: in a helpdesk feed; ACKNOWLEDGED: an import showed it; SUPERSEDED: undone or repeated before it was written';

-- A process with whom it concerns and what waits in it, for lists and exports.
create view process_overview as
select p.process_id, s.id collate "C" as source, q.topic, p.type, p.status, p.open, p.description, p.executors, p.groups,
       p.topic_status, p.cost, p.auto_close, p.opened_on, l.contracts, l.customers, m.messages, m.unread, d.untold
  from process p
  left join process_topic q using (process_id)
  left join source_system s on s.source = q.source
  cross join lateral (
    select coalesce(array_agg(o.id || ':' || c.contract order by o.id collate "C", c.contract collate "C"), '{}') as contracts,
           coalesce(array_agg(distinct u.key) filter (where k.with_customer and u.key is not null), '{}') as customers
      from process_contract k join contract c using (contract_id) join source_system o on o.source = c.source
      left join contract_customer w on w.contract_id = c.contract_id left join customer u on u.customer_id = w.customer_id
     where k.process_id = p.process_id) l
  cross join lateral (
    select count(*) as messages, count(*) filter (where direction = 'in' and read_at is null) as unread
      from process_message n where n.process_id = p.process_id) m
  cross join lateral (
    select count(*) as untold from process_deed t where t.process_id = p.process_id and t.state in ('WAITING', 'WRITTEN')) d;
comment on view process_overview is 'untold: what people did and no import has shown yet';
