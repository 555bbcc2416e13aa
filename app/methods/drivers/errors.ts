import { defineErrors } from "#platform/errors";

/** What no shape can say is wrong with what is handed to the methods of docs/methods/drivers.md. */
export const driverMethodErrors = defineErrors("driver_methods", {
  too_many_predictors: {
    status: 400,
    sentence: {
      en: "All subsets of {count} predictors are too many: {most} at most.",
      ru: "Всех подмножеств из {count} факторов слишком много: не больше {most}.",
    },
    hint: {
      en: "Use `relative-weights`, which takes up to 40, or leave some predictors out.",
      ru: "Возьмите `relative-weights` (до 40 факторов) или уберите часть факторов.",
    },
  },
  name_twice: {
    status: 400,
    sentence: { en: "“{name}” is there twice.", ru: "«{name}» встречается дважды." },
    hint: { en: "Give each a name of its own.", ru: "Дайте каждому своё имя." },
  },
  no_covariance: {
    status: 400,
    sentence: {
      en: "No answers have such sums of products.",
      ru: "Таких сумм произведений ответы дать не могут.",
    },
    hint: {
      en: "For each pair of columns the sum of (x − mean of x)(y − mean of y), row by row; the table is symmetric.",
      ru: "Для каждой пары столбцов — сумма (x − среднее x)(y − среднее y), построчно; таблица симметрична.",
    },
  },
  outside_interval: {
    status: 400,
    sentence: {
      en: "{value} does not lie between {low} and {high}.",
      ru: "{value} не лежит между {low} и {high}.",
    },
    hint: {
      en: "A figure comes with the interval that holds it: low ≤ value ≤ high.",
      ru: "Показатель даётся вместе со своим интервалом: low ≤ value ≤ high.",
    },
  },
});
