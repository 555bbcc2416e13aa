import { defineWords } from "#platform/words";

/** What measures say, and by which week. */
export const measureWords = defineWords({
  en: {
    demandIs: "How much was asked, by the week it was asked in.",
    complaintsIs: "How many complained, by the week of the complaint.",
    suggestionsIs: "How much was suggested, by the week it was said in.",
    thanksIs: "How many thanked, by the week they did.",
    waitingIs:
      "From asking to the end of the work, by the wall clock. It counts for the week in which the work ended.",
    hand_over_waitingIs:
      "From the end of the supplier's step to the customer's next one, in imported processes.",
    ratingsIs: "Marks of 1 to 5 that whoever asked gave the supplier, by the week of the answer.",
    breachesIs: "Of the agreed targets that were settled in the week, those missed.",
    returnsIs: "Of the hand-overs in the week, those that came straight back.",
  },
  ru: {
    demandIs: "Сколько спрашивали; считается по неделе, когда спросили.",
    complaintsIs: "Сколько жаловались; считается по неделе жалобы.",
    suggestionsIs: "Сколько предложили; считается по неделе, когда это сказано.",
    thanksIs: "Сколько благодарили; считается по неделе благодарности.",
    waitingIs:
      "От обращения до конца работы, по календарному времени. Относится к неделе, в которую работа закончена.",
    hand_over_waitingIs: "От конца шага поставщика до следующего шага клиента — в загруженных процессах.",
    ratingsIs: "Оценки от 1 до 5, которые обратившиеся поставили поставщику; по неделе ответа.",
    breachesIs: "Какая часть согласованных сроков, завершившихся за неделю, нарушена.",
    returnsIs: "Какая часть переданной за неделю работы сразу вернулась обратно.",
  },
});
