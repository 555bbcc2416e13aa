// What each column of a past survey is, as far as its name and its cells say.

import type { Meaning } from "../schema/shapes.ts";
import type { ColumnPlan, QuestionKind } from "./plan.ts";
import { type Cell, type FileColumn, isNothing, type SurveyFile } from "./survey-file.ts";

/** Cells looked at of each column. */
const looked = 2_000;
const mostChoices = 20;
const longestChoice = 80;

export function guessColumns(file: SurveyFile): Map<string, ColumnPlan> {
  const taken = new Set<string>();
  return new Map(
    file.columns.map((column, at) => {
      const cells = file.rows.slice(0, looked).map((row) => row.cells[at] ?? null);
      const given = cells.filter((cell) => !isNothing(cell));
      const plan = guessOne(column, given);
      // Who answered, from where and about whom stands in one column each: the first that looks like it.
      if (single.has(plan.role) && taken.has(plan.role)) return [column.name, { role: "skip" }];
      taken.add(plan.role);
      return [column.name, plan];
    }),
  );
}

const single = new Set(["unit", "subject", "category", "tenure"]);

/** Words of headers, in whole: letters and figures only, lower case. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const says = (pattern: RegExp) => (name: string) => pattern.test(name);
const isPrivate = says(
  /^((full|first|last|middle|respondent|employee|contact) ?)?(name|surname|firstname|lastname|fullname)$|^(фио|ф и о|имя|фамилия|отчество|сотрудник|респондент)$|e ?mail|почта|phone|телефон|^ip|ipaddr|ip адрес|birth|рожден|passport|паспорт|^contact\b|^person\b/u,
);
const isTechnical = says(
  /^(id|no|n|nr|№|номер|response id|responseid|survey id|user id|userid|seed|token|refurl|lastpage|startlanguage|language|finished|quotas|tags|notes|collectorid|collector id|respondent id|respondentid|submitdate|startdate|datestamp|timestamp|created ?at|updated ?at|completed ?at|started ?at|date|time|start|end|дата|время|отметка времени|дата заполнения|дата ответа)$|^metadata|time$|_?submitdate/u,
);
const isUnit = says(
  /^((my|your|own|respondent s?) ?)?(unit|department|division|team|office|branch|customer|customer unit)( (id|code|name))?$|^((мое|ваше|свое) ?)?(подразделение|отдел|департамент|управление|служба респондента|цех|филиал|клиент)( (код|респондента|клиента))?$|в каком (отделе|подразделении) вы/u,
);
const isSubject = says(
  /^(supplier|provider|rated( unit)?|about|service provider|evaluated( unit)?|supplier unit)( (id|code|name))?$|^(поставщик|кого оценивают|оцениваемое подразделение|оцениваемый|о ком|исполнитель|служба)( (код|имя))?$/u,
);
const isCategory = says(/^(category|role|level|position level|категория|роль|уровень должности)$/u);
const isTenure = says(/^(tenure|years( of)? service|length of service|стаж|стаж работы)$/u);
const isPromoter = says(/recommend|advise|nps|net promoter|порекоменд|посовет|рекоменд/u);
const isSatisfaction = says(/satisf|удовлетвор|доволен|довольны/u);
const isEffort = says(/how easy|effort|насколько легко|усили/u);
const isWords = says(
  /comment|suggestion|why|what should|other text|комментар|предложен|почему|что стоит|отзыв/u,
);

function guessOne(column: FileColumn, given: readonly Cell[]): ColumnPlan {
  const name = plainName(column.name);
  if (isPrivate(name) || looksPrivate(given)) return { role: "private" };
  if (column.kind === "moment" || isTechnical(name) || looksLikeMoments(given)) return { role: "private" };
  if (isSubject(name)) return { role: "subject" };
  if (isUnit(name)) return { role: "unit" };
  if (isCategory(name)) return { role: "category" };
  if (isTenure(name)) return { role: "tenure" };
  if (given.length === 0 && column.values.length === 0) return { role: "skip" };
  const told = plainName(`${column.name} ${column.label}`);
  return questionOf(column, given, told);
}

const share = (cells: readonly Cell[], of: (text: string) => boolean): number =>
  cells.length === 0
    ? 0
    : cells.filter((cell) => typeof cell === "string" && of(cell.trim())).length / cells.length;

const looksPrivate = (cells: readonly Cell[]): boolean =>
  share(cells, (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) > 0.3 ||
  share(cells, (text) => /^(\d{1,3}\.){3}\d{1,3}$/.test(text)) > 0.5 ||
  share(cells, (text) => /^\+?[\d\s()-]{10,18}$/.test(text) && text.replaceAll(/\D/g, "").length >= 10) >
    0.5 ||
  share(cells, (text) => /^[А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё]+( [А-ЯЁ][а-яё]+(вич|вна|ична|ич))?$/u.test(text)) >
    0.7;

const looksLikeMoments = (cells: readonly Cell[]): boolean =>
  share(cells, (text) => /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[ T]\d{1,2}:\d{2}/.test(text)) > 0.5;

function questionOf(column: FileColumn, given: readonly Cell[], told: string): ColumnPlan {
  const kind = kindOf(column, given, told);
  if (kind === undefined) return { role: "skip" };
  const plan: ColumnPlan = { role: "question", kind };
  if (kind === "net_promoter") return { ...plan, measures: "recommend" };
  if (kind !== "scale") return plan;
  const ends = column.scale ?? endsOf(column, numbersOf(given));
  return ends ? { ...plan, ...ends, measures: meaningOf(told, ends) } : { role: "skip" };
}

function meaningOf(told: string, { low, high }: { low: number; high: number }): Meaning | null {
  if (isEffort(told) && low === 1 && high === 7) return "effort";
  if (isSatisfaction(told)) return "satisfaction";
  return null;
}

function kindOf(column: FileColumn, given: readonly Cell[], told: string): QuestionKind | undefined {
  if (column.kind === "choices" || given.some(Array.isArray)) return "choices";
  if (column.kind === "net_promoter") return "net_promoter";
  if (column.kind === "text") return "text";
  const numbers = numbersOf(given);
  const whole =
    numbers.length > 0 && numbers.length >= given.length * 0.98 && numbers.every(Number.isInteger);
  if (whole) {
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    if (isPromoter(told) && least >= 0 && most <= 10 && most > 7) return "net_promoter";
    // Words for a few numbers that are in no order, such as sex or trade, are for people to say.
    if (least >= -10 && most <= 10) return "scale";
    return stepOf(numbers) ? "scale" : undefined;
  }
  if (column.kind === "choice") return "choice";
  const different = new Set(given.map((cell) => String(cell).trim()));
  const longest = Math.max(0, ...[...different].map((text) => text.length));
  if (numbers.length > given.length * 0.9) return undefined;
  if (
    !isWords(told) &&
    different.size <= mostChoices &&
    longest <= longestChoice &&
    different.size < given.length / 3
  )
    return "choice";
  return given.length > 0 ? "text" : undefined;
}

export const numbersOf = (cells: readonly Cell[]): number[] =>
  cells.flatMap((cell) => {
    const number = numberIn(cell);
    return number === undefined ? [] : [number];
  });

/** `5`, `5,0`, and answers that begin with their number: `5 - fully`. */
export function numberIn(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return undefined;
  const found = /^\s*(-?\d{1,9}(?:[.,]\d+)?)\s*(?:$|[-–—=:.)]\s*\p{L})/u.exec(cell);
  return found ? Number(found[1]!.replace(",", ".")) : undefined;
}

/** 0, 20, 40, ... 100: a scale in steps. */
function stepOf(numbers: readonly number[]): number | undefined {
  const most = Math.max(...numbers);
  const least = Math.min(...numbers);
  return [10, 20, 25, 50].find(
    (step) => least >= 0 && most <= 100 && numbers.every((number) => number % step === 0) && most > step,
  );
}

const usualEnds = [
  [1, 5],
  [1, 4],
  [0, 4],
  [1, 6],
  [1, 7],
  [0, 10],
  [1, 10],
] as const;

/** The highest answer; a few that stand far above all others are typing errors. */
function mostOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const most = sorted.at(-1)!;
  const usual = sorted[sorted.length - 1 - Math.floor(sorted.length * 0.025)]!;
  return most - usual > 2 ? usual : most;
}

/** Both ends of a scale, as its labels say or its answers suggest. */
function endsOf(
  { values }: FileColumn,
  numbers: readonly number[],
): { low: number; high: number } | undefined {
  const labelled = values.flatMap(({ value }) =>
    typeof value === "number" ? [value] : (numberIn(value) ?? []),
  );
  const all = [...labelled, ...numbers].filter(Number.isInteger);
  if (all.length === 0) return undefined;
  const [least, most] = [Math.min(...all), mostOf(all)];
  if (labelled.length > 1 && most <= 100 && least >= -100) return { low: least, high: most };
  const usual = usualEnds.find(
    ([low, high]) => (low === 0 ? least === 0 : least >= low) && most <= high && most > high - 2,
  );
  if (usual) return { low: usual[0], high: usual[1] };
  const step = stepOf(numbers);
  if (most > 10 && step) return { low: 0, high: 100 };
  return least < most && least >= -100 && most <= 100 ? { low: least, high: most } : undefined;
}
