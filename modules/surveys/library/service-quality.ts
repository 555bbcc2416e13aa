import {
  comment,
  effort,
  howOften,
  importance,
  type LibraryQuestionnaire,
  matrix,
  page,
  recommend,
  row,
  satisfied,
  words,
} from "./kit.ts";

// The name of whoever is rated stands alone as a heading: Russian could not decline it inside a sentence.
const subject = words("{subject}", "{subject}");

const rows = [
  row("on_time", "Keep the dates they promised", "Укладываются в обещанный срок", "reliability"),
  row("right_at_once", "Get it right at the first attempt", "Делают как надо с первого раза", "reliability"),
  row(
    "quick",
    "React without delay when I turn to them",
    "Откликаются сразу, как обращаюсь",
    "responsiveness",
  ),
  row("informed", "Let me know how my matter stands", "Сами говорят, как идёт моё дело", "responsiveness"),
  row("competent", "Know their subject", "Хорошо знают своё дело", "assurance"),
  row("trusted", "Stand by what they said", "Отвечают за свои слова", "assurance"),
  row("understanding", "Look into what I need it for", "Вникают, зачем мне это нужно", "empathy"),
  row("respectful", "Treat me with respect", "Относятся ко мне с уважением", "empathy"),
  row("clear_forms", "Their forms and instructions are clear", "Их формы и инструкции понятны", "tangibles"),
  row("usable", "What I receive is ready for use", "Полученным сразу можно пользоваться", "tangibles"),
];

const found = (pair: boolean) =>
  matrix("found", words("How often is it so?", "Как часто бывает именно так?"), howOften, rows, {
    measures: "perception",
    ...(pair ? { pair: "quality" } : {}),
  });

const allInAll = page(
  "all_in_all",
  words("All in all", "В целом"),
  null,
  satisfied("How satisfied are you with working together?", "Насколько вы довольны совместной работой?"),
  effort("How easy is it to get what you need?", "Насколько легко получить то, что вам нужно?"),
  recommend(
    "Would you advise a colleague with the same matter to turn to them?",
    "Посоветуете ли вы коллеге с таким же делом обратиться к ним?",
  ),
  comment("keep", "What is worth keeping as it is?", "Что у них получается хорошо и пусть так и будет?"),
  comment("change", "What should change first?", "Что стоит изменить в первую очередь?"),
);

const about = words(
  "Think of the last three months. Leave out what you cannot judge.",
  "Вспомните последние три месяца. Если о чём-то судить трудно, пропустите.",
);

export const serviceQuality: LibraryQuestionnaire = {
  key: "service_quality",
  purpose: "service_quality",
  about: "supplier",
  name: words("How well we are served", "Как нас обслуживают"),
  lead: words(
    "Internal customers rate one supplier: ten observations in five dimensions, satisfaction, effort, recommendation. The one to begin with.",
    "Внутренние клиенты оценивают поставщика: десять наблюдений по пяти измерениям, удовлетворённость, усилия, готовность советовать. С неё стоит начать.",
  ),
  form: { pages: [page("how_it_is", subject, about, found(false)), allInAll] },
};

export const serviceQualityWithExpectations: LibraryQuestionnaire = {
  key: "service_quality_expectations",
  purpose: "service_quality",
  about: "supplier",
  name: words("How we are served, and what we expect", "Как нас обслуживают и чего мы ждём"),
  lead: words(
    "The same observations, beside what people expect and what matters to them: shows the gap between the two. Once a year at most.",
    "Те же наблюдения рядом с ожиданиями и важностью: видно, где расхождение. Не чаще раза в год.",
  ),
  form: {
    pages: [
      page(
        "expected_page",
        words("What you expect", "Чего вы ждёте"),
        words(
          "First about any good service, not about anybody in particular.",
          "Сначала о хорошей службе вообще, ни о ком в отдельности.",
        ),
        matrix(
          "expected",
          words("How often should it be so?", "Как часто должно быть именно так?"),
          howOften,
          rows.map(({ dimension: _, ...one }) => one),
          { measures: "expectation", pair: "quality" },
        ),
      ),
      page("how_it_is", subject, about, found(true)),
      page(
        "weights",
        words("What matters to you", "Что для вас важно"),
        null,
        matrix(
          "matters",
          words("How much does each of these matter in your work?", "Насколько это важно для вашей работы?"),
          importance,
          [
            row("reliability", "Kept promises", "Обещанное исполняется", "reliability"),
            row("responsiveness", "Quick reaction", "Быстрый отклик", "responsiveness"),
            row("assurance", "Competence", "Компетентность", "assurance"),
            row("empathy", "Attention to my situation", "Внимание к моей ситуации", "empathy"),
            row(
              "tangibles",
              "Clear forms, usable results",
              "Понятные формы и готовый результат",
              "tangibles",
            ),
          ],
          { measures: "importance" },
        ),
      ),
      allInAll,
    ],
  },
};
