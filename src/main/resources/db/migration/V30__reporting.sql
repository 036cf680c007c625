-- What reports may read: views with the sources' own keys, without surrogate ids, secrets or raw rows.
-- Last days are included here, as in every file that people read; names and keys sort in byte order.
-- The role dues_report, which is there before any migration runs, may select from them and from nothing else.

create schema reporting;
grant usage on schema reporting to dues_report;
alter default privileges in schema reporting grant select on tables to dues_report;
comment on schema reporting is 'views for report sheets; the only thing that the role dues_report may read';

create view reporting.source as
select s.id collate "C" as source, s.kind, s.title, s.time_zone, s.currency
  from source_system s;

create view reporting.customer as
select c.contract_id,
       coalesce(m.key, k.key) collate "C" as customer,
       coalesce(m.title, k.title) collate "C" as customer_title
  from contract_customer c
  join customer k on k.customer_id = c.customer_id
  left join customer m on m.customer_id = k.merged_into;
comment on view reporting.customer is 'the customer of each contract; of a merged customer, the one it was merged into';

create view reporting.contract as
select s.id collate "C" as source,
       c.contract collate "C" as contract,
       c.number collate "C" as number,
       c.title collate "C" as title,
       c.kind,
       c.opened,
       c.closed - 1 as last_day,
       c.status,
       c.status_from,
       c."group" as contract_group,
       c.currency,
       c.tariff,
       c.balance,
       c.balance_as_of,
       c.credit,
       c.credit_until,
       c.missing_since is null as in_billing,
       c.missing_since,
       u.customer,
       u.customer_title
  from contract c
  join source_system s on s.source = c.source
  left join reporting.customer u on u.contract_id = c.contract_id;

create view reporting.fee as
select s.id collate "C" as source,
       f.fee collate "C" as fee,
       f.title collate "C" as title,
       f.mode,
       f.category,
       f.missing_since is null as in_billing
  from fee f
  join source_system s on s.source = f.source;

create view reporting.subscription as
select s.id collate "C" as source,
       b.subscription collate "C" as subscription,
       c.contract collate "C" as contract,
       f.fee collate "C" as fee,
       b.tariff,
       b.valid_from as first_day,
       b.valid_to - 1 as last_day,
       b.object,
       b.comment,
       b.price,
       b.missing_since is null as in_billing,
       a.accrued_through,
       a.charges_made
  from subscription b
  join source_system s on s.source = b.source
  join contract c on c.contract_id = b.contract_id
  join fee f on f.fee_id = b.fee_id
  left join accrual_state a on a.subscription_id = b.subscription_id;

create view reporting.ledger as
select s.id collate "C" as source,
       c.contract collate "C" as contract,
       c.number collate "C" as contract_number,
       c.title collate "C" as contract_title,
       u.customer,
       u.customer_title,
       b.subscription collate "C" as subscription,
       f.fee collate "C" as fee,
       f.title collate "C" as fee_title,
       p.fee collate "C" as charged_fee,
       p.title collate "C" as charged_fee_title,
       p.category,
       l.kind,
       array_position(array['SETUP', 'REVERSAL', 'CREDIT', 'COMPENSATION', 'CHARGE', 'ADJUSTMENT'], l.kind) as kind_order,
       l.kind in ('REVERSAL', 'CREDIT', 'COMPENSATION') as takes_back,
       l.service_from,
       l.service_to - 1 as service_to,
       l.period_from,
       l.period_to - 1 as period_to,
       l.quantity,
       l.unit_price,
       l.discount_percent,
       l.percent,
       l.days,
       l.divisor,
       l.amount,
       l.currency collate "C" as currency,
       l.bucket,
       l.charge_date,
       l.accounting_period,
       l.execution_id as execution,
       l.revision,
       l.forced,
       l.reason,
       l.explanation
  from ledger_line l
  join source_system s on s.source = l.source
  join contract c on c.contract_id = l.contract_id
  join subscription b on b.subscription_id = l.subscription_id
  join fee f on f.fee_id = l.fee_id
  join fee p on p.fee_id = l.charged_fee_id
  left join reporting.customer u on u.contract_id = l.contract_id;
comment on column reporting.ledger.fee is 'the subscription''s fee';
comment on column reporting.ledger.charged_fee is 'the fee whose price was taken: the substitute where a status substitutes, else the fee itself';
comment on column reporting.ledger.kind_order is 'order of kinds within a day, as in dues export ledger';

-- Totals straight from the lines, without any join but the source: what reports are held against.
create view reporting.ledger_total as
select s.id collate "C" as source,
       l.accounting_period,
       l.currency collate "C" as currency,
       sum(l.amount) as amount,
       count(*) as lines
  from ledger_line l
  join source_system s on s.source = l.source
 group by s.id, l.accounting_period, l.currency;

create view reporting.accounting_period as
select s.id collate "C" as source, p.month, p.state
  from accounting_period p
  join source_system s on s.source = p.source;

create view reporting.import_run as
select r.execution_id as execution, s.id collate "C" as source, r.business_date, r.published, r.unchanged, r.counts
  from import_run r
  join source_system s on s.source = r.source;

create view reporting.import_file as
select f.execution_id as execution,
       s.id collate "C" as source,
       f.logical_name collate "C" as logical_name,
       f.name collate "C" as name,
       f.row_count,
       f.accepted,
       f.rejected,
       f.published
  from import_file f
  join source_system s on s.source = f.source;

create view reporting.reject as
select j.execution_id as execution,
       s.id collate "C" as source,
       f.name collate "C" as file,
       j.line,
       j.record_type,
       j.code collate "C" as code,
       j.severity,
       j.column_name,
       j.raw_value,
       j.message
  from reject j
  join source_system s on s.source = j.source
  join import_file f on f.file_id = j.file_id;
