// The report of a wave: what one page would say to a manager first, then the figures, then how to read them.

import { type Content, colours, sheet, type TDocumentDefinitions } from "#platform/pdf";
import { formats, say } from "#platform/words";
import { teller } from "../words/telling.ts";
import { headCards } from "./cards.ts";
import type { ReportData } from "./data.ts";
import { figureParts } from "./figure-parts.ts";
import { inShort } from "./in-short.ts";
import { modelParts } from "./model-parts.ts";
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
  return sheet({
    ...{ title, language, content, product: t("product") },
    foot: `${t("product")}  ·  ${title}  ·  ${t("printed", { date: format.date(data.printedAt) })}`,
    page: (page, pages) => t("page", { page, pages }),
  });
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
