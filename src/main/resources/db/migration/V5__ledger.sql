-- The ledger: append-only. The database itself refuses to change or delete a line, and to add one to a closed month unmarked.

create table accounting_period (
  source    smallint not null references source_system,
  month     date     not null constraint accounting_period_first_of_month check (extract(day from month) = 1),
  state     text     not null constraint accounting_period_state check (state in ('OPEN', 'CLOSED')),
  closed_by text,
  totals    jsonb,
  constraint accounting_period_key primary key (source, month)
);

create table ledger_line (
  line              bigint generated always as identity primary key,
  source            smallint not null,
  contract_id       bigint   not null,
  subscription_id   bigint   not null,
  fee_id            bigint   not null,
  charged_fee_id    bigint   not null,
  kind              text     not null constraint ledger_line_kind check (kind in ('SETUP', 'REVERSAL', 'CREDIT', 'COMPENSATION', 'CHARGE', 'ADJUSTMENT')),
  service_from      date     not null,
  service_to        date     not null,
  period_from       date     not null,
  period_to         date     not null,
  quantity          numeric  not null,
  unit_price        numeric  not null,
  discount_percent  numeric  not null,
  percent           numeric  not null,
  days              integer  not null,
  divisor           text     not null,
  amount            numeric  not null,
  currency          text     not null,
  bucket            text     not null,
  charge_date       date     not null,
  accounting_period date     not null constraint ledger_line_period_first_of_month check (extract(day from accounting_period) = 1),
  execution_id      bigint   not null,
  reverses          bigint,
  revision          integer  not null,
  forced            boolean  not null default false,
  reason            text     not null,
  explanation       text     not null,
  constraint ledger_line_service check (service_from < service_to),
  constraint ledger_line_live_key unique (subscription_id, charged_fee_id, kind, period_from, service_from, bucket, revision, contract_id),
  constraint ledger_line_reverses_line foreign key (reverses) references ledger_line,
  constraint ledger_line_reversal check ((kind = 'REVERSAL') <= (reverses is not null))
);
create unique index ledger_line_reversed_once on ledger_line (reverses) where kind = 'REVERSAL';
create index ledger_line_contract on ledger_line (contract_id);
create index ledger_line_period on ledger_line (accounting_period);
create index ledger_line_execution on ledger_line (execution_id);
comment on column ledger_line.service_to is 'the day after the last day of service';
comment on column ledger_line.period_to is 'the day after the tile''s last day';
comment on column ledger_line.revision is 'how many earlier corrections the tile had; part of the key that two workers cannot both write';
comment on column ledger_line.forced is 'the mark without which a closed month takes no line';

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger_line is append-only: % is refused. Correct it by posting a reversal (dues run recalculate-fees).', tg_op
    using errcode = 'restrict_violation';
end $$;

create trigger ledger_line_append_only before update or delete or truncate on ledger_line
  for each statement execute function refuse_ledger_change();

create function refuse_closed_month() returns trigger language plpgsql as $$
declare
  refused record;
begin
  select s.id as source, p.month, count(*) as lines into refused
    from posted l
    join accounting_period p on p.source = l.source and p.month = l.accounting_period and p.state = 'CLOSED'
    join source_system s on s.source = l.source
   where not l.forced
   group by s.id, p.month
   order by s.id, p.month
   limit 1;
  if found then
    raise exception '% lines for the closed month % of source % are refused. Post them to an open month, or force the action.',
      refused.lines, to_char(refused.month, 'YYYY-MM'), refused.source using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create trigger ledger_line_closed_month after insert on ledger_line
  referencing new table as posted
  for each statement execute function refuse_closed_month();

revoke update, delete, truncate on ledger_line from current_user;

-- How far each subscription is accrued; a night reads only what is due.
create table accrual_state (
  subscription_id bigint primary key references subscription,
  contract_id     bigint not null references contract,
  accrued_through date,
  next_due        date,
  charges_made    integer not null,
  execution_id    bigint not null
);
create index accrual_state_due on accrual_state (next_due, contract_id) where next_due is not null;
create index accrual_state_contract on accrual_state (contract_id);
comment on column accrual_state.next_due is 'the first business date on which a further tile may be due; null: none ever, unless facts change';

-- What depended on the moment: a tile forgiven, refused, retried, compensated. Itself a fact.
create table tile_decision (
  decision_id     bigint generated always as identity primary key,
  subscription_id bigint  not null references subscription,
  contract_id     bigint  not null references contract,
  kind            text    not null constraint tile_decision_kind check (kind in ('FORGIVEN', 'REFUSED', 'NO_FUNDS', 'RETRIED', 'FUNDS_FOUND', 'TERM', 'MONTHS')),
  valid_from      date    not null,
  valid_to        date,
  decided_on      date    not null,
  detail          text    not null default '',
  execution_id    bigint  not null,
  constraint tile_decision_once unique (subscription_id, kind, valid_from, decided_on)
);
comment on column tile_decision.valid_from is 'the decision holds for tiles (daily fees: days) that begin from here to the eve of valid_to';
create index tile_decision_contract on tile_decision (contract_id);

-- A contract that could not be accrued, with its cause; retried every night.
create table parked_contract (
  contract_id  bigint primary key references contract,
  cause        text   not null,
  execution_id bigint not null
);

-- The fee sheet as it stood from a business date on.
create table sheet_version (
  sheet      text not null,
  valid_from date not null,
  hash       text not null,
  content    text not null,
  constraint sheet_version_key primary key (sheet, valid_from)
);
