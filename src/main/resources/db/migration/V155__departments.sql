-- Somebody may work for several departments.
alter table console_user add departments text[] not null default '{}';
update console_user set departments = array[department] where department is not null;
alter table console_user drop column department;
comment on column console_user.departments is 'whose tasks they see; none: all. An administrator sees all';
