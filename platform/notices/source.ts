/** How one hears of something besides the page: not at all, by the day's digest, by a letter at once. */
export const ways = ["page", "digest", "at_once"] as const;
export type Way = (typeof ways)[number];
/** `none`: not even on the page. */
export const wishes = [...ways, "none"] as const;
export type Wish = (typeof wishes)[number];

export interface Bilingual {
  readonly ru: string;
  readonly en: string;
}

/** One kind of news, as a room declares it; people choose by it how they want to hear. */
export interface NoticeSource {
  /** `<room>.<what it tells>`; kept with every notice, so it never changes. */
  readonly name: string;
  /** How one hears of it who has not chosen. */
  readonly usual: Wish;
  readonly group: Bilingual;
  readonly title: Bilingual;
  /** What such a notice looks like, for those who have none yet. */
  readonly example: { readonly title: Bilingual; readonly text: Bilingual };
}
