import { defineWords } from "#platform/words";

/** What is written into the thread about approvals. */
export const approvalWords = defineWords({
  en: {
    levelSkipped: "Level {level} of the approval was skipped: nobody could be found who may decide it.",
    nothingToAsk: "Nobody could be found who may approve this; the work begins without.",
    declined: "Not approved by {name}: {reason}",
  },
  ru: {
    levelSkipped: "Уровень согласования {level} пропущен: не нашлось никого, кто мог бы решить.",
    nothingToAsk: "Не нашлось никого, кто мог бы согласовать; работа начинается без согласования.",
    declined: "{name} не согласует: {reason}",
  },
});
