// What stands in the letters: one thing at once, or the day's digest. Pure.

import { formats, type Language, say } from "#platform/words";
import { excerpt, type Fold, fold } from "./fold.ts";
import * as html from "./html.ts";
import type { LetterHeads } from "./notify.ts";
import type { Bilingual } from "./source.ts";
import { letterWords } from "./words.ts";

export interface News {
  readonly id: number;
  readonly about: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly link: string;
  readonly urgent: boolean;
  readonly letter: LetterHeads | null;
}

export interface Addressee {
  readonly language: Language;
  readonly timeZone: string;
  /** Whether the pages of the house are open to them. */
  readonly account: boolean;
  /** Where the house is reached, without a slash at the end. */
  readonly house: string;
}

export interface Composed extends LetterHeads {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export const noticesPage = "/notices";
export const settingsPage = "/settings/notices";
/** What mail programs take for the beginning of a signature, and fold away. */
const rule = "\n\n-- \n";

/** One thing's news in a letter of its own; more than one that waited together stand in order. */
export function letterOf({ latest, all }: Fold<News>, reader: Addressee): Composed {
  const { language, house, account } = reader;
  const t = say(letterWords, language);
  const heads = latest.letter ?? {};
  const title = latest.title[language];
  const subject = heads.subject ?? (latest.urgent ? `${t("urgent")}: ${title}` : title);
  // A thing keeps its name from news to news: it is said once.
  const parts = all.map((one, i) => ({
    title: all[i - 1]?.title[language] === one.title[language] ? "" : one.title[language],
    text: one.text[language],
  }));
  const address = `${house}${heads.secretLink ?? latest.link}`;
  const leads = account || heads.secretLink !== undefined;
  const told = [heads.replyTo && t("mayAnswer")].filter(Boolean) as string[];
  const foot = footOf(reader);
  return {
    ...heads,
    subject,
    text: [
      ...parts.map((part) => [part.title, part.text.trim()].filter(Boolean).join("\n\n")),
      ...(leads ? [address] : []),
      ...told,
      ...(heads.mark ? [heads.mark] : []),
    ]
      .join("\n\n")
      .concat(foot.text),
    html: html.page(
      parts.map((part) => (part.title && html.heading(part.title)) + html.paragraphs(part.text)).join("") +
        (leads ? html.button(address, t("open")) : "") +
        told.map(html.note).join("") +
        (heads.mark ? html.note(heads.mark) : ""),
      foot.html,
    ),
  };
}

export interface DigestLine {
  readonly title: string;
  readonly link: string;
  readonly texts: readonly string[];
  /** How many notices are behind it, and how many of them say nothing here. */
  readonly count: number;
  readonly more: number;
}

export interface Digest extends Composed {
  readonly lead: string;
  readonly lines: readonly DigestLine[];
  /** Things that are on the page only. */
  readonly rest: number;
}

/** Lines of a digest, texts of a line, letters of a text: as much as is read with the first coffee. */
const mostLines = 40;
const mostTexts = 3;
const textLength = 280;

export function digestOf(news: readonly News[], reader: Addressee, day: Date): Digest {
  const { language, house, timeZone } = reader;
  const t = say(letterWords, language);
  const folds = fold(news);
  const lines = folds.slice(0, mostLines).map((one) => digestLine(one, language));
  const rest = folds.length - lines.length;
  const subject = t("digestSubject", { count: folds.length, day: formats(language, timeZone).date(day) });
  const lead = t("digestLead", { count: folds.length });
  const restText = rest > 0 ? t("rest", { count: rest }) : "";
  const foot = footOf(reader);
  const more = (line: DigestLine) => (line.more > 0 ? t("andMore", { count: line.more }) : "");
  return {
    subject,
    lead,
    lines,
    rest,
    text: [
      lead,
      ...lines.map((line) =>
        [line.title, ...line.texts, more(line), `${house}${line.link}`].filter(Boolean).join("\n"),
      ),
      ...(rest > 0 ? [`${restText}: ${house}${noticesPage}`] : []),
    ]
      .join("\n\n")
      .concat(foot.text),
    html: html.page(
      html.heading(t("digestTitle")) +
        html.paragraphs(lead) +
        lines
          .map((line) =>
            html.item(
              html.link(`${house}${line.link}`, line.title),
              line.texts.map(html.paragraphs).join("") + (more(line) && html.note(more(line))),
            ),
          )
          .join("") +
        (rest > 0 ? html.item(html.link(`${house}${noticesPage}`, restText), "") : ""),
      foot.html,
    ),
  };
}

function digestLine({ latest, all }: Fold<News>, language: Language): DigestLine {
  // What came before the latest is told with its title, where that is another.
  const texts = all
    .slice(-mostTexts)
    .map((one) => {
      const text = excerpt(one.text[language], textLength);
      const same = one.title[language] === latest.title[language];
      return same ? text : [one.title[language], text].filter(Boolean).join(": ");
    })
    .filter(Boolean);
  return {
    title: latest.title[language],
    link: latest.link,
    texts,
    count: all.length,
    more: Math.max(0, all.length - mostTexts),
  };
}

/** Why one gets it and how not to: only whoever can sign in can choose. */
function footOf({ language, account, house }: Addressee): { text: string; html: string } {
  if (!account) return { text: "\n", html: "" };
  const t = say(letterWords, language);
  const address = `${house}${settingsPage}`;
  return {
    text: `${rule}${t("why")}\n${t("change")}: ${address}\n`,
    html: `${html.escapeHtml(t("why"))} ${html.link(address, t("change"))}`,
  };
}
