import { defineWords, type Language, say } from "#platform/words";
import type { RuleDeedWanted, RuleDefinition, RuleIf } from "../schema/rules.ts";

export const ruleWords = defineWords({
  en: {
    sentence: "When {when}{conditions}: {deeds}.",
    conditions: ", if {all},",
    and: " and ",
    or: " or ",
    on_request_opened: "a request comes in",
    on_customer_wrote: "whoever asked writes",
    on_request_answered: "whoever asked is answered",
    on_work_assigned: "somebody is assigned",
    on_work_waiting: "the work begins to wait",
    on_work_resumed: "the work goes on",
    on_work_handed_over: "the work is handed over to us",
    on_part_asked: "a part is asked of us",
    on_part_done: "a part we asked for is done",
    on_request_done: "a request is closed",
    on_request_reopened: "a request is reopened",
    on_clock_warned: "a clock warns that time runs out",
    on_clock_breached: "a target is breached",
    at_unanswered: "{hours} h have passed without an answer",
    at_unassigned: "{hours} h have passed without anybody doing it",
    at_waiting: "it has waited for {hours} h",
    at_before_due: "{hours} h are left until it is due",
    if_kind: "the kind is {list}",
    if_service: "the service is {list}",
    if_priority: "the priority is {list}",
    if_customer: "the customer is {list} or under it",
    if_category: "the customer is a {list}",
    if_words: "the text has {list}",
    if_assignee_nobody: "nobody does it yet",
    if_assignee_somebody: "somebody does it already",
    if_channel: "it came by {list}",
    do_priority: "priority {priority}",
    do_assign: "assign to {name}",
    do_turns: "assign by turns among {people}",
    do_least_loaded: "assign to whoever has least to do among {people}",
    everybody: "all of the unit",
    do_watcher: "add {name} as a watcher",
    do_note: "write a note “{name}”",
    do_answer: "answer with “{name}”",
    do_wait: "wait for {for}, {hours} h at most",
    do_hand_over: "hand over to {name}",
    do_part: "ask {name} for a part: {task}",
    do_notify: "tell {name}",
    do_checklist: "add the checklist “{name}”",
    for_customer: "whoever asked",
    for_partner: "a partner",
    for_date: "the time to pass",
    kind_request: "request",
    kind_question: "question",
    kind_complaint: "complaint",
    kind_suggestion: "suggestion",
    kind_thanks: "thanks",
    priority_low: "low",
    priority_normal: "normal",
    priority_high: "high",
    priority_urgent: "urgent",
    category_leader: "leader",
    category_employee: "employee",
    category_unit: "unit",
    category_partner: "partner",
    channel_web: "the web",
    channel_mail: "mail",
    channel_api: "another program",
    channel_chat: "chat",
    channel_import: "import",
    unknown: "(gone)",
    toldTitle: "Rule “{rule}”: request #{number}",
    toldText: "{subject}",
    handedOver: "Rule “{rule}”",
  },
  ru: {
    sentence: "Когда {when}{conditions}: {deeds}.",
    conditions: ", если {all}",
    and: " и ",
    or: " или ",
    on_request_opened: "поступает обращение",
    on_customer_wrote: "пишет тот, кто обратился",
    on_request_answered: "тому, кто обратился, ответили",
    on_work_assigned: "назначен исполнитель",
    on_work_waiting: "работа встаёт на ожидание",
    on_work_resumed: "работа продолжается",
    on_work_handed_over: "работу передают нам",
    on_part_asked: "нас просят сделать часть",
    on_part_done: "готова часть, о которой мы просили",
    on_request_done: "обращение завершено",
    on_request_reopened: "обращение открыто снова",
    on_clock_warned: "часы предупреждают, что время на исходе",
    on_clock_breached: "норматив нарушен",
    at_unanswered: "прошло {hours} ч без ответа",
    at_unassigned: "прошло {hours} ч без исполнителя",
    at_waiting: "ожидание длится {hours} ч",
    at_before_due: "до срока остаётся {hours} ч",
    if_kind: "вид — {list}",
    if_service: "услуга — {list}",
    if_priority: "приоритет — {list}",
    if_customer: "клиент — {list} со всеми, кто внутри,",
    if_category: "категория клиента — {list}",
    if_words: "в тексте есть {list}",
    if_assignee_nobody: "исполнителя ещё нет",
    if_assignee_somebody: "исполнитель уже есть",
    if_channel: "канал — {list}",
    do_priority: "приоритет — {priority}",
    do_assign: "исполнитель — {name}",
    do_turns: "назначать по очереди: {people}",
    do_least_loaded: "назначать наименее занятому: {people}",
    everybody: "всё подразделение",
    do_watcher: "добавить наблюдателя: {name}",
    do_note: "написать заметку «{name}»",
    do_answer: "ответить по шаблону «{name}»",
    do_wait: "ждать: {for}, не дольше {hours} ч",
    do_hand_over: "передать: {name}",
    do_part: "попросить сделать часть: {name} — {task}",
    do_notify: "сообщить: {name}",
    do_checklist: "добавить список дел «{name}»",
    for_customer: "того, кто обратился",
    for_partner: "партнёра",
    for_date: "нужного времени",
    kind_request: "заявка",
    kind_question: "вопрос",
    kind_complaint: "жалоба",
    kind_suggestion: "предложение",
    kind_thanks: "благодарность",
    priority_low: "низкий",
    priority_normal: "обычный",
    priority_high: "высокий",
    priority_urgent: "срочный",
    category_leader: "руководитель",
    category_employee: "сотрудник",
    category_unit: "подразделение",
    category_partner: "партнёр",
    channel_web: "сайт",
    channel_mail: "почта",
    channel_api: "другая программа",
    channel_chat: "чат",
    channel_import: "загрузка",
    unknown: "(больше нет)",
    toldTitle: "Правило «{rule}»: обращение № {number}",
    toldText: "{subject}",
    handedOver: "Правило «{rule}»",
  },
});

export type NameOf = (id: string) => string | undefined;

/** The definition as a sentence a head can read aloud. */
export function ruleInWords(definition: RuleDefinition, nameOf: NameOf, language: Language): string {
  const t = say(ruleWords, language);
  const { when } = definition;
  const conditions = definition.if.map((one) => ifInWords(one, nameOf, language));
  const sentence = t("sentence", {
    when: "event" in when ? t(`on_${when.event}`) : t(`at_${when.moment}`, { hours: String(when.hours) }),
    conditions: conditions.length > 0 ? t("conditions", { all: conditions.join(t("and")) }) : "",
    deeds: definition.deeds.map((one) => deedInWords(one, nameOf, language)).join("; "),
  });
  // A condition may end with a comma of its own.
  return sentence.replaceAll(",,", ",").replaceAll(", :", ":").replaceAll(",:", ":");
}

export function ifInWords(condition: RuleIf, nameOf: NameOf, language: Language): string {
  const t = say(ruleWords, language);
  const named = (id: string) => quoted(nameOf(id) ?? t("unknown"), language);
  const list = (items: readonly string[]) => ({ list: items.join(t("or")) });
  switch (condition.what) {
    case "kind":
      return t("if_kind", list(condition.is.map((one) => t(`kind_${one}`))));
    case "service":
      return t("if_service", list(condition.is.map(named)));
    case "priority":
      return t("if_priority", list(condition.is.map((one) => t(`priority_${one}`))));
    case "customer":
      return t("if_customer", list(condition.is.map(named)));
    case "category":
      return t("if_category", list(condition.is.map((one) => t(`category_${one}`))));
    case "words":
      return t("if_words", list(condition.any.map((one) => quoted(one, language))));
    case "assignee":
      return t(`if_assignee_${condition.is}`);
    case "channel":
      return t("if_channel", list(condition.is.map((one) => t(`channel_${one}`))));
  }
}

export function deedInWords(deed: RuleDeedWanted, nameOf: NameOf, language: Language): string {
  const t = say(ruleWords, language);
  const name = (id: string) => nameOf(id) ?? t("unknown");
  switch (deed.do) {
    case "priority":
      return t("do_priority", { priority: t(`priority_${deed.priority}`) });
    case "turns":
    case "least_loaded":
      return t(`do_${deed.do}`, {
        people: deed.people.length > 0 ? deed.people.map(name).join(", ") : t("everybody"),
      });
    case "assign":
    case "watcher":
    case "notify":
      return t(`do_${deed.do}`, { name: name(deed.person) });
    case "note":
    case "answer":
    case "checklist":
      return t(`do_${deed.do}`, { name: name(deed.template) });
    case "wait":
      return t("do_wait", { for: t(`for_${deed.for}`), hours: String(deed.hours) });
    case "hand_over":
      return t("do_hand_over", { name: name(deed.unit) });
    case "part":
      return t("do_part", { name: name(deed.unit), task: deed.task });
  }
}

const quoted = (text: string, language: Language) => (language === "ru" ? `«${text}»` : `“${text}”`);
