import type { ComponentType } from "react";
import type { Language } from "#platform/words";

type Loaded<P = Record<never, never>> = () => Promise<{ default: ComponentType<P> }>;

/** A page as the frame sees it before anybody opens it: light, so that the router is built without loading pages. */
export interface Page {
  /** The router's path: `/processes/$log`; parameters are read with `usePageParam("log")`. */
  readonly path: string;
  readonly load: Loaded;
  readonly title: (language: Language) => string;
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

export function defineHomeParts(parts: readonly HomePart[]): readonly HomePart[] {
  return parts;
}
