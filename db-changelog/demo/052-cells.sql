--liquibase formatted sql

--changeset tandem:demo-052-cells context:demo
alter table survey.wave_cell enable trigger wave_cell_frozen;
