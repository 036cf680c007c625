-- Views for the reports that finance asks for. What has an execution is shown as of one: the setting dues.as_of, which a run of
-- reports sets for its transaction, bounds lines, payments, imports and rejects; without it all of them are shown.

create view reporting.as_of as
select coalesce(nullif(current_setting('dues.as_of', true), ''), '9223372036854775807')::bigint as execution;
comment on view reporting.as_of is 'one row: the last execution whose deeds are shown';

create view reporting.run as
select e.job_execution_id as execution,
       i.job_name collate "C" as job,
       d.parameter_value::date as business_date,
       p.parameter_value::bigint as parent
  from batch_job_execution e
  join batch_job_instance i using (job_instance_id)
  join batch_job_execution_params d on d.job_execution_id = e.job_execution_id and d.parameter_name = 'date'
  left join batch_job_execution_params p on p.job_execution_id = e.job_execution_id and p.parameter_name = 'parent'
 where e.job_execution_id <= (select execution from reporting.as_of);
comment on view reporting.run is 'for which business date an execution was; what it did carries its number';

-- Left joins on keys alone: a report that names no customer does not pay for finding them.
create or replace view reporting.ledger as
select s.id collate "C" as source,
       c.contract collate "C" as contract,
       c.number collate "C" as contract_number,
       c.title collate "C" as contract_title,
       coalesce(m.key, k.key) collate "C" as customer,
       coalesce(m.title, k.title) collate "C" as customer_title,
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
       l.explanation,
       coalesce(b.tariff, c.tariff) collate "C" as tariff,
       l.kind not in ('CHARGE', 'SETUP') or l.revision > 0 as corrects
  from ledger_line l
  join source_system s on s.source = l.source
  join contract c on c.contract_id = l.contract_id
  join subscription b on b.subscription_id = l.subscription_id
  join fee f on f.fee_id = l.fee_id
  join fee p on p.fee_id = l.charged_fee_id
  left join contract_customer u on u.contract_id = l.contract_id
  left join customer k on k.customer_id = u.customer_id
  left join customer m on m.customer_id = k.merged_into
 where l.execution_id <= (select execution from reporting.as_of);
comment on column reporting.ledger.tariff is 'the subscription''s, else the contract''s, as they are now';
comment on column reporting.ledger.corrects is 'a line of a correction or an adjustment: it takes back, gives back, charges anew or was ordered by a person';

create or replace view reporting.ledger_total as
select s.id collate "C" as source,
       l.accounting_period,
       l.currency collate "C" as currency,
       sum(l.amount) as amount,
       count(*) as lines
  from ledger_line l
  join source_system s on s.source = l.source
 where l.execution_id <= (select execution from reporting.as_of)
 group by s.id, l.accounting_period, l.currency;

-- Each line spread over the months of its service by days, in the currency's smallest unit: what is left of the division goes, a
-- unit each, to the months with the largest remainders. A line of one month is not spread, and a reversal mirrors its line.
create view reporting.service_month as
select l.source, l.contract, l.subscription, l.charged_fee, l.charged_fee_title, l.category, l.accounting_period, l.currency,
       date_trunc('month', l.service_from)::date as month,
       l.amount
  from reporting.ledger l
 where date_trunc('month', l.service_from) = date_trunc('month', l.service_to)
union all
select l.source, l.contract, l.subscription, l.charged_fee, l.charged_fee_title, l.category, l.accounting_period, l.currency,
       part.month,
       sign(l.amount) * (part.whole + case when part.place <= part.left_over then 1 else 0 end) * power(0.1, scale(l.amount))
  from reporting.ledger l
 cross join lateral (
    select month, whole,
           row_number() over (order by exact - whole desc, month) as place,
           abs(l.amount) * power(10::numeric, scale(l.amount)) - sum(whole) over () as left_over
      from (select month, exact, floor(exact) as whole
              from (select first::date as month,
                           abs(l.amount) * power(10::numeric, scale(l.amount))
                             * (least(l.service_to, (first + interval '1 month - 1 day')::date) - greatest(l.service_from, first::date) + 1)
                             / (l.service_to - l.service_from + 1) as exact
                      from generate_series(date_trunc('month', l.service_from), date_trunc('month', l.service_to), interval '1 month') as first) as days) as floors) as part
 where date_trunc('month', l.service_from) <> date_trunc('month', l.service_to);

create view reporting.payment as
select s.id collate "C" as source,
       p.payment collate "C" as payment,
       c.contract collate "C" as contract,
       c.title collate "C" as contract_title,
       (p.paid_at at time zone coalesce(c.time_zone, s.time_zone))::date as paid_on,
       coalesce((v.version ->> 'amount')::numeric, p.amount) as amount,
       c.currency collate "C" as currency,
       coalesce(p.bucket, 'MAIN') as bucket,
       p.comment
  from payment p
  join contract c on c.contract_id = p.contract_id
  join source_system s on s.source = p.source
  left join lateral (
    select v.version from fact_version v, reporting.as_of a
     where a.execution < 9223372036854775807 and v.record_type = 'payment' and v.fact_id = p.payment_id and v.replaced_by > a.execution
     order by v.version_id limit 1) v on true
 where coalesce((v.version ->> 'brought_by')::bigint, p.brought_by) <= (select execution from reporting.as_of)
   and case when v.version is null then p.missing_since is null and p.withdrawn_by is null else v.version ->> 'missing_since' is null end;
comment on view reporting.payment is 'payments that the source''s exports have; paid_on is the day in the contract''s time zone';

create view reporting.billed_charge as
select s.id collate "C" as source,
       c.contract collate "C" as contract,
       c.title collate "C" as contract_title,
       b.fee collate "C" as fee,
       b.valid_from as service_from,
       b.valid_to - 1 as service_to,
       b.amount,
       c.currency collate "C" as currency
  from billed_charge b
  join contract c on c.contract_id = b.contract_id
  join source_system s on s.source = b.source;
comment on view reporting.billed_charge is 'what the billing itself charged; for comparison alone';

create view reporting.contract_status as
select s.id collate "C" as source,
       c.contract collate "C" as contract,
       t.status collate "C" as status,
       t.valid_from as first_day,
       t.valid_to - 1 as last_day
  from (select contract_id, status, valid_from, valid_to from contract_status
        union all
        select w.contract_id, w.status, w.valid_from,
               lead(w.valid_from) over (partition by w.contract_id order by w.valid_from nulls first)
          from contract_status_seen w
         where not exists (select from contract_status d where d.contract_id = w.contract_id)) t
  join contract c using (contract_id)
  join source_system s on s.source = c.source;

create view reporting.decision as
select s.id collate "C" as source,
       c.contract collate "C" as contract,
       b.subscription collate "C" as subscription,
       f.fee collate "C" as fee,
       d.kind,
       d.valid_from as first_day,
       d.valid_to - 1 as last_day,
       d.decided_on,
       d.detail
  from tile_decision d
  join contract c using (contract_id)
  join source_system s on s.source = c.source
  join subscription b on b.subscription_id = d.subscription_id
  join fee f on f.fee_id = b.fee_id
 where d.execution_id <= (select execution from reporting.as_of);

create view reporting.parked_contract as
select s.id collate "C" as source, c.contract collate "C" as contract, p.cause
  from parked_contract p
  join contract c using (contract_id)
  join source_system s on s.source = c.source;

create view reporting.contract_tariff as
select s.id collate "C" as source,
       c.contract collate "C" as contract,
       o.tariff collate "C" as tariff,
       coalesce(t.title, o.tariff) collate "C" as title,
       t.price,
       t."interval",
       o.position,
       o.valid_from as first_day,
       o.valid_to - 1 as last_day
  from (select contract_id, tariff, position, valid_from, valid_to from contract_tariff
        union all
        select contract_id, tariff, null, null, null from contract c
         where tariff is not null and not exists (select from contract_tariff o where o.contract_id = c.contract_id)) o
  join contract c using (contract_id)
  join source_system s on s.source = c.source
  left join tariff t on t.source = c.source and t.tariff = o.tariff
 where c.withdrawn_by is null;

create view reporting.balance as
select s.id collate "C" as source,
       c.contract collate "C" as contract,
       c.number collate "C" as number,
       c.title collate "C" as title,
       c.status collate "C" as status,
       c.missing_since is null as in_billing,
       b.bucket collate "C" as bucket,
       coalesce(c.balance_as_of, r.business_date) as as_of,
       b.exported,
       coalesce(l.posted, 0) as posted_since,
       b.exported - coalesce(l.posted, 0) as available,
       case when b.bucket = 'MAIN' then c.credit end as credit,
       case when b.bucket = 'MAIN' then c.credit_until end as credit_until,
       c.currency collate "C" as currency
  from contract c
  join source_system s on s.source = c.source
 cross join lateral (values ('EXTRA', c.extra_balance), ('MAIN', c.balance)) as b (bucket, exported)
  left join (select contract_id, bucket, sum(amount) as posted
               from ledger_line
              where execution_id <= (select execution from reporting.as_of)
              group by contract_id, bucket) l on l.contract_id = c.contract_id and l.bucket = b.bucket
  left join import_run r on r.execution_id = c.brought_by
 where c.withdrawn_by is null and b.exported is not null;
comment on view reporting.balance is 'as dues export balances: exported less posted; positive when the customer has money';

create view reporting.match_decision as
select s.id collate "C" as source,
       c.contract collate "C" as contract,
       c.title collate "C" as contract_title,
       d.outcome,
       k.key collate "C" as customer,
       k.title collate "C" as customer_title,
       d.rule,
       d.score,
       d.evidence,
       d.candidates,
       d.review,
       d.execution_id as execution
  from match_decision d
  join contract c using (contract_id)
  join source_system s on s.source = c.source
  left join customer k on k.customer_id = d.customer_id
 where d.applied and c.withdrawn_by is null;

create view reporting.customer_card as
select k.key collate "C" as customer,
       k.title collate "C" as title,
       k.kind,
       k.created_by as execution,
       m.key collate "C" as merged_into,
       m.title collate "C" as merged_into_title,
       (select count(*) from contract_customer u where u.customer_id = k.customer_id) as contracts,
       (select string_agg(distinct t.title, ' | ' order by t.title) from customer_title t where t.customer_id = k.customer_id) as variants
  from customer k
  left join customer m on m.customer_id = k.merged_into
 where k.created_by <= (select execution from reporting.as_of);

create or replace view reporting.import_run as
select r.execution_id as execution, s.id collate "C" as source, r.business_date, r.published, r.unchanged, r.counts,
       r.parent_execution is not null as resubmitted,
       r.reverted_by is not null as reverted
  from import_run r
  join source_system s on s.source = r.source
 where r.execution_id <= (select execution from reporting.as_of);

create or replace view reporting.import_file as
select f.execution_id as execution,
       s.id collate "C" as source,
       f.logical_name collate "C" as logical_name,
       f.name collate "C" as name,
       f.row_count,
       f.accepted,
       f.rejected,
       f.published,
       f.parked,
       f.balance_read,
       f.balance_loaded,
       f.balance_rejected,
       f.balance_parked
  from import_file f
  join source_system s on s.source = f.source
 where f.execution_id <= (select execution from reporting.as_of);

create or replace view reporting.reject as
select j.execution_id as execution,
       s.id collate "C" as source,
       f.name collate "C" as file,
       j.line,
       j.record_type,
       j.code collate "C" as code,
       j.severity,
       j.column_name,
       j.raw_value,
       j.message,
       f.logical_name collate "C" as logical_name,
       coalesce(j.resolved_by <= (select execution from reporting.as_of), false) as resolved
  from reject j
  join source_system s on s.source = j.source
  join import_file f on f.file_id = j.file_id
 where j.execution_id <= (select execution from reporting.as_of);
comment on column reporting.reject.resolved is 'the row came in after all, mended or by itself';

create view reporting.subscription_mark as
select s.id collate "C" as source,
       b.subscription collate "C" as subscription,
       b.charged_through,
       coalesce(b.manual, false) as manual,
       b.missing_since
  from subscription b
  join source_system s on s.source = b.source
 where b.withdrawn_by is null;
comment on view reporting.subscription_mark is 'what keeps a subscription from being charged or shown: charged by its billing, manual, missing there';
