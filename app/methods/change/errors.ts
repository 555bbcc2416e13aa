import { defineErrors } from "#platform/errors";

/** What no shape can say is wrong with a series handed to change detection. */
export const changeMethodErrors = defineErrors("change_methods", {
  uneven_exposure: {
    status: 400,
    sentence: {
      en: "There are {found} exposures for {expected} values.",
      ru: "Экспозиций {found}, а значений {expected}.",
    },
    hint: {
      en: "Give one exposure above zero for every value, or none at all.",
      ru: "Укажите экспозицию больше нуля для каждого значения либо ни для одного.",
    },
  },
  exposure_without_counts: {
    status: 400,
    sentence: {
      en: "Exposure belongs to counts, and the cost is squaredError.",
      ru: "Экспозиция бывает у количеств, а стоимость выбрана squaredError.",
    },
    hint: { en: "Leave it out, or use the cost poisson.", ru: "Уберите её или выберите стоимость poisson." },
  },
  negative_count: {
    status: 400,
    sentence: { en: "A count is not below zero: {value}.", ru: "Количество не бывает меньше нуля: {value}." },
    hint: {
      en: "For values that may be below zero use the cost squaredError.",
      ru: "Для значений, которые бывают меньше нуля, выберите стоимость squaredError.",
    },
  },
  common_below_count: {
    status: 400,
    sentence: {
      en: "The common series holds {common}, fewer than the {count} of this series that it includes.",
      ru: "В общем ряду {common} — меньше, чем {count} в этом ряду, который в него входит.",
    },
    hint: {
      en: "Count this series in the common one too.",
      ru: "Считайте этот ряд и в общем тоже.",
    },
  },
  running_week_inside: {
    status: 400,
    sentence: {
      en: "Only the last week may still be running.",
      ru: "Незавершённой может быть только последняя неделя.",
    },
    hint: {
      en: "Leave isPartial out of all weeks before it.",
      ru: "Уберите isPartial у всех недель до неё.",
    },
  },
});
