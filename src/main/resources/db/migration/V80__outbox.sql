-- What is to be told to others once the transaction that caused it has committed: commands and mails, at least once, each with a key.

create table outbox (
  outbox_id       bigint generated always as identity primary key,
  key             text     not null constraint outbox_key_unique unique,
  event           text     not null,
  source          smallint references source_system,
  contract_id     bigint   references contract,
  subscription_id bigint   references subscription,
  fee_id          bigint   references fee,
  due             date     not null,
  state           text     not null constraint outbox_state check (state in ('WAITING', 'SENT', 'FAILED', 'NOTED')),
  tries           integer  not null default 0,
  next_try        timestamptz not null default clock_timestamp(),
  outcome         text     not null default '',
  payload         jsonb    not null,
  execution_id    bigint   not null
);
create index outbox_waiting on outbox (next_try) where state = 'WAITING';
create index outbox_subscription on outbox (subscription_id);
comment on column outbox.key is 'says what happened, so that the same event is never written twice and a message sent twice is recognised';
comment on column outbox.due is 'the day the event is about: of a notice the charge date, of an alert the first day without service';
comment on column outbox.state is 'NOTED: there is nothing to send, the fee has no command or the contract no address';
comment on column outbox.payload is 'command and its arguments, or the mail''s to, subject and text';

create index tile_decision_lacking on tile_decision (decided_on) where kind in ('REFUSED', 'NO_FUNDS');

-- Whether a subscription whose fee has a command was told to be in service.
create table service_standing (
  subscription_id bigint  primary key references subscription,
  in_service      boolean not null,
  since           date    not null,
  execution_id    bigint  not null
);
comment on column service_standing.since is 'the first day of service, or the first without it';

-- What was charged before there was an outbox is in service already.
insert into service_standing (subscription_id, in_service, since, execution_id)
select l.subscription_id, true, min(l.service_from), 0
  from ledger_line l join fee f on f.fee_id = l.fee_id
 where f.command is not null and l.subscription_id is not null
 group by l.subscription_id;
