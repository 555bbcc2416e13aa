-- What the author of a comment writes is handed over once a day, all together: who watches the page learns no moment.
alter table surveys.comment_reply add column handed boolean not null default true;
create index comment_reply_waiting on surveys.comment_reply (comment, no) where not handed;
