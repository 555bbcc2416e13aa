import type { Question } from "../schema/form.ts";
import { choice, comment, type LibraryQuestionnaire, option, page, rating, words } from "./kit.ts";

const most = 5;

/** One supplier that is named, how often it is needed and how badly; each shown once the one before is filled. */
function named(number: number): Question[] {
  const party = `supplier${number}`;
  const pair = party;
  const then = { visibleIf: `{${party}} notempty`, pair };
  const title =
    number === 1
      ? words("Whose work does yours depend on most?", "От чьей работы ваша зависит больше всего?")
      : words("Who else?", "От кого ещё?");
  const before = number > 1 ? { visibleIf: `{supplier${number - 1}} notempty` } : {};
  return [
    { type: "party", name: party, title, measures: "nominated", pair, ...before },
    choice(
      `frequency${number}`,
      words(`{${party}}: how often do you need them?`, `{${party}}: как часто они вам нужны?`),
      [
        option("daily", "every day", "каждый день"),
        option("weekly", "every week", "каждую неделю"),
        option("monthly", "every month", "каждый месяц"),
        option("rarely", "less often", "реже"),
      ],
      { measures: "frequency", ...then },
    ),
    rating(
      `critical${number}`,
      words(
        `{${party}}: what happens to your work if theirs is late?`,
        `{${party}}: что с вашей работой, если они задержатся?`,
      ),
      "criticality",
      [1, 5],
      words("hardly anything", "почти ничего"),
      words("it stops", "она встанет"),
      then,
    ),
  ];
}

export const nomination: LibraryQuestionnaire = {
  key: "nomination",
  purpose: "nomination",
  about: "general",
  name: words("Whose work I depend on", "От чьей работы зависит моя"),
  lead: words(
    "Everybody names up to five units or partners they depend on: the map is drawn from it. Takes two minutes.",
    "Каждый называет до пяти подразделений или партнёров, от которых зависит: по ответам рисуется карта связей. Две минуты.",
  ),
  form: {
    pages: [
      page(
        "suppliers",
        words("Whose work do you depend on?", "От кого зависит ваша работа?"),
        words(
          "Units and partners whose help, documents, data or things you cannot do without. Begin with the most important; stop whenever you like.",
          "Подразделения и партнёры, без чьей помощи, документов, данных или вещей не обойтись. Начните с главного; остановиться можно в любой момент.",
        ),
        ...Array.from({ length: most }, (_, at) => named(at + 1)).flat(),
        comment(
          "not_listed",
          "Is anybody missing from the list? Say whom you need and for what.",
          "Кого-то нет в списке? Напишите, кто вам нужен и для чего.",
        ),
      ),
    ],
  },
};
