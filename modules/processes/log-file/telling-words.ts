/**
 * Words that tell what a column holds when it is called by none of the usual names: "Подразделение исполнителя",
 * "Performed by (login)", "Ticket group". A word in Russian is given by its stem.
 */
const telling = {
  unit: [
    "подразделени",
    "отдел",
    "департамент",
    "команд",
    "служб",
    "групп",
    "unit",
    "department",
    "dept",
    "division",
    "team",
    "group",
    "queue",
  ],
  resource: [
    "исполнител",
    "сотрудник",
    "специалист",
    "ответственн",
    "работник",
    "пользовател",
    "оператор",
    "согласующ",
    "performer",
    "employee",
    "assignee",
    "assigned to",
    "worker",
    "agent",
    "user",
    "resource",
    "performed by",
    "changed by",
    "updated by",
    "completed by",
    "updater",
    "specialist",
    "operator",
  ],
  activity: [
    "activity",
    "activities",
    "операци",
    "действи",
    "событи",
    "шаг",
    "этап",
    "стади",
    "статус",
    "состояни",
    "operation",
    "action",
    "step",
    "stage",
    "status",
    "state",
  ],
} as const;

/** Of such columns none speaks of who acted: they speak of who asked, or measure something. */
const misleading =
  /заявител|заказчик|клиент|инициатор|получател|контрагент|поставщик|товар|материал|номенклатур|услуг|размер|количеств|число|стоимост|customer|requester|caller|client|vendor|supplier|product|item|material|size|count|number of|cost|from status|previous|прежн|предыдущ/;

export type ToldRole = keyof typeof telling;

/** How well a column's name (as `normaliseHeader` makes it) tells the role: the place of the word from 1, 0 for not at all. */
export function toldBy(words: string, role: ToldRole): number {
  if (misleading.test(words)) return 0;
  return (
    1 +
    telling[role].findIndex((word) => ` ${words} `.includes(/^[a-z]/.test(word) ? ` ${word} ` : ` ${word}`))
  );
}
