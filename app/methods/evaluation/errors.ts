import { defineErrors } from "#platform/errors";

/** What no shape can say is wrong with a panel or a series handed to an evaluation. */
export const evaluationMethodErrors = defineErrors("evaluation_methods", {
  uneven_periods: {
    status: 400,
    sentence: {
      en: "There are {found} outcomes here, but {expected} periods.",
      ru: "Значений здесь {found}, а периодов {expected}.",
    },
    hint: {
      en: "Every unit has one outcome a period; what was not measured is null.",
      ru: "У каждого подразделения по одному значению на период; неизмеренное — null.",
    },
  },
  start_outside: {
    status: 400,
    sentence: {
      en: "Period {start} is not one of the {periods} measured; the first is 0.",
      ru: "Периода {start} нет: измерено периодов {periods}, первый — 0.",
    },
    hint: {
      en: "Name the first period with the solution in place.",
      ru: "Назовите первый период, в котором решение уже действует.",
    },
  },
  too_large: {
    status: 400,
    sentence: {
      en: "The panel holds {cells} cells; at most {most} are computed here.",
      ru: "В таблице {cells} ячеек; здесь считается не больше {most}.",
    },
    hint: {
      en: "Use longer periods, or fewer of them before the start.",
      ru: "Возьмите периоды длиннее или меньше периодов до начала.",
    },
  },
});
