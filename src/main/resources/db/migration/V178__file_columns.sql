-- What a file's header had, so that a column that is lost is noticed before it withdraws what it said.
alter table import_file add column columns text[];
comment on column import_file.columns is 'names of the columns that were read; none of JSON, whose members may be absent; null before they were kept';
