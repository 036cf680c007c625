-- Small books with every kind of line, made by hand; the arithmetic stands in each line's explanation.
insert into source_system (id, kind, title, time_zone, currency) values
  ('utm5', 'utm5', 'UTM5 of the north', 'Europe/Kyiv', null),
  ('own',  'generic', 'Own billing', 'Europe/Kyiv', 'UAH'),
  ('other', 'generic', 'A billing that no report asks for', 'UTC', 'UAH');

insert into contract (source, contract, number, title, currency, brought_by, file_id, line, row_hash, raw)
select s.source, v.contract, v.number, v.title, v.currency, 1, 1, 1, md5('')::uuid, ''
  from (values
    ('own',   '1001', '№ 1001', 'Іваненко Петро', 'UAH'),
    ('own',   '1002', '№ 1002', '=HYPERLINK("http://evil.example";"Click")', 'UAH'),
    ('own',   '99',   null,     'Ґудзь, Єва "Їжачок"', 'UAH'),
    ('utm5',  'A-7',  '7',      '-Ромашка ТОВ', 'EUR'),
    ('utm5',  'B-8',  '8',      'Tokyo Office', 'JPY'),
    ('utm5',  'a-9',  '9',      '@Sidorov', 'UAH'),
    ('other', 'X',    null,     'Nobody', 'UAH')) v (source, contract, number, title, currency)
  join source_system s on s.id = v.source;

insert into fee (source, fee, title, mode, category, brought_by, file_id, line, row_hash, raw)
select s.source, v.fee, v.title, v.mode, v.category, 1, 1, 1, md5('')::uuid, ''
  from (values
    ('own',   'inet',  'Internet 100 Mbit/s', 'MONTH_PRORATED', 'access'),
    ('own',   'tv',    'Television',          'MONTH_FULL',     'media'),
    ('own',   'hold',  'Number kept',         'MONTH_PRORATED', 'access'),
    ('utm5',  '10',    'Line, per day',       'DAY_RATE',       null),
    ('utm5',  '9',     '+Office',             'MONTH_PRORATED', 'access'),
    ('other', 'inet',  'Internet',            'MONTH_FULL',     null)) v (source, fee, title, mode, category)
  join source_system s on s.id = v.source;

insert into subscription (source, subscription, contract_id, fee_id, valid_from, brought_by, file_id, line, row_hash, raw)
select s.source, v.subscription, c.contract_id, f.fee_id, '2026-01-01', 1, 1, 1, md5('')::uuid, ''
  from (values
    ('own',   'S1', '1001', 'inet'),
    ('own',   'S2', '1002', 'tv'),
    ('own',   'S3', '99',   'inet'),
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
    (14, 'utm5', 'U3', '10',   'CHARGE',   date '2026-11-01', date '2026-11-01', 1,   5.25, 0,  1,  '1',      5.25,   'UAH', 0, 'accrual', '5.25 × 1')
  ) v (n, source, subscription, charged_fee, kind, first_day, last_day, quantity, price, discount, days, divisor, amount, currency, revision, reason, explanation)
  join source_system s on s.id = v.source
  join subscription b on b.source = s.source and b.subscription = v.subscription
  join fee p on p.source = s.source and p.fee = v.charged_fee
 order by v.n;

-- The suspension from 21 October takes the whole month back, to charge it anew in two parts.
insert into ledger_line (source, contract_id, subscription_id, fee_id, charged_fee_id, kind, service_from, service_to,
    period_from, period_to, quantity, unit_price, discount_percent, percent, days, divisor, amount, currency, bucket,
    charge_date, accounting_period, execution_id, reverses, revision, reason, explanation)
select l.source, l.contract_id, l.subscription_id, l.fee_id, l.charged_fee_id, 'REVERSAL', l.service_from, l.service_to,
       l.period_from, l.period_to, l.quantity, l.unit_price, l.discount_percent, l.percent, l.days, l.divisor, -l.amount,
       l.currency, l.bucket, l.charge_date, l.accounting_period, 2, l.line, 1, 'suspended', '−' || l.amount
  from ledger_line l
 where l.amount = 250 and l.service_from = '2026-10-01';
