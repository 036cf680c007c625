-- Closing a month: what it froze, what was left on purpose, and a ledger that refuses every month up to the last closed one.

alter table accounting_period add column through_line bigint;
comment on column accounting_period.closed_by is 'the execution that closed it';
comment on column accounting_period.totals is 'by currency: lines and amount, as frozen';
comment on column accounting_period.through_line is 'the last line of the ledger at the time of closing: a later one in this month was forced';

create table period_total (
  source         smallint not null references source_system,
  month          date     not null constraint period_total_first_of_month check (extract(day from month) = 1),
  charged_fee_id bigint   not null references fee,
  category       text     not null,
  currency       text     not null,
  lines          bigint   not null,
  amount         numeric  not null,
  constraint period_total_key primary key (source, month, charged_fee_id, category, currency)
);
comment on table period_total is 'what a closed month came to, by fee, category and currency; the ledger is held to it';

-- Frozen with the month: its rows may be written until the month is closed, never afterwards.
create function refuse_frozen_total() returns trigger language plpgsql as $$
declare
  row_of period_total := case when tg_op = 'DELETE' then old else new end;
begin
  if exists (select 1 from accounting_period p
              where p.source = row_of.source and p.month = row_of.month and p.state = 'CLOSED') then
    raise exception 'the totals of the closed month % are frozen: % is refused.', to_char(row_of.month, 'YYYY-MM'), tg_op
      using errcode = 'restrict_violation';
  end if;
  return row_of;
end $$;

create trigger period_total_frozen before insert or update or delete on period_total
  for each row execute function refuse_frozen_total();

create function refuse_reopening() returns trigger language plpgsql as $$
begin
  if old.state = 'CLOSED' then
    raise exception 'month % is closed: % is refused. A closed month is not opened again.', to_char(old.month, 'YYYY-MM'), tg_op
      using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger accounting_period_stays_closed before update or delete on accounting_period
  for each row execute function refuse_reopening();

-- Months close in order: also a month without any row is closed when a later one is.
create or replace function refuse_closed_month() returns trigger language plpgsql as $$
declare
  refused record;
begin
  select s.id as source, l.accounting_period as month, count(*) as lines into refused
    from posted l
    join (select source, max(month) as month from accounting_period where state = 'CLOSED' group by source) p
      on p.source = l.source and l.accounting_period <= p.month
    join source_system s on s.source = l.source
   where not l.forced
   group by s.id, l.accounting_period
   order by s.id, l.accounting_period
   limit 1;
  if found then
    raise exception '% lines for the closed month % of source % are refused. Post them to an open month, or force the action.',
      refused.lines, to_char(refused.month, 'YYYY-MM'), refused.source using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

-- Differences that were found and not posted, on purpose.
create table drift (
  subscription_id bigint  not null references subscription,
  contract_id     bigint  not null references contract,
  period_from     date    not null,
  period_to       date    not null,
  charge_date     date    not null,
  charged         boolean not null,
  target          numeric not null,
  posted          numeric not null,
  currency        text    not null,
  why             text    not null constraint drift_why check (why in ('CLOSED_PERIOD', 'RECALCULATION_OFF', 'OTHER_MONTH', 'OTHER_FEE')),
  execution_id    bigint  not null,
  constraint drift_key primary key (subscription_id, period_from, period_to, charge_date, charged)
);
create index drift_contract on drift (contract_id);
comment on column drift.period_to is 'the day after the tile''s last day';
comment on column drift.charge_date is 'of the line that was not posted: its month is the one that drifts';
comment on column drift.charged is 'false: the whole tile has no line, because its month was closed when its facts came';
comment on column drift.execution_id is 'the run that found it so';

create view reporting.period_total as
select s.id collate "C" as source, t.month, f.fee collate "C" as fee, f.title collate "C" as fee_title,
       t.category collate "C" as category, t.currency collate "C" as currency, t.lines, t.amount, p.closed_by
  from period_total t
  join accounting_period p on p.source = t.source and p.month = t.month and p.state = 'CLOSED'
  join source_system s on s.source = t.source
  join fee f on f.fee_id = t.charged_fee_id;

create view reporting.drift as
select s.id collate "C" as source, c.contract collate "C" as contract, b.subscription collate "C" as subscription,
       f.fee collate "C" as fee, d.period_from, d.period_to - 1 as period_to, d.charge_date,
       date_trunc('month', d.charge_date)::date as month, d.target, d.posted, d.target - d.posted as difference,
       d.currency collate "C" as currency, d.why collate "C" as why, d.execution_id as execution,
       date_trunc('month', d.charge_date)::date
         <= coalesce((select max(p.month) from accounting_period p where p.source = s.source and p.state = 'CLOSED'), '-infinity') as closed
  from drift d
  join contract c on c.contract_id = d.contract_id
  join source_system s on s.source = c.source
  join subscription b on b.subscription_id = d.subscription_id
  join fee f on f.fee_id = b.fee_id;
comment on column reporting.drift.closed is 'false: left by the recalculation mode in a month that is still open';
