import type { Option } from "../schema/form.ts";
import {
  comment,
  contentment,
  importance,
  type LibraryQuestionnaire,
  matrix,
  option,
  page,
  row,
  words,
} from "./kit.ts";

const needs = [
  row("information", "Information in time", "Сведения вовремя"),
  row("access", "Access to systems and data", "Доступ к системам и данным"),
  row("tools", "Equipment and programs that work", "Исправная техника и программы"),
  row("approvals", "Approvals without waiting", "Согласования без ожидания"),
  row("advice", "Advice from those who know", "Совет знающего человека"),
  row("documents", "Documents and contracts ready on time", "Документы и договоры к сроку"),
  row("place", "A place and supplies for work", "Рабочее место и материалы"),
  row("learning", "Learning what the work demands", "Обучение тому, что нужно в работе"),
];

export const needsAndResources: LibraryQuestionnaire = {
  key: "needs",
  purpose: "needs",
  about: "general",
  name: words("What we need for our work", "Что нам нужно для работы"),
  lead: words(
    "Eight needs, each by importance and by how well it is met: where both part, there is an opportunity.",
    "Восемь потребностей: насколько важна каждая и насколько закрыта. Где эти оценки расходятся, там и возможности.",
  ),
  form: {
    pages: [
      page(
        "importance_page",
        words("What matters", "Что важно"),
        null,
        matrix(
          "important",
          words("How much does your work need this?", "Насколько это нужно для вашей работы?"),
          importance,
          needs,
          {
            measures: "need_importance",
            pair: "need",
          },
        ),
      ),
      page(
        "satisfaction_page",
        words("How it is now", "Как сейчас"),
        null,
        matrix("met", words("How well do you have it?", "Насколько вам этого хватает?"), contentment, needs, {
          measures: "need_satisfaction",
          pair: "need",
        }),
        comment("lacking", "What else do you lack?", "Чего ещё не хватает?"),
      ),
    ],
  },
};

const feelings: Option[] = [
  option("like", "I would be glad", "Здорово"),
  option("expect", "It must be so", "Так и надо"),
  option("neutral", "No matter", "Всё равно"),
  option("accept", "I can bear it", "Терпимо"),
  option("dislike", "It would annoy me", "Плохо"),
];

const features = (without: boolean) => [
  without
    ? row("status", "The state of my request is not to be seen", "Не видно, что с моим обращением")
    : row("status", "I can see the state of my request", "Видно, что с моим обращением"),
  without
    ? row("one_contact", "Each time somebody else deals with it", "Каждый раз занимается кто-то другой")
    : row("one_contact", "One person sees my matter through", "Моё дело ведёт один человек"),
  without
    ? row("self_service", "Simple things need a request too", "Даже простое — только через обращение")
    : row("self_service", "Simple things I can do myself", "Простое могу сделать сам"),
  without
    ? row("promise", "Nobody says when it will be done", "Никто не говорит, когда будет готово")
    : row("promise", "I am told at once when it will be done", "Сразу говорят, когда будет готово"),
];

export const kano: LibraryQuestionnaire = {
  key: "needs_kano",
  purpose: "needs",
  about: "general",
  name: words("What delights and what is taken for granted", "Что радует, а что само собой разумеется"),
  lead: words(
    "Each improvement is asked twice, with it and without it: shows what must be there and what delights. Put your own improvements in place of these.",
    "О каждом улучшении спрашивают дважды: если оно есть и если его нет. Видно, что обязательно, а что порадует. Впишите вместо этих свои.",
  ),
  form: {
    pages: [
      page(
        "with",
        words("If it were so", "Если будет так"),
        null,
        matrix(
          "with",
          words("How would you take it?", "Как вы к этому отнесётесь?"),
          feelings,
          features(false),
          {
            measures: "kano_functional",
            pair: "feature",
          },
        ),
      ),
      page(
        "without",
        words("And if it were not", "А если не будет"),
        null,
        matrix(
          "without",
          words("How would you take it?", "Как вы к этому отнесётесь?"),
          feelings,
          features(true),
          {
            measures: "kano_dysfunctional",
            pair: "feature",
          },
        ),
      ),
    ],
  },
};
