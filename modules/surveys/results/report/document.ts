// The report of a wave: what one page would say to a manager first, then the figures, then how to read them.

import { formats, say } from "#platform/words";
import { teller } from "../words/telling.ts";
import { headCards } from "./cards.ts";
import type { ReportData } from "./data.ts";
import { colours } from "./drawings.ts";
import { figureParts } from "./figure-parts.ts";
import { inShort } from "./in-short.ts";
import { modelParts } from "./model-parts.ts";
import type { Content, TDocumentDefinitions } from "./pdf-content.ts";
import { reportWords } from "./words.ts";

export interface Printing {
  readonly data: ReportData;
  readonly t: ReturnType<typeof sayOf>;
  readonly tell: ReturnType<typeof teller>;
  readonly format: ReturnType<typeof formats>;
}

const sayOf = (language: ReportData["language"]) => say(reportWords, language);

export function documentOf(data: ReportData): TDocumentDefinitions {
  const { language, company } = data;
  const t = sayOf(language);
  const format = formats(language, "UTC");
  const printing: Printing = { data, t, tell: teller(language, company.measures), format };
  const { wave } = company;
  const title = wave.name[language];
  const facts = [
    t("closed", { date: format.date(wave.closedAt) }),
    ...(company.response === null
      ? []
      : [t("responseRate", { rate: format.percent(company.response / 100) })]),
    wave.kind === "anonymous" ? t("anonymous", { k: wave.k }) : t("identified"),
  ];
  const content: Content[] = [
    { text: t("subject"), style: "kicker" },
    { text: title, style: "title" },
    { text: facts.join("  ·  "), style: "lead" },
    headCards(printing),
    ...inShort(printing),
    ...figureParts(printing),
    ...modelParts(printing),
    ...reading(printing),
  ];
  return {
    pageSize: "A4",
    pageMargins: [48, 52, 48, 56],
    info: { title, creator: t("product"), producer: t("product") },
    language: language === "ru" ? "ru-RU" : "en-GB",
    defaultStyle: { font: "Roboto", fontSize: 9.5, color: colours.ink, lineHeight: 1.25 },
    styles: {
      kicker: { fontSize: 9, color: colours.accent, bold: true, characterSpacing: 0.3 },
      title: { fontSize: 22, bold: true, margin: [0, 2, 0, 6], lineHeight: 1.1 },
      lead: { color: colours.dim, margin: [0, 0, 0, 14] },
      heading: { fontSize: 13, bold: true, margin: [0, 20, 0, 8] },
      note: { fontSize: 8.5, color: colours.dim, margin: [0, 4, 0, 0] },
    },
    footer: (page, pages) => ({
      margin: [48, 16, 48, 0],
      fontSize: 8,
      color: colours.dim,
      columns: [
        { text: `${t("product")}  ·  ${title}  ·  ${t("printed", { date: format.date(data.printedAt) })}` },
        { text: t("page", { page, pages }), alignment: "right", width: 60 },
      ],
    }),
    content,
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.style === "heading" && getFollowingNodesOnPage().length === 0,
  };
}

function reading({ t }: Printing): Content[] {
  return [
    {
      unbreakable: true,
      stack: [
        { text: t("reading"), style: "heading" },
        {
          ul: [t("readingInterval"), t("readingCover"), t("readingMethods"), t("readingOnce")],
          markerColor: colours.accent,
        },
      ],
    },
  ];
}
