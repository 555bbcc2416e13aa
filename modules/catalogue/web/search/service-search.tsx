import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useWords } from "#platform/web";
import { CloseButton, useDebouncedValue, VisuallyHidden } from "#ui/base";
import { type FoundService, findServices, noteChoice } from "../api.ts";
import css from "./search.module.css";
import { SearchResults } from "./search-results.tsx";
import { useGivingUp } from "./use-giving-up.ts";
import { searchWords } from "./words.ts";

export interface ServiceSearchProps {
  /** What was chosen out of what was found. */
  readonly onPick: (service: { readonly id: string; readonly name: string }) => void;
  readonly autoFocus?: boolean;
  /** Stands in for "What do you need?". */
  readonly label?: string;
}

/** Finds a service in the words people use, while they type; arrows and Enter choose. */
export default function ServiceSearch({ onPick, autoFocus, label }: ServiceSearchProps) {
  const t = useWords(searchWords);
  const id = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), 160);
  const query = useQuery({
    queryKey: ["catalogue", "search", asked],
    queryFn: ({ signal }) => findServices(asked, signal),
    enabled: asked.length > 1,
    placeholderData: (old) => old,
    staleTime: 30_000,
  });
  const shown = asked.length > 1 && text.trim() !== "" ? query.data : undefined;
  const found = shown?.found ?? [];
  const current = shown && !query.isPlaceholderData ? found.length : undefined;
  const { opened, nothingFits } = useGivingUp(asked, current);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list starts at its first service
  useEffect(() => setActive(0), [query.data]);

  const pick = (service: FoundService) => {
    opened();
    void noteChoice({ body: { find: asked, service: service.id } }).catch(() => {});
    onPick({ id: service.id, name: service.name.map((piece) => piece.text).join("") });
  };

  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setActive((at) => (at + step + found.length) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const service = found[active];
      if (service && !query.isPlaceholderData) pick(service);
    } else if (event.key === "Escape" && text !== "") {
      event.preventDefault();
      setText("");
    }
  };

  return (
    <search className={css.box}>
      <label className={css.label} htmlFor={`${id}-field`}>
        {label ?? t("label")}
      </label>
      <div className={css.field}>
        <IconSearch size={20} aria-hidden />
        <input
          id={`${id}-field`}
          className={css.input}
          type="search"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: where searching is what one came for, the page says so
          autoFocus={autoFocus}
          placeholder={t("placeholder")}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={press}
        />
        {text !== "" && (
          <CloseButton className={css.end} aria-label={t("clear")} onClick={() => setText("")} />
        )}
      </div>
      <VisuallyHidden role="status">
        {current !== undefined && t("found", { count: current })}
        {query.isFetching && current === undefined && asked.length > 1 && t("searching")}
      </VisuallyHidden>
      <SearchResults
        id={id}
        active={active}
        shown={shown}
        settled={current !== undefined}
        failed={query.isError && asked.length > 1}
        onPick={pick}
        onPoint={setActive}
        onNothingFits={nothingFits}
        asked={asked}
      />
    </search>
  );
}
