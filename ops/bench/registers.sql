-- One source with :lines ledger lines of October: ten a contract, of five fees.
insert into source_system (id, kind, title, time_zone, currency) values ('bench', 'generic', 'Bench', 'UTC', 'UAH');
insert into contract (source, contract, number, title, currency, brought_by, file_id, line, row_hash)
select 1, n::text, '№ ' || n, 'Коваленко Олександр Вікторович ' || n, 'UAH', 1, 1, 1, md5('')::uuid
  from generate_series(1, :lines / 10) n;
insert into fee (source, fee, title, mode, category, brought_by, file_id, line, row_hash)
select 1, 'fee' || n, 'Інтернет ' || n * 100 || ' Мбіт/с', 'MONTH_PRORATED', 'internet', 1, 1, 1, md5('')::uuid
  from generate_series(1, 5) n;
insert into subscription (source, subscription, contract_id, fee_id, valid_from, brought_by, file_id, line, row_hash)
select 1, 'S' || c.contract_id || '-' || n, c.contract_id, n, '2026-01-01', 1, 1, 1, md5('')::uuid
  from contract c, generate_series(1, 5) n;
insert into ledger_line (source, contract_id, subscription_id, fee_id, charged_fee_id, kind, service_from, service_to, period_from, period_to,
    quantity, unit_price, discount_percent, percent, days, divisor, amount, currency, bucket, charge_date, accounting_period, execution_id,
    reverses, revision, reason, explanation)
select 1, s.contract_id, s.subscription_id, s.fee_id, s.fee_id, 'CHARGE', v.first, v.first + v.days, '2026-10-01', '2026-11-01',
       1, 250, 0, 100, v.days, '31', round(250.00 * v.days / 31, 2), 'UAH', 'MAIN', v.first, '2026-10-01', 1, null, 0, 'accrual',
       '250 × ' || v.days || '/31 days'
  from subscription s, (values (date '2026-10-01', 20), (date '2026-10-21', 11)) v (first, days);
