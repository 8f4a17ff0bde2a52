--liquibase formatted sql

--changeset tandem:demo-100-refreshers-open context:demo
create schema demo;
create table demo.refreshers (
  email       text primary key,
  days        int not null,
  offered_at  timestamptz not null,
  begun_at    timestamptz not null,
  finished_at timestamptz not null,
  a1          text not null,
  a2          text not null,
  a3          text not null
);
