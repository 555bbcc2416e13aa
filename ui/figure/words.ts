import { defineWords } from "#platform/words";

export const figureWords = defineWords({
  en: {
    trend: "trend: {values}",
    up: "up by {change}",
    down: "down by {change}",
    level: "unchanged",
    rows: "show the rows",
  },
  ru: {
    trend: "ход: {values}",
    up: "больше на {change}",
    down: "меньше на {change}",
    level: "без изменений",
    rows: "показать строки",
  },
});
