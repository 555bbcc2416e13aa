import { defineErrors } from "#platform/errors";

export const ruleErrors = defineErrors("rules", {
  rule_not_found: {
    status: 404,
    sentence: { en: "There is no such rule.", ru: "Такого правила нет." },
    hint: { en: "Open the list of rules anew.", ru: "Откройте список правил заново." },
  },
  names_nobody: {
    status: 400,
    sentence: {
      en: "The rule names something that is not there any more.",
      ru: "В правиле названо то, чего больше нет.",
    },
    hint: {
      en: "Choose the person, unit, service or template anew.",
      ru: "Выберите человека, подразделение, услугу или шаблон заново.",
    },
  },
  told_may_not_see: {
    status: 409,
    sentence: {
      en: "Whoever the rule tells may not see this request.",
      ru: "Тому, кого оповещает правило, это обращение не видно.",
    },
    hint: {
      en: "Let the rule add the person as a watcher, or tell somebody who serves.",
      ru: "Пусть правило добавит этого человека наблюдателем или оповещает того, кто обслуживает.",
    },
  },
  hand_over_last: {
    status: 400,
    sentence: {
      en: "After a hand-over the work is another unit's.",
      ru: "После передачи работа уже у другого подразделения.",
    },
    hint: { en: "Put the hand-over last.", ru: "Поставьте передачу последней." },
  },
  assigned_twice: {
    status: 400,
    sentence: { en: "The rule assigns the work twice.", ru: "Правило назначает исполнителя дважды." },
    hint: { en: "Leave one of the two.", ru: "Оставьте одно из двух." },
  },
  order_not_whole: {
    status: 409,
    sentence: {
      en: "The list does not name each rule of this place once.",
      ru: "В списке названы не все правила, или одно названо дважды.",
    },
    hint: { en: "Open the list of rules anew.", ru: "Откройте список правил заново." },
  },
});
