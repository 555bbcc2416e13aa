import { defineWords, formats, type Language, say } from "#platform/words";
import type { EvidenceSource } from "./discovery/evidence.ts";

/** What one source says of a relationship, as it was kept when the map was drawn. */
export interface Part {
  readonly source: EvidenceSource;
  readonly count: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly months: number;
  readonly expected: number;
  readonly weight: number;
  readonly capped: boolean;
  readonly services: readonly { readonly name: string; readonly count: number }[];
}

const words = defineWords({
  en: {
    because: "Because {reasons}.",
    none: "No source shows it any more.",
    requests: { one: "{count} request since {since}", other: "{count} requests since {since}" },
    processes: {
      one: "{count} hand-over a month in {process}",
      other: "{count} hand-overs a month in {process}",
    },
    nomination: { one: "named by {count} person", other: "named by {count} people" },
    communication: { one: "{count} contact by mail", other: "{count} contacts by mail" },
    structure: "serving it is what the supplier is there for",
    declaration: "people said so",
    no_requests: "no requests pass between the two",
    no_processes: "no work is handed over between the two",
    no_nomination: "nobody named it when asked",
    no_communication: "hardly anybody writes to each other",
    no_structure: "the supplier's recorded customers do not include it",
    no_declaration: "nobody has spoken of it",
  },
  ru: {
    because: "Потому что есть {reasons}.",
    none: "Ни один источник её больше не показывает.",
    requests: {
      one: "{count} обращение с {since}",
      few: "{count} обращения с {since}",
      many: "{count} обращений с {since}",
      other: "{count} обращения с {since}",
    },
    processes: {
      one: "{count} передача работы в месяц в процессе «{process}»",
      few: "{count} передачи работы в месяц в процессе «{process}»",
      many: "{count} передач работы в месяц в процессе «{process}»",
      other: "{count} передачи работы в месяц в процессе «{process}»",
    },
    nomination: {
      one: "{count} ответ в опросе",
      few: "{count} ответа в опросе",
      many: "{count} ответов в опросе",
      other: "{count} ответа в опросе",
    },
    communication: {
      one: "{count} контакт по почте",
      few: "{count} контакта по почте",
      many: "{count} контактов по почте",
      other: "{count} контакта по почте",
    },
    structure: "запись в структуре, что поставщик для этого и создан",
    declaration: "слово людей",
    no_requests: "обращений между сторонами нет",
    no_processes: "работа между сторонами не передаётся",
    no_nomination: "в опросе никто не назвал",
    no_communication: "сотрудники почти не пишут друг другу",
    no_structure: "среди записанных клиентов поставщика её нет",
    no_declaration: "никто о ней не говорил",
  },
});

export interface Explanation {
  readonly sentence: string;
  readonly reasons: readonly {
    readonly source: EvidenceSource;
    readonly text: string;
    readonly speaksFor: boolean;
  }[];
}

/** Why the house believes it, in a sentence and by source; what speaks against it stands apart. */
export function explain(parts: readonly Part[], declared: boolean, language: Language): Explanation {
  const t = say(words, language);
  const reasons = parts.map((part) => ({
    source: part.source,
    text: part.count > 0 ? reasonOf(part, language) : t(`no_${part.source}`),
    speaksFor: part.count > 0,
  }));
  if (declared) reasons.push({ source: "declaration", text: t("declaration"), speaksFor: true });
  const speaking = reasons.filter((reason) => reason.speaksFor).map((reason) => reason.text);
  const sentence =
    speaking.length === 0 ? t("none") : t("because", { reasons: formats(language).list(speaking) });
  return { sentence, reasons };
}

function reasonOf(part: Part, language: Language): string {
  const t = say(words, language);
  const format = formats(language, "UTC");
  switch (part.source) {
    case "requests":
      return t("requests", { count: Math.round(part.count), since: sinceWhen(part.from, language) });
    case "processes": {
      const monthly = part.count / Math.max(1, part.months);
      const count = monthly >= 10 ? Math.round(monthly) : Math.max(0.1, Math.round(monthly * 10) / 10);
      const names = part.services.slice(0, 2).map((service) => service.name);
      return t("processes", { count, process: names.length > 0 ? format.list(names) : "—" });
    }
    case "nomination":
    case "communication":
      return t(part.source, { count: Math.max(1, Math.round(part.count)) });
    case "structure":
    case "declaration":
      return t(part.source);
  }
}

const russianGenitive = [
  ...["января", "февраля", "марта", "апреля", "мая", "июня"],
  ...["июля", "августа", "сентября", "октября", "ноября", "декабря"],
];

/** "since March 2026", "с марта 2026 года": Russian needs the month in the genitive, which no formatter gives alone. */
function sinceWhen(day: string | null, language: Language): string {
  if (day === null) return "—";
  if (language === "en") return formats("en", "UTC").month(day);
  const date = new Date(day);
  return `${russianGenitive[date.getUTCMonth()]} ${date.getUTCFullYear()} года`;
}
