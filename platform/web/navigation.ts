import { useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";

/** A parameter of the page's path: for `/processes/$log`, `usePageParam("log")`. */
export function usePageParam(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>;
  return params[name] ?? "";
}

export type SearchValue = string | number | boolean | undefined;

type IsUnion<T, U = T> = T extends U ? ([U] extends [T] ? false : true) : never;

/** `{ all: false, tab: "map" }` means a boolean and a text; `"map" as Tab` keeps its own union. */
type Widened<V> = [V] extends [boolean]
  ? boolean
  : true extends IsUnion<V>
    ? V
    : [V] extends [number]
      ? number
      : [V] extends [string]
        ? string
        : V;
type Search<T> = { [K in keyof T]: Widened<T[K]> };

/**
 * What a page keeps in its address (filters, sorting, chosen tab), so that it can be sent to somebody and the
 * back button works. Values of `defaults` are left out of the address; unknown ones are ignored.
 */
export function usePageSearch<T extends Record<string, SearchValue>>(
  defaults: T,
): [Search<T>, (change: Partial<Search<T>>, options?: { replace?: boolean }) => void] {
  const location = useLocation();
  const navigate = useNavigate();
  const raw = location.search as Record<string, unknown>;
  // biome-ignore lint/correctness/useExhaustiveDependencies: defaults are written inline and mean the same each time
  const value = useMemo(() => {
    const read: Record<string, SearchValue> = {};
    for (const [name, fallback] of Object.entries(defaults)) read[name] = readValue(raw[name], fallback);
    return read as Search<T>;
  }, [raw]);
  const change = useCallback(
    (changes: Partial<Search<T>>, options: { replace?: boolean } = {}) => {
      const next: Record<string, unknown> = { ...raw, ...changes };
      for (const [name, v] of Object.entries(next)) {
        if (v === undefined || v === "" || v === defaults[name]) delete next[name];
      }
      void navigate({
        to: location.pathname,
        search: next as never,
        replace: options.replace ?? true,
        resetScroll: false,
      });
    },
    [raw, defaults, navigate, location.pathname],
  );
  return [value, change];
}

function readValue(raw: unknown, fallback: SearchValue): SearchValue {
  if (raw === undefined) return fallback;
  if (typeof fallback === "number") return Number.isFinite(Number(raw)) ? Number(raw) : fallback;
  if (typeof fallback === "boolean") return raw === true || raw === "true";
  return String(raw);
}

/** Goes to another page of the house: `go("/processes/42")`. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (to, options = {}) => {
      const [path, query] = to.split("?");
      void navigate({
        to: path,
        search: query ? (Object.fromEntries(new URLSearchParams(query)) as never) : undefined,
        replace: options.replace,
      });
    },
    [navigate],
  );
}
