--liquibase formatted sql

--changeset tandem:identity-051-company-names
-- A company is there for itself and its partners, as before there were colours: alliance/003 says so
drop policy read on identity.company;
