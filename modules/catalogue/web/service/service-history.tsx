import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Group, Timeline } from "#ui/base";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { Time } from "#ui/time";
import { useServiceHistory } from "../api.ts";
import { serviceWords } from "./words.ts";

const kinds = {
  service_created: "created",
  service_published: "wasPublished",
  service_retired: "wasRetired",
  service_reopened: "wasReopened",
} as const;

const parts = {
  code: "part_code",
  supplier: "part_supplier",
  owner: "part_owner",
  words: "part_words",
  form: "part_form",
  expectedMinutes: "part_expectedMinutes",
  approval: "part_approval",
  forEverybody: "part_forEverybody",
  audience: "part_audience",
  synonyms: "part_synonyms",
  ratingQuestions: "part_ratingQuestions",
} as const;

/** Who changed what of a service, for those who keep it. */
export function ServiceHistory({ id }: { id: string }) {
  const t = useWords(serviceWords);
  const [shown, setShown] = useState(false);
  return (
    <Section
      title={t("history")}
      actions={
        !shown && (
          <Button variant="default" size="xs" onClick={() => setShown(true)}>
            {t("showHistory")}
          </Button>
        )
      }
    >
      {shown && <Events id={id} />}
    </Section>
  );
}

function Events({ id }: { id: string }) {
  const t = useWords(serviceWords);
  const format = useFormat();
  const history = useServiceHistory(id);
  const said = (kind: string, changed: readonly string[]) => {
    const known = kinds[kind as keyof typeof kinds];
    if (known) return t(known);
    const names = changed.flatMap((part) => parts[part as keyof typeof parts] ?? []).map((key) => t(key));
    return t("changed", { parts: format.list([...new Set(names)]) });
  };
  return (
    <Async query={history}>
      {({ pages }) => (
        <>
          <Timeline bulletSize={12} lineWidth={1}>
            {pages
              .flatMap((page) => page.events)
              .map((event) => (
                <Timeline.Item key={event.id} title={said(event.kind, event.parts)}>
                  {event.actor ?? t("byHouse")} · <Time at={event.at} as="dateTime" />
                </Timeline.Item>
              ))}
          </Timeline>
          {history.hasNextPage && (
            <Group mt="sm">
              <Button
                variant="default"
                size="xs"
                loading={history.isFetchingNextPage}
                onClick={() => void history.fetchNextPage()}
              >
                {t("historyMore")}
              </Button>
            </Group>
          )}
        </>
      )}
    </Async>
  );
}
