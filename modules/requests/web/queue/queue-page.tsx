import { IconKeyboard } from "@tabler/icons-react";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { useGo, usePageSearch, useUser, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { EmptyState, ErrorState, Loading } from "#ui/state";
import { Follow, type QueueItem, useCounts, useQueue } from "../api.ts";
import { conductTitles } from "../conduct/titles.ts";
import { templateTitles } from "../handling/template-titles.ts";
import { mailTitles } from "../mail/titles.ts";
import { FoundRequests } from "../mine/found-requests.tsx";
import { titles } from "../titles.ts";
import { type Target, targetOfItem } from "../verbs/target.ts";
import { useVerbs } from "../verbs/use-verbs.tsx";
import { defaults, type Filter, isFiltered, queryOf } from "./filter.ts";
import { Filters } from "./filters.tsx";
import type { Deed } from "./keys.ts";
import { Preview } from "./preview.tsx";
import css from "./queue.module.css";
import { QueueList } from "./queue-list.tsx";
import { queueWords } from "./queue-words.ts";
import { linesOf } from "./rows.ts";
import { SavedViews } from "./saved-views.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { useHeld } from "./use-held.ts";
import { useKeys } from "./use-keys.ts";
import { useSelection } from "./use-selection.ts";
import { useWide } from "./use-wide.ts";

const KeysHelp = lazy(() => import("./keys-help.tsx"));
const keyOf = (item: QueueItem) => item.work;

/** The work of those who serve, in the order that matters; every step of it by keyboard. */
export default function QueuePage() {
  const t = useWords(queueWords);
  const mailTitle = useWords(mailTitles)("unitMail");
  const user = useUser();
  const go = useGo();
  const wide = useWide();
  const [search, change] = usePageSearch(defaults);
  const filter = search as Filter;
  const counts = useCounts();
  const query = queryOf(filter);
  const list = JSON.stringify(query);
  const queue = useQueue(query, filter.find === "");
  const now = useMemo(
    () => (queue.isPlaceholderData ? undefined : queue.data?.pages.flatMap((page) => page.items)),
    [queue.data, queue.isPlaceholderData],
  );
  const held = useHeld({ now, list, keyOf });
  const lines = useMemo(() => linesOf(held.rows, filter.group), [held.rows, filter.group]);
  const items = useMemo(() => lines.flatMap((line) => (line.kind === "row" ? [line.row.item] : [])), [lines]);
  const selection = useSelection(useMemo(() => items.map(keyOf), [items]));
  const [cursor, setCursor] = useState<string>();
  const at = Math.max(
    0,
    items.findIndex((item) => item.work === cursor),
  );
  const current = items[at];
  const [help, setHelp] = useState(false);
  /** The request whose place to write was asked for; `again` counts how often. */
  const [replying, setReplying] = useState<{ readonly number: string; readonly again: number }>();
  const searchField = useRef<HTMLDivElement>(null);

  const gone = (target: Target) => {
    const next = items[at + 1] ?? items[at - 1];
    if (current?.work === target.work) setCursor(next?.work);
    if (filter.open === String(target.number))
      change({ open: next && wide ? String(next.request.number) : "" });
    setReplying(undefined);
    held.drop(target.work);
  };
  const verbs = useVerbs(gone);

  const open = (item: QueueItem) => {
    setCursor(item.work);
    if (wide) change({ open: String(item.request.number) });
    else go(`/requests/${item.request.number}`);
  };
  const move = (step: number) => {
    const next = items[cursor === undefined && step > 0 ? 0 : at + step];
    if (!next) return undefined;
    setCursor(next.work);
    setReplying(undefined);
    if (filter.open) change({ open: String(next.request.number) });
    return next;
  };

  const act = (deed: Deed): boolean => {
    if (verbs.asking || help) return false;
    if (deed === "help") {
      setHelp(true);
      return true;
    }
    if (deed === "search") {
      searchField.current?.querySelector<HTMLElement>('input[type="search"]')?.focus();
      return true;
    }
    if (deed === "back") {
      if (filter.open) change({ open: "" });
      else if (selection.selected.size > 0) selection.clear();
      else return false;
      return true;
    }
    if (deed === "next") return move(1) !== undefined;
    if (deed === "previous") return move(-1) !== undefined;
    if (!current) return false;
    const target = targetOfItem(current);
    if (deed === "selectNext" || deed === "selectPrevious") {
      if (!selection.has(current.work)) selection.toggle(current.work);
      const next = move(deed === "selectNext" ? 1 : -1);
      if (next) selection.extend(next.work);
    } else if (deed === "open") open(current);
    else if (deed === "select") selection.toggle(current.work);
    else if (deed === "extend") selection.extend(current.work);
    else if (deed === "take") verbs.take(target);
    else if (deed === "reply") {
      if (wide) {
        open(current);
        setReplying((old) => ({ number: String(current.request.number), again: (old?.again ?? 0) + 1 }));
      } else go(`/requests/${current.request.number}`);
    } else if (deed === "wait" && current.waitingFor) verbs.resume(target);
    else verbs.ask(deed, target);
    return true;
  };
  const keys = useKeys(act);

  const follows = [...new Set([user.personId, ...(counts.data?.units ?? []).map(({ unit }) => unit.id)])];
  const serves = (counts.data?.units.length ?? 0) > 0;
  const opened = wide && filter.open !== "";
  return (
    <Page width="full">
      {follows.map((party) => party && <Follow key={party} party={party} />)}
      <PageHeader
        title={useWords(titles)("queue")}
        actions={
          <>
            <SavedViews filter={filter} onChoose={change} />
            <ButtonLink to="/requests/templates" size="xs" variant="default">
              {useWords(templateTitles)("templates")}
            </ButtonLink>
            <ButtonLink to="/requests/rules" size="xs" variant="default">
              {useWords(conductTitles)("rules")}
            </ButtonLink>
            {user.leads && (
              <ButtonLink to="/requests/mail" size="xs" variant="default">
                {mailTitle}
              </ButtonLink>
            )}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconKeyboard size={16} aria-hidden />}
              onClick={() => setHelp(true)}
            >
              {t("keys")}
            </Button>
          </>
        }
      />
      <div ref={searchField}>
        <Filters filter={filter} counts={counts.data} onChange={change} />
      </div>
      {filter.find ? (
        <FoundRequests find={filter.find} />
      ) : (
        <div className={css.desk} data-open={opened || undefined}>
          <div className={css.listSide}>
            <SelectionBar selection={selection} items={items} onGone={(works) => works.forEach(held.drop)} />
            {held.fresh > 0 && (
              <Button className={css.fresh} size="xs" variant="light" onClick={held.takeIn}>
                {t("fresh", { count: held.fresh })}
              </Button>
            )}
            {queue.error && !queue.data ? (
              <ErrorState error={queue.error} retry={() => void queue.refetch()} />
            ) : !held.ready ? (
              <Loading lines={10} />
            ) : items.length === 0 ? (
              <Empty
                filtered={isFiltered(filter)}
                serves={serves || !counts.data}
                reset={() => change({ ...defaults, order: filter.order, group: filter.group })}
              />
            ) : (
              <QueueList
                lines={lines}
                total={items.length}
                current={current?.work}
                opened={filter.open}
                follow={cursor !== undefined}
                selection={selection}
                onOpen={open}
                onPoint={setCursor}
                more={{
                  has: queue.hasNextPage,
                  loading: queue.isFetchingNextPage,
                  load: () => {
                    held.takeNext();
                    void queue.fetchNextPage();
                  },
                }}
              />
            )}
          </div>
          {opened && (
            <Preview
              key={filter.open}
              number={filter.open}
              replying={replying?.number === filter.open ? replying.again : 0}
              onClose={() => change({ open: "" })}
            />
          )}
        </div>
      )}
      {verbs.dialog}
      {help && (
        <Suspense>
          <KeysHelp on={keys.on} setOn={keys.setOn} onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </Page>
  );
}

function Empty({ filtered, serves, reset }: { filtered: boolean; serves: boolean; reset: () => void }) {
  const t = useWords(queueWords);
  if (filtered) {
    return (
      <EmptyState
        title={t("filteredEmpty")}
        actions={
          <Button variant="default" onClick={reset}>
            {t("dropFilters")}
          </Button>
        }
      >
        {t("filteredEmptyText")}
      </EmptyState>
    );
  }
  return serves ? (
    <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
  ) : (
    <EmptyState title={t("noUnits")}>{t("noUnitsText")}</EmptyState>
  );
}
