--liquibase formatted sql

--changeset tandem:demo-184-core-minutes context:demo
-- What its five lessons and eight questions take, as the portal adds it up when a module is signed
update learning.module_version set minutes = 22 where id = '01900000-0000-7000-8000-0000000d0101';
