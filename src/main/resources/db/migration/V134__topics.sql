-- Topics and messages of the billings' helpdesks, as they say them.

create table topic (
  topic_id      bigint generated always as identity primary key,
  source        smallint not null references source_system,
  topic         text     not null,
  contract      text,
  subject       text     not null,
  contact       text,
  state         text     not null constraint topic_state check (state in ('open', 'closed')),
  status        text,
  cost          numeric(19,6),
  auto_close    boolean,
  executor      text,
  missing_since date,
  brought_by    bigint   not null,
  file_id       bigint   not null,
  line          bigint   not null,
  row_hash      uuid     not null,
  raw           text     not null,
  withdrawn_by  bigint,
  taken         uuid,
  constraint topic_natural_key unique (source, topic)
);
create index topic_waiting on topic (source, topic_id) where taken is distinct from row_hash;
comment on column topic.taken is 'the row_hash that processes were made from; another one waits for import-helpdesk';

create table message (
  message_id    bigint generated always as identity primary key,
  source        smallint not null references source_system,
  message       text     not null,
  topic_id      bigint   not null references topic,
  direction     text     constraint message_direction check (direction in ('in', 'out')),
  at            timestamptz,
  text          text,
  read_at       timestamptz,
  missing_since date,
  brought_by    bigint   not null,
  file_id       bigint   not null,
  line          bigint   not null,
  row_hash      uuid     not null,
  raw           text     not null,
  withdrawn_by  bigint,
  taken         uuid,
  constraint message_natural_key unique (source, message)
);
create index message_topic on message (topic_id);
create index message_waiting on message (source, topic_id) where taken is distinct from row_hash;
comment on column message.direction is 'in: from the customer, and what does not say; out: to the customer';
