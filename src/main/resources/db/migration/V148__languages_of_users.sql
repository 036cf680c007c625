-- The language in which somebody sees the pages until they choose another one; null: what their browser asks for.
alter table console_user add column language text
  constraint console_user_language check (language in ('en', 'uk', 'ru'));

create index audit_entry_at on audit_entry (at);
