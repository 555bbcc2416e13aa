import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import { Button, Timeline } from "#ui/base";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { useHistory } from "../api.ts";
import css from "./request.module.css";
import { requestWords } from "./request-words.ts";

/** Everything that happened to the request, in words; read when somebody wants it. */
export function History({ id }: { id: string }) {
  const t = useWords(requestWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const query = useHistory(id, open);
  return (
    <Section
      title={t("history")}
      actions={
        <Button size="compact-sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("hideHistory") : t("showHistory")}
        </Button>
      }
    >
      {open && (
        <Async query={query}>
          {({ pages }) => {
            const events = pages.flatMap((page) => page.events);
            if (events.length === 0) return <p className={css.note}>{t("historyEmpty")}</p>;
            return (
              <>
                <Timeline bulletSize={12} lineWidth={2}>
                  {events.map((event) => (
                    <Timeline.Item key={event.id}>
                      <span>{event.text}</span>
                      <p className={css.note}>
                        {[format.dateTime(event.at), event.actor].filter(Boolean).join(" · ")}
                      </p>
                    </Timeline.Item>
                  ))}
                </Timeline>
                {query.hasNextPage && (
                  <Button
                    size="xs"
                    variant="default"
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {common("more")}
                  </Button>
                )}
              </>
            );
          }}
        </Async>
      )}
    </Section>
  );
}
