import { defineWords } from "#platform/words";

/** Sentences the server itself says: in answers it words, and in files it writes. */
export const words = defineWords({
  en: {
    yes: "yes",
    no: "no",
    gone: "no longer there",
    draft: "draft",
    published: "published",
    retired: "retired",
    key_twice: "another field has the same key",
    options_missing: "it has no answers to choose from",
    option_twice: "two of its answers are the same",
    condition_unknown: "it hangs on a field that is not there",
    condition_later: "it hangs on a field that comes after it",
    condition_answer_unknown: "it hangs on an answer that the other field does not have",
    min_over_max: "its least is more than its most",
  },
  ru: {
    yes: "да",
    no: "нет",
    gone: "больше нет",
    draft: "черновик",
    published: "оказывается",
    retired: "снята",
    key_twice: "такой же ключ есть у другого поля",
    options_missing: "нет вариантов для выбора",
    option_twice: "два варианта одинаковы",
    condition_unknown: "зависит от поля, которого нет",
    condition_later: "зависит от поля, которое стоит ниже",
    condition_answer_unknown: "зависит от ответа, которого у другого поля нет",
    min_over_max: "наименьшее больше наибольшего",
  },
});
