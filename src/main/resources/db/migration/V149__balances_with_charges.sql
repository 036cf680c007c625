-- A billing whose exported balance includes what Dues charges (balance_includes_charges: true in its sheet) is not charged the
-- same twice in balances: only lines that it cannot have known of when it wrote the export are taken off.

alter table source_system add column balance_includes_charges boolean not null default false;
comment on column source_system.balance_includes_charges is 'as the sheet said at the last import';

create view reporting.unknown_to_billing as
select l.line, l.contract_id, l.bucket, l.amount, l.execution_id
  from ledger_line l
  join contract c on c.contract_id = l.contract_id
  join source_system s on s.source = c.source
  left join import_run r on r.execution_id = c.brought_by
 where not s.balance_includes_charges
    or l.charge_date >= coalesce(c.balance_as_of, r.business_date) or l.execution_id > c.brought_by;
comment on view reporting.unknown_to_billing is 'the lines that an exported balance does not hold';

create or replace view reporting.balance as
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
               from reporting.unknown_to_billing
              where execution_id <= (select execution from reporting.as_of)
              group by contract_id, bucket) l on l.contract_id = c.contract_id and l.bucket = b.bucket
  left join import_run r on r.execution_id = c.brought_by
 where c.withdrawn_by is null and b.exported is not null;
