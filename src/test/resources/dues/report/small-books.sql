-- Small books with every kind of line, made by hand; the arithmetic stands in each line's explanation.
insert into source_system (id, kind, title, time_zone, currency) values
  ('utm5', 'utm5', 'UTM5 of the north', 'Europe/Kyiv', null),
  ('own',  'generic', 'Own billing', 'Europe/Kyiv', 'UAH'),
  ('other', 'generic', 'A billing that no report asks for', 'UTC', 'UAH');

insert into contract (source, contract, number, title, currency, brought_by, file_id, line, row_hash)
select s.source, v.contract, v.number, v.title, v.currency, 1, 1, 1, md5('')::uuid
  from (values
    ('own',   '1001', '№ 1001', 'Іваненко Петро', 'UAH'),
    ('own',   '1002', '№ 1002', '=HYPERLINK("http://evil.example";"Click")', 'UAH'),
    ('own',   '99',   null,     'Ґудзь, Єва "Їжачок"', 'UAH'),
    ('utm5',  'A-7',  '7',      '-Ромашка ТОВ', 'EUR'),
    ('utm5',  'B-8',  '8',      'Tokyo Office', 'JPY'),
    ('utm5',  'a-9',  '9',      '@Sidorov', 'UAH'),
    ('other', 'X',    null,     'Nobody', 'UAH')) v (source, contract, number, title, currency)
  join source_system s on s.id = v.source;

insert into fee (source, fee, title, mode, category, brought_by, file_id, line, row_hash)
select s.source, v.fee, v.title, v.mode, v.category, 1, 1, 1, md5('')::uuid
  from (values
    ('own',   'inet',  'Internet 100 Mbit/s', 'MONTH_PRORATED', 'access'),
    ('own',   'tv',    'Television',          'MONTH_FULL',     'media'),
    ('own',   'hold',  'Number kept',         'MONTH_PRORATED', 'access'),
    ('own',   'year',  'Domain, a year',      'YEAR',           'hosting'),
    ('own',   'meter', 'Meter, a quarter',    'QUARTER',        'hosting'),
    ('utm5',  '10',    'Line, per day',       'DAY_RATE',       null),
    ('utm5',  '9',     '+Office',             'MONTH_PRORATED', 'access'),
    ('other', 'inet',  'Internet',            'MONTH_FULL',     null)) v (source, fee, title, mode, category)
  join source_system s on s.id = v.source;

insert into subscription (source, subscription, contract_id, fee_id, valid_from, brought_by, file_id, line, row_hash)
select s.source, v.subscription, c.contract_id, f.fee_id, '2026-01-01', 1, 1, 1, md5('')::uuid
  from (values
    ('own',   'S1', '1001', 'inet'),
    ('own',   'S2', '1002', 'tv'),
    ('own',   'S3', '99',   'inet'),
    ('own',   'S4', '1002', 'year'),
    ('own',   'S5', '99',   'meter'),
    ('utm5',  'U1', 'A-7',  '9'),
    ('utm5',  'U2', 'B-8',  '9'),
    ('utm5',  'U3', 'a-9',  '10'),
    ('other', 'O1', 'X',    'inet')) v (source, subscription, contract, fee)
  join source_system s on s.id = v.source
  join contract c on c.source = s.source and c.contract = v.contract
  join fee f on f.source = s.source and f.fee = v.fee;

insert into customer (key, title, created_by) values ('own:1001', 'Іваненко Петро Іванович', 1), ('utm5:A-7', 'Ромашка', 1);
insert into contract_customer (contract_id, customer_id, since, decided_by, execution_id)
select c.contract_id, k.customer_id, '2026-10-01', 'test', 1
  from contract c join source_system s on s.source = c.source
  join customer k on k.key = s.id || ':' || c.contract or (k.key = 'own:1001' and s.id = 'own' and c.contract = '99');

insert into ledger_line (source, contract_id, subscription_id, fee_id, charged_fee_id, kind, service_from, service_to,
    period_from, period_to, quantity, unit_price, discount_percent, percent, days, divisor, amount, currency, bucket,
    charge_date, accounting_period, execution_id, reverses, revision, reason, explanation)
select s.source, b.contract_id, b.subscription_id, b.fee_id, p.fee_id, v.kind,
       v.first_day, v.last_day + 1, date_trunc('month', v.first_day)::date, (date_trunc('month', v.first_day) + interval '1 month')::date,
       v.quantity, v.price, v.discount, 100, v.days, v.divisor, v.amount, v.currency, 'MAIN', v.first_day,
       date_trunc('month', v.first_day)::date, 1, null, v.revision, v.reason, v.explanation
  from (values
    (1,  'own',  'S1', 'inet', 'CHARGE',   date '2026-09-01', date '2026-09-30', 1,   250, 0,   30, '30',     250.00, 'UAH', 0, 'accrual', '250 × 1 × 30/30'),
    (2,  'own',  'S1', 'inet', 'CHARGE',   date '2026-10-01', date '2026-10-31', 1,   250, 0,   31, '31',     250.00, 'UAH', 0, 'accrual', '250 × 1 × 31/31'),
    (3,  'own',  'S1', 'inet', 'CHARGE',   date '2026-10-01', date '2026-10-20', 1,   250, 0,   20, '31',     161.29, 'UAH', 1, 'suspended', '250 × 1 × 20/31'),
    (4,  'own',  'S1', 'hold', 'CHARGE',   date '2026-10-21', date '2026-10-31', 1,   30,  0,   11, '31',     10.65,  'UAH', 1, 'suspended', '30 × 1 × 11/31'),
    (5,  'own',  'S2', 'tv',   'SETUP',    date '2026-09-01', date '2026-09-01', 1,   49.9, 0,  1,  '1',      49.90,  'UAH', 0, 'accrual', '49.9'),
    (6,  'own',  'S2', 'tv',   'CHARGE',   date '2026-10-01', date '2026-10-31', 2,   120, 10,  31, '31',     216.00, 'UAH', 0, 'accrual', '120 × 2 × (1 − 10/100) × 31/31'),
    (7,  'own',  'S2', 'tv',   'ADJUSTMENT', date '2026-10-05', date '2026-10-05', 1, -5,  0,   1,  '1',      -5.00,  'UAH', 0, 'goodwill', '-5'),
    (8,  'own',  'S3', 'inet', 'CHARGE',   date '2026-10-01', date '2026-10-31', 1,   100, 0,   31, '365/12', 101.92, 'UAH', 0, 'accrual', '100 × 12 × 31/365'),
    (9,  'own',  'S3', 'tv',   'CHARGE',   date '2026-10-01', date '2026-10-31', 1,   0,   100, 31, '31',     0.00,   'UAH', 0, 'accrual', '0'),
    (10, 'utm5', 'U1', '9',    'CHARGE',   date '2026-10-20', date '2026-10-31', 0.5, 60,  0,   12, '31',     11.61,  'EUR', 0, 'accrual', '60 × 0.5 × 12/31'),
    (11, 'utm5', 'U2', '9',    'CHARGE',   date '2026-10-01', date '2026-10-31', 1,   1000000, 0, 31, '31',   1000000, 'JPY', 0, 'accrual', '1000000 × 1 × 31/31'),
    (12, 'utm5', 'U3', '10',   'CHARGE',   date '2026-10-31', date '2026-10-31', 1,   5.25, 0,  1,  '1',      5.25,   'UAH', 0, 'accrual', '5.25 × 1'),
    (13, 'other', 'O1', 'inet', 'CHARGE',  date '2026-10-01', date '2026-10-31', 1,   777, 0,   31, '31',     777.00, 'UAH', 0, 'accrual', '777'),
    (15, 'own',  'S4', 'year', 'CHARGE',   date '2026-10-15', date '2027-10-14', 1,   100, 0,  365, '365',   100.00, 'UAH', 0, 'accrual', '100 × 1 × 365/365'),
    (14, 'utm5', 'U3', '10',   'CHARGE',   date '2026-11-01', date '2026-11-01', 1,   5.25, 0,  1,  '1',      5.25,   'UAH', 0, 'accrual', '5.25 × 1')
  ) v (n, source, subscription, charged_fee, kind, first_day, last_day, quantity, price, discount, days, divisor, amount, currency, revision, reason, explanation)
  join source_system s on s.id = v.source
  join subscription b on b.source = s.source and b.subscription = v.subscription
  join fee p on p.source = s.source and p.fee = v.charged_fee
 order by v.n;

-- A quarter in arrears: three months of service, charged on the last day.
insert into ledger_line (source, contract_id, subscription_id, fee_id, charged_fee_id, kind, service_from, service_to,
    period_from, period_to, quantity, unit_price, discount_percent, percent, days, divisor, amount, currency, bucket,
    charge_date, accounting_period, execution_id, reverses, revision, reason, explanation)
select b.source, b.contract_id, b.subscription_id, b.fee_id, b.fee_id, 'CHARGE', '2026-08-01', '2026-11-01', '2026-08-01', '2026-11-01',
       1, 92, 0, 100, 92, '92', 92.00, 'UAH', 'MAIN', '2026-10-31', '2026-10-01', 1, null, 0, 'accrual', '92 × 1 × 92/92'
  from subscription b where b.subscription = 'S5';

-- The suspension from 21 October takes the whole month back, to charge it anew in two parts.
insert into ledger_line (source, contract_id, subscription_id, fee_id, charged_fee_id, kind, service_from, service_to,
    period_from, period_to, quantity, unit_price, discount_percent, percent, days, divisor, amount, currency, bucket,
    charge_date, accounting_period, execution_id, reverses, revision, reason, explanation)
select l.source, l.contract_id, l.subscription_id, l.fee_id, l.charged_fee_id, 'REVERSAL', l.service_from, l.service_to,
       l.period_from, l.period_to, l.quantity, l.unit_price, l.discount_percent, l.percent, l.days, l.divisor, -l.amount,
       l.currency, l.bucket, l.charge_date, l.accounting_period, 2, l.line, 1, 'suspended', '−' || l.amount
  from ledger_line l
 where l.amount = 250 and l.service_from = '2026-10-01';

-- Who did it, and when: execution 1 accrued on the 30th, 2 recalculated on the 31st, 3 imported; 4 was the night of 2 and 3.
insert into batch_job_instance (job_instance_id, version, job_name, job_key)
values (1, 0, 'accrue-fees', '1'), (2, 0, 'recalculate-fees', '2'), (3, 0, 'import-billing', '3'), (4, 0, 'nightly', '4');
insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time, status)
select n, 0, n, timestamp '2026-10-31 02:30', 'COMPLETED' from generate_series(1, 4) n;
insert into batch_job_execution_params (job_execution_id, parameter_name, parameter_type, parameter_value, identifying)
values (1, 'date', 'java.lang.String', '2026-10-30', 'Y'), (2, 'date', 'java.lang.String', '2026-10-31', 'Y'),
       (3, 'date', 'java.lang.String', '2026-10-31', 'Y'), (4, 'date', 'java.lang.String', '2026-10-31', 'Y'),
       (2, 'parent', 'java.lang.Long', '4', 'N');
select setval('batch_job_instance_seq', 4), setval('batch_job_execution_seq', 4);

-- The second payment came on the 11th in Kyiv, the third on the first of November.
insert into payment (source, payment, contract_id, paid_at, amount, comment, brought_by, file_id, line, row_hash)
select s.source, v.payment, c.contract_id, v.paid_at, v.amount, v.comment, 1, 1, 1, md5('')::uuid
  from (values
    ('own',  'P1', '1001', timestamptz '2026-09-15 10:00Z', 300.00, 'cash desk'),
    ('own',  'P2', '1001', timestamptz '2026-10-10 22:30Z', 200.00, '=cmd|calc'),
    ('utm5', 'P3', 'A-7',  timestamptz '2026-10-31 23:30Z', 5.00,   null)) v (source, payment, contract, paid_at, amount, comment)
  join source_system s on s.id = v.source
  join contract c on c.source = s.source and c.contract = v.contract;

update contract set balance = v.balance, status = v.status, missing_since = v.missing_since
  from (values ('1001', 100, 'ACTIVE', null), ('1002', 0, 'ACTIVE', null), ('99', 393.92, 'ACTIVE', null),
               ('a-9', -1000, 'BLOCKED', null), ('B-8', null, null, date '2026-10-20')) v (contract, balance, status, missing_since)
 where contract.contract = v.contract;
update subscription set missing_since = '2026-10-05' where subscription = 'S1';

insert into tariff (source, tariff, title, price, "interval", brought_by, file_id, line, row_hash)
select source, v.tariff, v.title, v.price, 'month', 1, 1, 1, md5('')::uuid
  from source_system, (values ('home', 'Домашний (400 р.)', null), ('tv', 'ТВ (100 р.)', null), ('old', 'Старый (999 р.)', null),
                              ('own', 'Без скобок', 300.00)) v (tariff, title, price)
 where id = 'own';
insert into contract_tariff (contract_id, source, tariff, position, valid_from, valid_to, brought_by, file_id, line, row_hash)
select c.contract_id, c.source, v.tariff, v.position, v.valid_from, v.valid_to, 1, 1, 1, md5('')::uuid
  from (values ('99', 'home', 1, date '2026-01-01', null), ('99', 'tv', 2, null, null), ('99', 'old', 3, null, date '2026-10-31'),
               ('1001', 'own', 1, null, null)) v (contract, tariff, position, valid_from, valid_to)
  join contract c on c.contract = v.contract;

insert into billed_charge (contract_id, source, fee, valid_from, valid_to, amount, brought_by, file_id, line, row_hash)
select c.contract_id, c.source, v.fee, v.first_day, v.last_day + 1, v.amount, 1, 1, 1, md5('')::uuid
  from (values
    ('1001', 'inet', date '2026-10-01', date '2026-10-31', 250.00),
    ('1001', 'gone', date '2026-10-01', date '2026-10-31', 5.00),
    ('1002', 'tv',   date '2026-10-01', date '2026-10-31', 240.00),
    ('1002', 'inet', date '2026-10-03', date '2026-10-03', 10.00),
    ('1002', 'year', date '2026-10-15', date '2027-10-14', 100.00),
    ('99',   'inet', date '2026-10-01', date '2026-10-31', 101.91),
    ('99',   'tv',   date '2026-09-01', date '2026-09-30', 77.00)) v (contract, fee, first_day, last_day, amount)
  join contract c on c.contract = v.contract;

insert into import_run (execution_id, source, business_date, sheet_hash, published)
select 3, source, '2026-10-31', '', true from source_system where id = 'own';
insert into import_file (source, execution_id, logical_name, name, sha256, size_bytes, row_count, accepted, rejected, parked, published,
                         balance_read, balance_loaded, balance_rejected, balance_parked)
select source, 3, v.logical, 'exports/' || v.logical || '.csv', '', 1, v.rows, v.accepted, v.rejected, v.parked, true,
       v.balance, v.loaded, v.refused, v.waiting
  from source_system, (values ('contracts', 6, 3, 2, 1, 593.92, 493.92, 100.00, 0.00), ('prices', 9, 9, 0, 0, null, null, null, null))
    v (logical, rows, accepted, rejected, parked, balance, loaded, refused, waiting)
 where id = 'own';
insert into reject (execution_id, source, file_id, line, record_type, code, severity, column_name, raw_value, message, raw, resolved_by)
select 3, f.source, f.file_id, v.line, 'contract', v.code, v.severity, v.column_name, v.value, v.message, '', v.resolved_by
  from import_file f, (values
    (4, 'E_DATE', 'row', 'opened', '31.02.2026', '''31.02.2026'' is not a date', 3),
    (7, 'E_DATE', 'row', 'opened', 'soon', '''soon'' is not a date', null),
    (7, 'W_PHONE', 'field', 'phones', '12', '''12'' is not a phone number', null)) v (line, code, severity, column_name, value, message, resolved_by)
 where f.logical_name = 'contracts';

insert into customer (key, title, created_by, merged_into) select 'own:99', 'Ґудзь Є.', 1, customer_id from customer where key = 'own:1001';
insert into match_decision (contract_id, facts_hash, outcome, rule, evidence, candidates, review, execution_id)
select contract_id, md5('')::uuid, 'review', 'scored', 'same phone', 'own:1001', 'M_VETO', 1 from contract where contract = '1002';

-- September is closed with what it has; today's facts would make it ten less.
insert into period_total (source, month, charged_fee_id, category, currency, lines, amount)
select l.source, l.accounting_period, l.charged_fee_id, coalesce(f.category, ''), l.currency, count(*), sum(l.amount)
  from ledger_line l join fee f on f.fee_id = l.charged_fee_id join source_system s on s.source = l.source
 where s.id = 'own' and l.accounting_period = '2026-09-01' group by 1, 2, 3, 4, 5;
insert into accounting_period (source, month, state, closed_by) select source, '2026-09-01', 'CLOSED', '2' from source_system where id = 'own';
insert into drift (subscription_id, contract_id, period_from, period_to, charge_date, charged, target, posted, currency, why, execution_id)
select subscription_id, contract_id, '2026-09-01', '2026-10-01', '2026-09-01', true, 240, 250, 'UAH', 'CLOSED_PERIOD', 2
  from subscription where subscription = 'S1';
