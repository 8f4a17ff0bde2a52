--liquibase formatted sql

--changeset tandem:demo-172-company-colour context:demo
-- Two companies have chosen, the third has not
update identity.company set colour = '#1d3f8a' where id = '01900000-0000-7000-8000-0000000c0001';
update identity.company set colour = '#8a3a12' where id = '01900000-0000-7000-8000-0000000c0002';
