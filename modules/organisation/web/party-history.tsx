import { useFormat, useWords } from "#platform/web";
import { Button, List, Stack, Text, Timeline, Title } from "#ui/base";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import { ErrorState, Loading } from "#ui/state";
import { Time } from "#ui/time";
import { type HistoryView, useHistory, useParty } from "./api.ts";
import { historyWords } from "./history-words.ts";

type Period = HistoryView["periods"][number];
type Event = HistoryView["events"][number];

/** Where a party belonged since when, and what was changed about it by whom. */
export default function PartyHistory({ id }: { id: string }) {
  const t = useWords(historyWords);
  const party = useParty(id);
  const history = useHistory(id);
  const events = history.data?.pages.flatMap((page) => page.events) ?? [];
  const periods = history.data?.pages[0]?.periods ?? [];
  return (
    <Section title={t("history")}>
      {history.error ? (
        <ErrorState error={history.error} retry={() => void history.refetch()} />
      ) : !history.data ? (
        <Loading />
      ) : periods.length + events.length === 0 ? (
        <Text c="dimmed">{t("none")}</Text>
      ) : (
        <Stack gap="lg">
          {periods.length > 0 && (
            <div>
              <Title order={3} size="h5" mb={4}>
                {t(party.data?.kind === "person" ? "stays" : "places")}
              </Title>
              <List size="sm">
                {periods.map((period) => (
                  <PeriodLine key={`${period.unit?.id} ${period.from} ${period.to}`} period={period} />
                ))}
              </List>
            </div>
          )}
          {events.length > 0 && (
            <Timeline bulletSize={12} lineWidth={1}>
              {events.map((event) => (
                <EventLine key={event.id} event={event} />
              ))}
            </Timeline>
          )}
          {history.hasNextPage && (
            <Button
              variant="default"
              size="xs"
              loading={history.isFetchingNextPage}
              onClick={() => void history.fetchNextPage()}
            >
              {t("more")}
            </Button>
          )}
        </Stack>
      )}
    </Section>
  );
}

function PeriodLine({ period: { unit, from, to } }: { period: Period }) {
  const t = useWords(historyWords);
  const format = useFormat();
  const when =
    from && to
      ? t("fromTo", { from: format.date(from), to: format.date(to) })
      : from
        ? t("since", { from: format.date(from) })
        : to
          ? t("until", { to: format.date(to) })
          : t("always");
  return (
    <List.Item>
      {unit ? <Link to={`/parties/${unit.id}`}>{unit.name}</Link> : t("top")}{" "}
      <Text span c="dimmed">
        {when}
      </Text>
    </List.Item>
  );
}

const kinds = new Set<string>([
  "unit_created",
  "unit_changed",
  "unit_moved",
  "unit_merged",
  "unit_ended",
  "unit_reopened",
  "head_set",
  "person_joined",
  "person_changed",
  "person_moved",
  "person_left",
  "person_returned",
  "profile_changed",
]);
const fields = [
  "name",
  "code",
  "email",
  "position",
  "manager",
  "unit",
  "parent",
  "head",
  "function",
  "into",
] as const;

function EventLine({ event }: { event: Event }) {
  const t = useWords(historyWords);
  const title = kinds.has(event.kind) ? t(event.kind as "unit_created") : t("other");
  const changes = fields.filter((field) => (event.before[field] ?? null) !== (event.after[field] ?? null));
  return (
    <Timeline.Item title={title}>
      {changes.map((field) => {
        const after = event.after[field] ?? t("nothing");
        const before = event.before[field];
        return (
          <Text key={field} size="sm">
            {before
              ? t("changed", { field: t(field), before, after })
              : t("became", { field: t(field), after })}
          </Text>
        );
      })}
      <Text size="xs" c="dimmed">
        <Time at={event.at} as="dateTime" />
        {event.actor && ` · ${t("by", { name: event.actor })}`}
      </Text>
    </Timeline.Item>
  );
}
