-- What passed between two parties, for the page of their relationship, and what was asked by one, for its own page.
create index work_pair on requests.work (unit, customer, opened_at desc);
create index work_customer on requests.work (customer, opened_at desc);
create index rating_party on requests.rating (customer, answered_at desc) where state = 'answered';
