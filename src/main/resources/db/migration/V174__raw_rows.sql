-- The exports' rows as they stood in their files, apart from what was understood of them: many in one row, because they are
-- written for every fact and read for few. A fact finds its own by file_id and line.

create table raw_rows (
  file_id    bigint    not null,
  first_line bigint    not null,
  last_line  bigint    not null,
  lines      bigint[]  not null,
  ends       integer[] not null,
  rows       bytea     not null,
  constraint raw_rows_key primary key (file_id, first_line)
);
alter table raw_rows alter column rows set storage external;
comment on column raw_rows.lines is 'the line on which each row starts, ascending';
comment on column raw_rows.ends is 'where each row ends among the bytes';
comment on column raw_rows.rows is 'one row behind the other, in UTF-8, without their line ends';

create function raw_text(lines bigint[], ends integer[], rows bytea, line bigint) returns text language sql immutable as $$
  select convert_from(substring(rows from start + 1 for ends[n] - start), 'UTF8')
    from array_position(lines, line) as n, lateral (select case n when 1 then 0 else ends[n - 1] end as start) as before
$$;
comment on function raw_text is 'the row that starts on a line, out of a block; null when the block lacks it';

create function raw_row(of_file bigint, at_line bigint) returns text language sql stable as $$
  select raw_text(b.lines, b.ends, b.rows, at_line)
    from raw_rows b where b.file_id = of_file and b.first_line <= at_line and b.last_line >= at_line
$$;
comment on function raw_row is 'the row of an import file that starts on a line; null when nothing of it is in force or ever was';

insert into raw_rows (file_id, first_line, last_line, lines, ends, rows)
with known (file_id, line, raw) as (
  select file_id, line, raw from action
  union all select file_id, line, raw from billed_charge
  union all select file_id, line, raw from contract
  union all select file_id, line, raw from contract_discount
  union all select file_id, line, raw from contract_parameter
  union all select file_id, line, raw from contract_status
  union all select file_id, line, raw from contract_tariff
  union all select file_id, line, raw from directory_row
  union all select file_id, line, raw from fee
  union all select file_id, line, raw from message
  union all select file_id, line, raw from payment
  union all select file_id, line, raw from price
  union all select file_id, line, raw from quantity
  union all select file_id, line, raw from service_order
  union all select file_id, line, raw from subscription
  union all select file_id, line, raw from subscription_discount
  union all select file_id, line, raw from tariff
  union all select file_id, line, raw from topic
  union all select (version->>'file_id')::bigint, (version->>'line')::bigint, version->>'raw' from fact_version where version ? 'raw'
  union all select (staged->>'file_id')::bigint, (staged->>'line')::bigint, staged->>'raw' from held_row where staged ? 'raw'
  union all select file_id, line, staged->>'raw' from parked_row where staged ? 'raw'),
each as (
  select distinct on (file_id, line) file_id, line, convert_to(raw, 'UTF8') as row from known where raw is not null order by file_id, line),
placed as (
  select *, (row_number() over (partition by file_id order by line) - 1) / 250 as block from each),
measured as (
  select *, sum(octet_length(row)) over (partition by file_id, block order by line) as stop from placed)
select file_id, min(line), max(line), array_agg(line order by line), array_agg(stop::integer order by line), string_agg(row, ''::bytea order by line)
  from measured group by file_id, block;

alter table action drop column raw;
alter table billed_charge drop column raw;
alter table contract drop column raw;
alter table contract_discount drop column raw;
alter table contract_parameter drop column raw;
alter table contract_status drop column raw;
alter table contract_tariff drop column raw;
alter table directory_row drop column raw;
alter table fee drop column raw;
alter table message drop column raw;
alter table payment drop column raw;
alter table price drop column raw;
alter table quantity drop column raw;
alter table service_order drop column raw;
alter table subscription drop column raw;
alter table subscription_discount drop column raw;
alter table tariff drop column raw;
alter table topic drop column raw;
