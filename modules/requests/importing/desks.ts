// What other service desks call the columns of their exports. The first name of each field is the one their own export has.

import { type Field, matchColumns, normaliseHeader } from "#platform/files";

export const deskNames = ["zammad", "glpi", "znuny", "osticket", "jira", "bitrix24", "other"] as const;
export type Desk = (typeof deskNames)[number];

export const fieldNames = [
  "key",
  "subject",
  "opened",
  "firstAnswer",
  "done",
  "requester",
  "requesterMail",
  "group",
  "assignee",
  "service",
  "kind",
  "state",
  "priority",
  "text",
] as const;
export type FieldName = (typeof fieldNames)[number];

type Columns = Partial<Record<FieldName, readonly string[]>>;

const columns: Record<Desk, Columns> = {
  zammad: {
    key: ["number", "#", "id"],
    subject: ["title", "Заголовок"],
    opened: ["created_at", "Created at", "Создано"],
    firstAnswer: ["first_response_at", "First response at"],
    done: ["close_at", "Closed at", "Закрыто"],
    requester: ["customer", "customer.login", "Customer", "Клиент"],
    requesterMail: ["customer.email", "Customer E-mail"],
    group: ["group", "group.name", "Group", "Группа"],
    assignee: ["owner", "owner.login", "Owner", "Владелец"],
    service: ["category", "service", "Категория"],
    kind: ["type", "Тип"],
    state: ["state", "state.name", "State", "Статус"],
    priority: ["priority", "priority.name", "Priority", "Приоритет"],
    text: ["article.body", "body", "note"],
  },
  glpi: {
    key: ["ID"],
    subject: ["Title", "Заголовок", "name"],
    opened: ["Opening date", "Дата открытия", "date"],
    firstAnswer: ["Take into account date", "Дата принятия к учёту", "takeintoaccountdate"],
    done: ["Resolution date", "Дата решения", "solvedate", "Closing date", "Дата закрытия", "closedate"],
    requester: [
      "Requester - Requester",
      "Requester",
      "Инициатор запроса - Инициатор запроса",
      "Инициатор запроса",
    ],
    requesterMail: ["Requester - Email", "Requester email"],
    group: [
      "Assigned to - Technician group",
      "Technician group",
      "Назначено - Группа специалистов",
      "Группа специалистов",
    ],
    assignee: ["Assigned to - Technician", "Technician", "Назначено - Специалист", "Специалист"],
    service: ["Category", "Категория", "itilcategories_id"],
    kind: ["Type", "Тип"],
    state: ["Status", "Статус"],
    priority: ["Priority", "Приоритет", "urgency"],
    text: ["Description", "Описание", "content"],
  },
  znuny: {
    key: ["TicketNumber", "Ticket#", "Number", "Номер заявки"],
    subject: ["Title", "Subject", "Тема"],
    opened: ["Created", "CreateTime", "Создана"],
    firstAnswer: ["FirstResponse", "First Response", "Первый ответ"],
    done: ["Closed", "Close Time", "Закрыта"],
    requester: ["CustomerUserID", "Customer User", "Customer User Login", "Клиент"],
    requesterMail: ["Customer User Email", "CustomerUserEmail"],
    group: ["Queue", "Очередь"],
    assignee: ["Owner", "Agent/Owner", "Владелец"],
    service: ["Service", "Сервис"],
    kind: ["Type", "Тип"],
    state: ["State", "Состояние"],
    priority: ["Priority", "Приоритет"],
    text: ["Article Body", "Body"],
  },
  osticket: {
    key: ["Ticket Number"],
    subject: ["Subject", "Issue Summary"],
    opened: ["Date Created", "Create Date"],
    firstAnswer: ["First Response", "Response Date"],
    done: ["Closed Date", "Close Date", "Date Closed"],
    requester: ["From", "User", "Name"],
    requesterMail: ["From Email", "Email"],
    group: ["Department", "Team Assigned"],
    assignee: ["Agent Assigned", "Assignee"],
    service: ["Help Topic"],
    kind: ["Type"],
    state: ["Current Status", "Status"],
    priority: ["Priority"],
    text: ["Message", "Issue Details"],
  },
  jira: {
    key: ["Issue key", "key"],
    subject: ["Summary", "fields.summary", "Тема"],
    opened: ["Created", "fields.created", "Создано"],
    firstAnswer: ["First response", "Custom field (First response date)"],
    done: ["Resolved", "fields.resolutiondate", "Дата решения"],
    requester: ["Reporter", "fields.reporter.displayName", "fields.reporter.name", "Автор"],
    requesterMail: ["Reporter Email", "fields.reporter.emailAddress"],
    group: ["Project name", "fields.project.name", "Component/s", "Проект"],
    assignee: ["Assignee", "fields.assignee.displayName", "fields.assignee.name", "Исполнитель"],
    service: ["Custom field (Request Type)", "Request Type", "fields.requesttype", "Тип запроса"],
    kind: ["Issue Type", "fields.issuetype.name", "Тип задачи"],
    state: ["Status", "fields.status.name", "Статус"],
    priority: ["Priority", "fields.priority.name", "Приоритет"],
    text: ["Description", "fields.description", "Описание"],
  },
  bitrix24: {
    key: ["ID", "id"],
    subject: ["Название", "TITLE", "title"],
    opened: ["Дата создания", "CREATED_DATE", "createdDate", "Создана"],
    firstAnswer: ["Дата начала", "DATE_START", "dateStart"],
    done: ["Дата закрытия", "Дата завершения", "CLOSED_DATE", "closedDate"],
    requester: ["Постановщик", "CREATED_BY_NAME", "creator.name", "createdBy"],
    requesterMail: ["Почта постановщика", "creator.email"],
    group: ["Подразделение", "Проект", "Группа", "GROUP_NAME", "group.name"],
    assignee: ["Ответственный", "RESPONSIBLE_NAME", "responsible.name", "Исполнитель"],
    service: ["Услуга", "Поток", "flow.name", "Тег", "Теги"],
    kind: ["Тип"],
    state: ["Статус", "STATUS", "status"],
    priority: ["Приоритет", "PRIORITY", "priority", "Важная задача"],
    text: ["Описание", "DESCRIPTION", "description"],
  },
  other: {
    key: ["id", "Номер", "number", "key", "request id", "ticket id", "№"],
    subject: ["subject", "Тема", "title", "summary", "Заголовок"],
    opened: ["time", "Создано", "created", "opened", "created at", "Дата создания"],
    firstAnswer: ["first answer", "Первый ответ", "first response", "first answered"],
    done: ["closed", "Закрыто", "done", "resolved", "Выполнено", "Дата закрытия"],
    requester: ["requester", "Заявитель", "customer", "author", "from", "Кто обратился", "Клиент"],
    requesterMail: ["requester email", "Почта заявителя", "email"],
    group: [
      "supplier",
      "Исполнитель",
      "group",
      "queue",
      "department",
      "Исполняющее подразделение",
      "Подразделение",
    ],
    assignee: ["assignee", "Ответственный", "agent", "owner", "Сотрудник"],
    service: ["service", "Услуга", "category", "Категория"],
    kind: ["kind", "Тип", "type", "Вид"],
    state: ["state", "Состояние", "status", "Статус"],
    priority: ["priority", "Приоритет"],
    text: ["text", "Текст", "description", "Описание", "body"],
  },
};

const fieldsOf = (desk: Desk): Field<FieldName>[] =>
  fieldNames.flatMap((key) =>
    columns[desk][key] ? [{ key, names: columns[desk][key] as readonly string[] }] : [],
  );

/** What of a desk's columns is told by its own names alone: the more of them a file has, the likelier it is of that desk. */
export function guessDesk(headers: readonly string[]): Desk {
  const own = new Set(headers.map(normaliseHeader));
  let best: Desk = "other";
  let most = 0;
  for (const desk of deskNames) {
    const exact = fieldsOf(desk).filter(({ names }) =>
      names.some((name) => own.has(normaliseHeader(name))),
    ).length;
    if (exact > most) {
      best = desk;
      most = exact;
    }
  }
  return best;
}

/** Which column holds which field: guessed, then as said. An unknown name of a column is left out. */
export function settleMapping(
  desk: Desk,
  headers: readonly string[],
  said: Readonly<Partial<Record<FieldName, string | null>>>,
): Partial<Record<FieldName, number>> {
  const mapping: Partial<Record<FieldName, number>> = { ...matchColumns(headers, fieldsOf(desk)).mapping };
  for (const [field, header] of Object.entries(said) as [FieldName, string | null][]) {
    const column = header === null ? -1 : headers.indexOf(header);
    delete mapping[field];
    if (column < 0) continue;
    for (const other of fieldNames) if (mapping[other] === column) delete mapping[other];
    mapping[field] = column;
  }
  return mapping;
}
