-- The rows behind a week's figure, of one party or of the company: the latest first.
create index request_asked on relationships.request (at desc, id desc) where counts;
create index request_ended on relationships.request (closed_at desc, id desc) where counts and closed_at is not null;
create index hand_over_at on relationships.hand_over (at desc, id desc);
