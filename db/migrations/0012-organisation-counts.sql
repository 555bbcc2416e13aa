-- Living people who belong to the unit itself: kept with every change, so that a tree of any size opens at once.
alter table organisation.unit add column people int not null default 0;
