import type { Language } from "#platform/words";
import type { Content, TDocumentDefinitions } from "./content.ts";
import { colours } from "./drawings.ts";

export interface Sheet {
  readonly title: string;
  readonly language: Language;
  /** The name of the house, as its reader writes it. */
  readonly product: string;
  readonly content: readonly Content[];
  /** At the foot, left: what is told once a page. */
  readonly foot: string;
  readonly page: (page: number, pages: number) => string;
}

/** How every printed page of the house looks: A4, its type, its headings, its foot. */
export const sheet = ({ title, language, product, content, foot, page }: Sheet): TDocumentDefinitions => ({
  pageSize: "A4",
  pageMargins: [48, 52, 48, 56],
  info: { title, creator: product, producer: product },
  language: language === "ru" ? "ru-RU" : "en-GB",
  defaultStyle: { font: "Roboto", fontSize: 9.5, color: colours.ink, lineHeight: 1.25 },
  styles: {
    kicker: { fontSize: 9, color: colours.accent, bold: true, characterSpacing: 0.3 },
    title: { fontSize: 22, bold: true, margin: [0, 2, 0, 6], lineHeight: 1.1 },
    lead: { color: colours.dim, margin: [0, 0, 0, 14] },
    heading: { fontSize: 13, bold: true, margin: [0, 20, 0, 8] },
    note: { fontSize: 8.5, color: colours.dim, margin: [0, 4, 0, 0] },
  },
  footer: (at, pages) => ({
    margin: [48, 16, 48, 0],
    fontSize: 8,
    color: colours.dim,
    columns: [{ text: foot }, { text: page(at, pages), alignment: "right", width: 60 }],
  }),
  content,
  // A heading never stands alone at the foot of a page.
  pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
    node.style === "heading" && getFollowingNodesOnPage().length === 0,
});
