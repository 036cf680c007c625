-- Who brings rows, which files came, what was refused. Natural key of every fact: (source, external key).

create table source_system (
  source     smallint generated always as identity primary key,
  id         text     not null constraint source_system_id_unique unique,
  kind       text     not null,
  title      text     not null,
  time_zone  text     not null,
  currency   text
);
comment on column source_system.source is 'short surrogate of the id, so that keys of large tables stay narrow';

create table import_file (
  file_id      bigint generated always as identity primary key,
  source       smallint not null references source_system,
  execution_id bigint   not null,
  logical_name text     not null,
  name         text     not null,
  sha256       text     not null,
  size_bytes   bigint   not null,
  row_count    bigint,
  accepted     bigint,
  rejected     bigint,
  published    boolean  not null default false,
  constraint import_file_once_per_execution unique (execution_id, logical_name)
);
create index import_file_source on import_file (source, logical_name, file_id);
comment on column import_file.logical_name is 'contracts, fees, … (the source kind''s own file names)';

create table import_run (
  execution_id  bigint   primary key,
  source        smallint not null references source_system,
  business_date date     not null,
  sheet_hash    text     not null,
  published     boolean  not null default false,
  unchanged     boolean  not null default false,
  counts        jsonb    not null default '{}'
);
create index import_run_source on import_run (source, business_date);
comment on column import_run.sheet_hash is 'of the source''s sheet: the same files under another sheet are another import';
comment on column import_run.counts is 'per record type: staged, new, changed, unchanged, withdrawn, missing';

create table reject (
  reject_id    bigint generated always as identity primary key,
  execution_id bigint   not null,
  source       smallint not null references source_system,
  file_id      bigint   not null references import_file,
  line         bigint   not null,
  record_type  text     not null,
  code         text     not null,
  severity     text     not null,
  column_name  text,
  raw_value    text,
  message      text     not null,
  raw          text     not null
);
create index reject_execution on reject (execution_id, file_id, line);
comment on column reject.raw is 'the whole row as it stood in the file, after decoding';

-- Rows that were replaced or withdrawn, whole, so that an undated value has versions and a revert has something to put back.
create table fact_version (
  version_id   bigint generated always as identity primary key,
  record_type  text     not null,
  source       smallint not null references source_system,
  fact_id      bigint   not null,
  replaced_on  date     not null,
  replaced_by  bigint   not null,
  withdrawn    boolean  not null,
  version      jsonb    not null
);
create index fact_version_fact on fact_version (record_type, fact_id);
create index fact_version_execution on fact_version (replaced_by);
comment on column fact_version.replaced_on is 'business date of the import that replaced the row: the version was in force before this date';
comment on column fact_version.fact_id is 'the row''s own id; for rows of a set, its owner''s id';
