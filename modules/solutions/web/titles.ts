import { defineWords } from "#platform/words";

export const titles = defineWords({
  en: { solutions: "Solutions", solution: "Solution", newSolution: "New solution" },
  ru: { solutions: "Решения", solution: "Решение", newSolution: "Новое решение" },
});
