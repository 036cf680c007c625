alter table import_run add column export_date date;
comment on column import_run.export_date is 'the date in the export''s own path; null where the source''s path has none';
