import { defineErrors } from "#platform/errors";

export const benchmarkErrors = defineErrors("benchmarks", {
  benchmark_not_found: {
    status: 404,
    sentence: { en: "There is no benchmark {id}.", ru: "Ориентира {id} нет." },
    hint: { en: "Look for it in the list.", ru: "Найдите его в списке." },
  },
  value_needed: {
    status: 400,
    sentence: { en: "A figure of outside needs a value.", ru: "Внешнему показателю нужно значение." },
    hint: { en: "Enter it, or record a practice instead.", ru: "Внесите его или запишите практику." },
  },
  year_ahead: {
    status: 400,
    sentence: { en: "The year {year} has not come yet.", ru: "Год {year} ещё не наступил." },
    hint: { en: "Enter the year it was measured in.", ru: "Внесите год, когда это измерено." },
  },
  beside_unknown: {
    status: 400,
    sentence: { en: "Nothing of ours is called “{key}”.", ru: "У нас нет показателя «{key}»." },
    hint: { en: "Choose one of the list.", ru: "Выберите из списка." },
  },
});
