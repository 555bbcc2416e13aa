// The little of a form that the page around it must know: how long it takes, and what was written in words.

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const written = new Set(["text", "comment"]);
const asked = new Set([
  ...written,
  "radiogroup",
  "dropdown",
  "buttongroup",
  "checkbox",
  "tagbox",
  "ranking",
  "rating",
  "boolean",
  "matrix",
  "party",
]);

/** Questions in the order they are asked, out of pages and panels. */
function questionsOf(form: unknown): readonly Json[] {
  if (!isObject(form)) return [];
  return [...listOf(form.pages), ...listOf(form.elements), ...listOf(form.questions)].flatMap((element) =>
    asked.has(String(element.type)) ? [element] : questionsOf(element),
  );
}

const secondsOf: Readonly<Record<string, number>> = {
  text: 15,
  comment: 25,
  ranking: 30,
  checkbox: 12,
  party: 15,
};

/** Whole minutes that the form takes, asked about so many parties; at least one. */
export function minutesFor(form: unknown, subjects: number): number {
  const seconds = questionsOf(form).reduce((sum, question) => {
    const type = String(question.type);
    const rows = Array.isArray(question.rows) ? question.rows.length : 1;
    return sum + (type === "matrix" ? 7 * rows : (secondsOf[type] ?? 8));
  }, 0);
  return Math.max(1, Math.round((seconds * Math.max(1, subjects)) / 60));
}

export interface Written {
  readonly item: string;
  /** The question, by language. */
  readonly title: { readonly en: string; readonly ru: string };
  readonly words: string;
}

/** What was said in one's own words, question by question. */
export function writtenIn(form: unknown, data: Json): readonly Written[] {
  return questionsOf(form).flatMap((question) => {
    const name = String(question.name);
    const found: Written[] = [];
    const take = (item: string, title: unknown) => {
      const words = data[item];
      if (typeof words === "string" && words.trim() !== "")
        found.push({ item, title: bilingual(title, name), words: words.trim() });
    };
    if (written.has(String(question.type))) take(name, question.title);
    take(`${name}-Comment`, question.commentText ?? question.otherText ?? question.title);
    return found;
  });
}

/** Whether there is anywhere to write something in. */
export const asksForWords = (form: unknown): boolean =>
  questionsOf(form).some((question) => {
    const beside = [question.showOtherItem, question.hasOther, question.showCommentArea, question.hasComment];
    return written.has(String(question.type)) || beside.includes(true);
  });

function bilingual(title: unknown, name: string): Written["title"] {
  if (typeof title === "string") return { en: title, ru: title };
  if (!isObject(title)) return { en: name, ru: name };
  const of = (language: "en" | "ru", other: "en" | "ru") =>
    String(title[language] ?? title.default ?? title[other] ?? name);
  return { en: of("en", "ru"), ru: of("ru", "en") };
}

/** Whether anything is answered at all. */
export const saysNothing = (data: Json): boolean =>
  Object.values(data).every((value) =>
    Array.isArray(value) || isObject(value)
      ? Object.keys(value).length === 0
      : value === undefined || value === null || value === "",
  );
