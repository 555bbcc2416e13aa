import {
  IconCircleCheck,
  IconFileText,
  IconHeart,
  IconMail,
  IconMessages,
  IconNote,
  IconPhone,
  IconQuote,
  IconStar,
  IconTicket,
  IconUsers,
} from "@tabler/icons-react";
import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { useNotice, useUndo } from "#ui/form";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import {
  type Entry,
  keepPromise,
  type Of,
  type OpenPromise,
  useRefreshTimeline,
  useTimeline,
} from "./api.ts";
import { NoteDialog, type Other } from "./note-dialog.tsx";
import css from "./timeline.module.css";
import { timelineWords } from "./words.ts";

/** Every interaction on a relationship or with a party, with the promises that are still open. */
export function Timeline({ of, others }: { of: Of; others: readonly Other[] }) {
  const t = useWords(timelineWords);
  const query = useTimeline(of);
  const [noting, setNoting] = useState(false);
  const first = query.data?.pages[0];
  const mine = first?.mayNoteFor ?? [];
  const add = mine.length > 0 && (
    <Button variant="default" size="xs" leftSection={<IconNote size={16} />} onClick={() => setNoting(true)}>
      {t("add")}
    </Button>
  );
  return (
    <Section title={t("title")} lead={t("party" in of ? "partyLead" : "lead")} actions={add || undefined}>
      <Async query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <Promises promises={pages[0]?.promises ?? []} />
              {items.length === 0 ? (
                <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
              ) : (
                <ol className={css.list}>
                  {items.map((item) => (
                    <TimelineEntry key={item.key} item={item} />
                  ))}
                </ol>
              )}
              {query.hasNextPage && (
                <Button
                  variant="subtle"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t("more")}
                </Button>
              )}
            </>
          );
        }}
      </Async>
      {mine.length > 0 && (
        <NoteDialog opened={noting} onClose={() => setNoting(false)} mine={mine} others={others} />
      )}
    </Section>
  );
}

const icons: Record<string, typeof IconNote> = {
  request: IconTicket,
  done: IconCircleCheck,
  rating: IconStar,
  thanks: IconHeart,
  agreement: IconFileText,
  interview: IconQuote,
  call: IconPhone,
  meeting: IconUsers,
  letter: IconMail,
  conversation: IconMessages,
  note: IconNote,
};

function TimelineEntry({ item }: { item: Entry }) {
  const t = useWords(timelineWords);
  const Icon = icons[item.kind] ?? IconNote;
  const who = [item.who, item.other && t("withOther", { name: item.other })].filter(Boolean).join(", ");
  return (
    <li className={css.entry}>
      <Icon className={css.icon} size={18} stroke={1.5} aria-hidden />
      <div>
        {item.link ? (
          <Link to={item.link} underline="always">
            {item.title}
          </Link>
        ) : (
          <strong>{item.title}</strong>
        )}
        {who && <span className={css.who}> · {who}</span>}
        {item.text && <p>{item.text}</p>}
      </div>
      <Time at={item.at} as="dateTime" />
    </li>
  );
}

function Promises({ promises }: { promises: readonly OpenPromise[] }) {
  const t = useWords(timelineWords);
  const format = useFormat();
  const notice = useNotice();
  const undoable = useUndo();
  const refresh = useRefreshTimeline();
  if (promises.length === 0) return null;
  const say = async (id: string, kept: boolean) => {
    await keepPromise({ params: { id }, body: { kept } });
    refresh();
  };
  const keep = async (id: string) => {
    try {
      await say(id, true);
      undoable(t("keptNotice"), () => say(id, false));
    } catch (error) {
      notice((error as Error).message, "bad");
    }
  };
  return (
    <>
      <h3>{t("promises")}</h3>
      <ul className={css.promises}>
        {promises.map(({ id, promise, side, due, overdue, mayKeep }) => (
          <li key={id} className={css.promise}>
            <span>
              {promise} <span className={css.who}>· {t("promisedBy", { side })}</span>
            </span>
            {due && (
              <Tag tone={overdue ? "bad" : "neutral"}>
                {t("until", { date: format.date(due) })}
                {overdue && `, ${t("overdue")}`}
              </Tag>
            )}
            {mayKeep && (
              <Button size="xs" variant="default" onClick={() => void keep(id)}>
                {t("keep")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
