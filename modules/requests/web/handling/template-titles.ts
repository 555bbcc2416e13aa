import { defineWords } from "#platform/words";

/** What the frame and the queue call the page. */
export const templateTitles = defineWords({ en: { templates: "Templates" }, ru: { templates: "Шаблоны" } });
