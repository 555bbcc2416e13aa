import { defineErrors } from "#platform/errors";

export const clockErrors = defineErrors("clocks", {
  clock_not_found: {
    status: 404,
    sentence: { en: "The request has no such clock.", ru: "У обращения нет таких часов." },
    hint: {
      en: "GET /api/requests/:id/clocks names those it has; another agreement may hold now.",
      ru: "Имеющиеся часы перечисляет GET /api/requests/:id/clocks; возможно, теперь действует другое соглашение.",
    },
  },
});
