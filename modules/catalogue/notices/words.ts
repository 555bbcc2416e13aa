import { defineWords } from "#platform/words";

export const agreementNoticeWords = defineWords({
  en: {
    title: "Agreement: {name}",
    pair: "{supplier} → {customer}",
    standard: "{supplier}, standard",
    proposed: "{unit} proposes terms. Read them and answer.",
    noted: "{unit} proposes terms: {note}",
    accepted: "{unit} agrees.",
    inForce: "{unit} agrees; it is in force now.",
    declined: "{unit} does not agree: {reason}",
    withdrawn: "{unit} takes the proposal back.",
    ended: "It ends on {on}: {reason}",
    lostSide: "It has ended: one of its sides does not exist any more.",
    reviewDue: "It is to be reviewed by {on}: does it still fit?",
    house: "Vizavi",
  },
  ru: {
    title: "Соглашение: {name}",
    pair: "{supplier} → {customer}",
    standard: "{supplier}, стандарт",
    proposed: "{unit} предлагает условия. Прочитайте и ответьте.",
    noted: "{unit} предлагает условия: {note}",
    accepted: "{unit}: согласие.",
    inForce: "{unit}: согласие. Соглашение действует.",
    declined: "{unit}: отказ. Причина: {reason}",
    withdrawn: "{unit}: предложение снято.",
    ended: "Заканчивается {on}. Причина: {reason}",
    lostSide: "Завершено: одной из сторон больше нет.",
    reviewDue: "Пора пересмотреть до {on}: всё ли ещё подходит?",
    house: "Визави",
  },
});
