import { useMemo, useSyncExternalStore } from "react";
import {
  type Formats,
  formats,
  isLanguage,
  type Language,
  preferredLanguage,
  type Say,
  say,
  type Words,
} from "#platform/words";

const storageKey = "vizavi.language";
const listeners = new Set<() => void>();
let current: Language = initial();

function initial(): Language {
  const kept = readKept();
  return kept ?? preferredLanguage(navigator.languages.join(","));
}

/** Storage may be closed to us (private windows, policies): the choice then lasts until the page is left. */
function readKept(): Language | undefined {
  try {
    const kept = localStorage.getItem(storageKey);
    return isLanguage(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this browser's user has chosen a language, so that the account's own does not override it. */
export function languageWasChosen(): boolean {
  return readKept() !== undefined;
}

export function currentLanguage(): Language {
  return current;
}

export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Nothing to keep it in: it holds for this page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): [Language, (language: Language) => void] {
  return [useSyncExternalStore(subscribe, currentLanguage), setLanguage];
}

/** The sentences of a room in the reader's language: `const t = useWords(words); t("save")`. */
export function useWords<E>(words: Words<E>): Say<E> {
  const [language] = useLanguage();
  return useMemo(() => say(words, language), [words, language]);
}

/** Numbers, dates and lengths of time the way the reader's language writes them. */
export function useFormat(): Formats {
  const [language] = useLanguage();
  return formats(language);
}
