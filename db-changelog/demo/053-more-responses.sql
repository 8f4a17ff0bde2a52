--liquibase formatted sql

--changeset tandem:demo-053-more-responses context:demo
create schema if not exists demo;
create table demo.readiness (
  ballot bytea primary key, cell int, aware int, explain int, moment int, fit int, whom int, shared int, willing int,
  incentive int, time int
);
create table demo.pulse (
  ballot bytea primary key, cell int, meetings int, story text, given int, received int, called text, purpose text, hours int
);
create table demo.remarks (id uuid primary key, text text);
