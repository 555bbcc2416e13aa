import { defineWords } from "#platform/words";

export const shareWords = defineWords({
  en: {
    title: "How often we ask how it went",
    lead: "After a request is over both sides are asked one question. Nobody is asked more than once a week.",
    share: "Requests that are asked about",
    all: "all",
    none: "none",
    asAbove: "As the unit above",
    from: "As chosen by: {unit}",
    usual: "As the house has it",
    saved: "Saved",
  },
  ru: {
    title: "Как часто спрашиваем, как всё прошло",
    lead: "После завершения обращения обеим сторонам задают один вопрос. Чаще раза в неделю никого не спрашивают.",
    share: "О каких обращениях спрашивать",
    all: "обо всех",
    none: "ни о каких",
    asAbove: "Как у вышестоящего",
    from: "Как решено выше: {unit}",
    usual: "Как принято в компании",
    saved: "Сохранено",
  },
});
