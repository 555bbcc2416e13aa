import type { ComponentType } from "react";

/** What a later room hangs on the page of a need: loaded when the page is opened. */
export interface NeedSection {
  readonly id: string;
  /** Smaller comes first. */
  readonly order: number;
  readonly load: () => Promise<{
    default: ComponentType<{ need: string; number: number; mayShape: boolean; isOpen: boolean }>;
  }>;
}

const hung = new Map<string, NeedSection>();

/** Hangs sections on the page of a need; a room calls it in its `web/index.ts`. */
export function defineNeedSections(sections: readonly NeedSection[]): void {
  for (const section of sections) hung.set(section.id, section);
}

export const allNeedSections = (): readonly NeedSection[] =>
  [...hung.values()].sort((a, b) => a.order - b.order);
