-- What calendars and agreements need to be kept in full: who said what, how an agreement ends, when its review is due.

alter table catalogue.calendar
  add column description text not null default '',
  add column created_at timestamptz not null default now(),
  add column created_by text;

alter table catalogue.agreement
  -- Who ended it, for which side, and why; `ended_at` may lie ahead: that is the notice.
  add column ended_by text,
  add column ended_side text check (ended_side in ('supplier', 'customer')),
  add column end_reason text,
  add column updated_at timestamptz not null default now();

alter table catalogue.agreement_version
  -- What the proposing side says to the other about it.
  add column note text,
  -- Who declined it or took it back, and when; `reason` says why.
  add column decided_by text,
  add column decided_at timestamptz,
  -- The due date of the review that both sides have been told of.
  add column review_told_on date;

-- One open proposal and one version in force at a time.
create unique index agreement_version_proposed on catalogue.agreement_version (agreement) where state = 'proposed';
create unique index agreement_version_accepted on catalogue.agreement_version (agreement) where state = 'accepted';
create index agreement_version_review on catalogue.agreement_version (review_on)
  where state = 'accepted' and review_on is not null;
create index agreement_version_calendar on catalogue.agreement_version (calendar) where calendar is not null;
create index agreement_recent on catalogue.agreement (updated_at desc, id desc);
create index agreement_service on catalogue.agreement (service) where service is not null;
