import { defineErrors } from "#platform/errors";

export const assistantErrors = defineErrors("assistant", {
  nobody_to_ask: {
    status: 400,
    sentence: {
      en: "An assistant that is on needs an endpoint and a model.",
      ru: "Чтобы включить помощника, нужны адрес и модель.",
    },
    hint: {
      en: "The endpoint is what stands before /chat/completions.",
      ru: "Адрес — это то, что стоит перед /chat/completions.",
    },
  },
  endpoint_bad: {
    status: 400,
    sentence: { en: "“{endpoint}” is no address.", ru: "«{endpoint}» — это не адрес." },
    hint: { en: "It begins with https:// or http://.", ru: "Он начинается с https:// или http://." },
  },
});
