import { IconFileText, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type Found, type SearchSource, useGo, useLanguage, useUser, useWords } from "#platform/web";
import type { Language } from "#platform/words";
import { TextInput, useDebouncedValue } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { PartyIcon } from "#ui/tag";
import { searchSources } from "../modules.ts";
import { allPages } from "../pages.ts";
import css from "./palette.module.css";
import { frameWords } from "./words.ts";

interface Hit {
  readonly found: Found;
  readonly group: string;
}

function pagesNamed(text: string, language: Language, administrator: boolean): Found[] {
  const wanted = text.toLocaleLowerCase(language);
  return allPages
    .filter((page) => !page.path.includes("$"))
    .filter((page) => administrator || !["/settings/accounts", "/settings/system"].includes(page.path))
    .map((page) => ({ key: `page ${page.path}`, title: page.title(language), to: page.path }))
    .filter((page) => page.title.toLocaleLowerCase(language).includes(wanted))
    .slice(0, 6);
}

async function searchAll(
  sources: readonly SearchSource[],
  text: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Found[] | "failed">> {
  const answers = await Promise.all(
    sources.map(async (source) => {
      const found = await source
        .load()
        .then((loaded) => loaded.default(text, signal))
        .catch(() => "failed" as const);
      return [source.id, found] as const;
    }),
  );
  signal.throwIfAborted();
  return new Map(answers);
}

/** One field that finds people, units and pages; a list box driven from the field by arrows and Enter. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const t = useWords(frameWords);
  const [language] = useLanguage();
  const user = useUser();
  const go = useGo();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 150);
  const [at, setAt] = useState(0);
  const query = useQuery({
    queryKey: ["search", "all", asked],
    queryFn: ({ signal }) => searchAll(searchSources, asked, signal),
    enabled: asked.length > 0,
    placeholderData: (old) => old,
    staleTime: 30_000,
  });

  const pages = pagesNamed(text.trim(), language, user.roles.includes("administrator"));
  const hits: Hit[] = asked
    ? searchSources.flatMap((source) => {
        const found = query.data?.get(source.id);
        return found === undefined || found === "failed"
          ? []
          : found.map((one) => ({ found: one, group: source.title(language) }));
      })
    : [];
  hits.push(...pages.map((found) => ({ found, group: t("pages") })));
  const current = Math.min(at, hits.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question starts at the first answer
  useEffect(() => setAt(0), [asked]);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${current}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    go(hit.found.to);
  };
  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((current + move + hits.length) % hits.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      open(hits[current]);
    }
  };
  const failed = query.data && [...query.data.values()].includes("failed");

  return (
    <Dialog opened onClose={onClose} title={t("search")} size="lg">
      <TextInput
        data-autofocus
        size="md"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        aria-label={t("search")}
        placeholder={t("searchPlaceholder")}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
        autoComplete="off"
      />
      {hits.length > 0 && (
        <div ref={list} className={css.hits} role="listbox" id={`${id}-list`} aria-label={t("search")}>
          {hits.map((hit, i) => (
            <HitRow
              key={hit.found.key}
              hit={hit}
              id={`${id}-${i}`}
              at={i}
              head={hits[i - 1]?.group !== hit.group}
              selected={i === current}
              onPoint={() => setAt(i)}
              onOpen={() => open(hit)}
            />
          ))}
        </div>
      )}
      <div className={css.hitHint} role="status">
        {failed
          ? t("searchFailed")
          : asked && hits.length === 0 && !query.isFetching
            ? t("searchEmpty", { text: asked })
            : t("searchStart")}
      </div>
    </Dialog>
  );
}

function HitRow({
  hit,
  id,
  at,
  head,
  selected,
  onPoint,
  onOpen,
}: {
  hit: Hit;
  id: string;
  at: number;
  head: boolean;
  selected: boolean;
  onPoint: () => void;
  onOpen: () => void;
}) {
  return (
    <>
      {head && (
        <div className={css.hitHead} role="presentation">
          {hit.group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard; the list box only shows the choice */}
      <div
        className={css.hit}
        role="option"
        tabIndex={-1}
        id={id}
        data-at={at}
        aria-selected={selected}
        onPointerMove={onPoint}
        onClick={onOpen}
      >
        {hit.found.kind ? (
          <PartyIcon kind={hit.found.kind} />
        ) : (
          <IconFileText size={16} stroke={1.75} aria-hidden />
        )}
        <div className={css.hitText}>
          <div>{hit.found.title}</div>
          {hit.found.note && <div className={css.hitNote}>{hit.found.note}</div>}
        </div>
      </div>
    </>
  );
}
