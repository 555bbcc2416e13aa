import type { ComponentType } from "react";
import type { Language } from "#platform/words";

type Loaded<P = Record<never, never>> = () => Promise<{ default: ComponentType<P> }>;

/** A page as the frame sees it before anybody opens it: light, so that the router is built without loading pages. */
export interface Page {
  /** The router's path: `/processes/$log`; parameters are read with `usePageParam("log")`. */
  readonly path: string;
  readonly load: Loaded;
  readonly title: (language: Language) => string;
  /** Open to everybody, signed in or not, and outside the frame. */
  readonly outside?: boolean;
}

export function definePages(pages: readonly Page[]): readonly Page[] {
  return pages;
}

/** Who a part of the home page is for; one person can be several of them. */
export type Audience = "lead" | "head" | "employee" | "administrator";

export interface HomePart {
  readonly id: string;
  readonly audience: readonly Audience[];
  /** `loop`: a step of the programme lead's loop; `half`, `wide`: a card of that width. */
  readonly place: "loop" | "half" | "wide";
  /** Smaller comes first. */
  readonly order: number;
  readonly load: Loaded;
}

/** One kind of data that can be brought in: a card on the import page that leads to the module's own steps. */
export interface ImportKind {
  readonly id: string;
  readonly order: number;
  /** The page that does it. */
  readonly to: string;
  readonly title: (language: Language) => string;
  /** What the data is good for and in which forms it may come, in a sentence or two. */
  readonly lead: (language: Language) => string;
}

export function defineImportKinds(kinds: readonly ImportKind[]): readonly ImportKind[] {
  return kinds;
}

/** Something found by the search in the frame. */
export interface Found {
  readonly key: string;
  readonly title: string;
  /** What tells it from others of the same name: position and unit, the unit above. */
  readonly note?: string;
  /** The kind of a party, for its icon. */
  readonly kind?: "person" | "unit" | "partner";
  readonly to: string;
}

/** Where the search of the frame looks. The search itself is loaded when somebody first searches. */
export interface SearchSource {
  readonly id: string;
  readonly order: number;
  readonly title: (language: Language) => string;
  readonly load: () => Promise<{ default: (text: string, signal: AbortSignal) => Promise<readonly Found[]> }>;
}

export function defineSearchSources(sources: readonly SearchSource[]): readonly SearchSource[] {
  return sources;
}

/** What `modules/<name>/web/index.ts` exports; everything but the pages may be absent. */
export interface ModuleWeb {
  readonly pages: readonly Page[];
  readonly homeParts?: readonly HomePart[];
  readonly importKinds?: readonly ImportKind[];
  readonly searchSources?: readonly SearchSource[];
}

export function defineHomeParts(parts: readonly HomePart[]): readonly HomePart[] {
  return parts;
}
