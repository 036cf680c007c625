-- One source with :rows contracts: names, streets, phones and numbers by the contract's own number, a memo of every tenth; a thousandth has no customer.
insert into source_system (id, kind, title, time_zone, currency) values ('bench', 'generic', 'Bench', 'UTC', 'UAH');
insert into contract (source, contract, number, title, currency, phones, emails, birth_date, city, street, house, flat, comment, opened, brought_by, file_id, line, row_hash)
select 1, n::text, 'N-' || n,
       (array['Коваленко','Бондаренко','Ткаченко','Олійник','Шевчук','Поліщук','Мельник','Кравчук','Савченко','Руденко'])[1 + n % 10] || ' '
         || (array['Олександр','Марія','Іван','Ольга','Петро','Ганна','Юрій'])[1 + n / 10 % 7] || ' ' || n,
       'UAH', '38050' || lpad((n * 7919 % 10000000)::text, 7, '0'), 'user' || n || '@example.org', date '1950-01-01' + (n * 37 % 20000)::int,
       'Місто ' || n % 50, (array['Садова','Польова','Лісова','Набережна','Вокзальна'])[1 + n % 5] || ' ' || n / 1000 % 200,
       (1 + n % 180)::text, (1 + n % 90)::text, case when n % 20 = 0 then 'борг ' || n end, date '2015-01-01' + (n % 4000)::int,
       1, 1, n, md5('')::uuid
  from generate_series(1::bigint, :rows) n;
analyze contract;
insert into contract_parameter (contract_id, source, parameter, value, brought_by, file_id, line, row_hash)
select contract_id, 1, 'memo', 'техніка ' || contract_id, 1, 1, 1, md5('')::uuid from contract where contract_id % 10 = 0;
insert into customer (key, title, created_by) select 'bench:' || contract, title, 1 from contract where contract_id % 2 = 0 order by contract_id;
insert into contract_customer (contract_id, customer_id, since, decided_by, execution_id)
select contract_id, (contract_id + 1) / 2, date '2020-01-01', 'bench', 1 from contract where contract_id % 1000 <> 0 and contract_id < :rows;
insert into import_run (execution_id, source, business_date, sheet_hash, published) values (1, 1, '2026-10-31', '', true);
analyze
