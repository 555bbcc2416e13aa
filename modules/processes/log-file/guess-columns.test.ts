import assert from "node:assert/strict";
import { test } from "node:test";
import { guessColumns } from "./guess-columns.ts";

/** Columns out of a header and rows. */
function sampled(header: readonly string[], ...rows: string[][]) {
  return header.map((name, i) => ({ name, values: rows.map((row) => row[i] ?? "") }));
}

const day = "12.03.2024 10:00";

test("headers of exports are recognised in English and Russian", () => {
  const headers: [string[], object][] = [
    [
      [
        "case:concept:name",
        "concept:name",
        "time:timestamp",
        "org:resource",
        "org:group",
        "lifecycle:transition",
      ],
      { case: 0, activity: 1, time: 2, resource: 3, unit: 4, lifecycle: 5 },
    ],
    [
      ["Case ID", "Activity", "Complete Timestamp", "Resource", "Role"],
      { case: 0, activity: 1, time: 2, resource: 3, unit: 4 },
    ],
    [
      ["caseId", "eventName", "Event Time", "user_name", "Department"],
      { case: 0, activity: 1, time: 2, resource: 3, unit: 4 },
    ],
    [
      ["Номер заявки", "Название операции", "Начало", "Исполнитель", "Группа"],
      { case: 0, activity: 1, time: 2, resource: 3, unit: 4 },
    ],
    [
      ["ЭКЗЕМПЛЯР", "Операция", "Дата и время", "Сотрудник", "Отдел", "Стадия"],
      { case: 0, activity: 1, time: 2, resource: 3, unit: 4, lifecycle: 5 },
    ],
  ];
  for (const [header, places] of headers) {
    const row = header.map((_, i) => (i === 2 ? day : "x"));
    const expected = Object.fromEntries(Object.entries(places).map(([role, i]) => [role, header[i]]));
    assert.deepEqual(guessColumns(sampled(header, row, row)), expected, header.join());
  }
});

test("exports of well-known systems are read as a person would read them", () => {
  // case, activity, time, resource, unit; "-" where the export has none; further columns after them.
  const exports = [
    ["Issue key", "Status", "Changed", "Author", "Team"],
    ["number", "state", "sys_updated_on", "assigned_to", "assignment_group", "opened_at"],
    ["VBELN", "TCODE", "UDATE", "USERNAME", "-"],
    ["Заказ на закупку", "Операция", "Дата/время", "Имя пользователя", "Группа закупок"],
    ["Бизнес-процесс", "Точка маршрута", "Дата выполнения", "Исполнитель", "Подразделение исполнителя"],
    ["ID сделки", "Стадия", "Дата изменения", "Ответственный", "Отдел", "Клиент"],
    ["processInstanceId", "activityName", "endTime", "assignee", "-"],
    ["Номер запроса", "Статус", "Дата изменения", "Ответственный сотрудник", "Ответственная команда"],
    [
      "Рег. №",
      "Вид работы",
      "Выполнено",
      "Исполнитель (ФИО)",
      "Структурное подразделение",
      "Отдел заявителя",
    ],
    ["Ticket ID", "Status", "Update - Timestamp", "Updater name", "Ticket group", "Requester"],
    ["Order", "Step", "Date", "Performed by", "Department name", "Customer group"],
  ];
  const rows = Array.from({ length: 60 }, (_, i) => [
    String(1000 + Math.floor(i / 4)),
    ["Register", "Check", "Decide", "Archive"][i % 4]!,
    `2024-03-${String(1 + (i % 28)).padStart(2, "0")} 10:${10 + (i % 50)}`,
    ["Anna", "Boris", "Clara"][i % 3]!,
    ["Sales", "Stores"][i % 2]!,
    ["Acme", "Beta", "Gamma", "Delta"][i % 4]!,
  ]);
  for (const header of exports) {
    const expected = ["case", "activity", "time", "resource", "unit"].flatMap((role, i) =>
      header[i] === "-" ? [] : [[role, header[i]]],
    );
    const columns = sampled(header, ...rows).filter(({ name }) => name !== "-");
    assert.deepEqual(guessColumns(columns), Object.fromEntries(expected), header.join());
  }
});

test("amounts and whoever asked are no unit and no resource", () => {
  const rows = Array.from({ length: 30 }, (_, i) => [
    `${i % 7}`,
    "ab"[i % 2]!,
    day,
    `${i % 5}.5`,
    "Acme",
    "Ivanov",
  ]);
  const columns = sampled(
    ["case", "activity", "time", "Group hours", "Отдел заказчика", "Сотрудник клиента"],
    ...rows,
  );
  assert.deepEqual(guessColumns(columns), { case: "case", activity: "activity", time: "time" });
});

test("the completion is taken before the start, a plain time before both", () => {
  const guess = (header: string[]) =>
    guessColumns(
      sampled(
        header,
        header.map(() => day),
      ),
    ).time;
  assert.equal(guess(["Start Timestamp", "Complete Timestamp"]), "Complete Timestamp");
  assert.equal(guess(["Начало", "Окончание"]), "Окончание");
  assert.equal(guess(["start", "end time", "timestamp"]), "timestamp");
});

test("a case's attribute is never the unit, the resource or the time", () => {
  const columns = sampled(
    ["case:group", "case:startdate", "concept:name", "case:concept:name", "when"],
    ["G", day, "a", "1", day],
  );
  assert.deepEqual(guessColumns(columns), {
    case: "case:concept:name",
    activity: "concept:name",
    time: "when",
  });
});

test("a column called time that holds no times is passed over", () => {
  const columns = sampled(
    ["case", "activity", "Time", "moment"],
    ["1", "a", "5 h", day],
    ["1", "b", "7 h", day],
  );
  assert.equal(guessColumns(columns).time, "moment");
});

test("contents help where names do not", () => {
  const rows = Array.from({ length: 60 }, (_, i) => [
    String(1000 + Math.floor(i / 4)),
    ["Open letter", "Read letter", "Answer letter", "File letter"][i % 4]!,
    `2024-03-${String(1 + (i % 28)).padStart(2, "0")}T10:00:00Z`,
    String(i * 17),
    "2024-01-01",
  ]);
  assert.deepEqual(guessColumns(sampled(["c1", "c2", "c3", "c4", "c5"], ...rows)), {
    case: "c1",
    activity: "c2",
    time: "c3",
  });
});

test("what the user has named is kept and not used twice", () => {
  const columns = sampled(["case", "activity", "time", "id"], ["1", "a", day, "9"], ["1", "b", day, "9"]);
  assert.deepEqual(guessColumns(columns, { activity: "case" }), {
    activity: "case",
    case: "id",
    time: "time",
  });
});

test("a row's own number is not the case", () => {
  const rows = Array.from({ length: 40 }, (_, i) => [String(i), `T-${i >> 2}`, "ab"[i % 2]!, day]);
  assert.equal(guessColumns(sampled(["id", "reference", "activity", "time"], ...rows)).case, "reference");
  const repeating = rows.map(([, ...rest]) => ["7", ...rest]);
  assert.equal(guessColumns(sampled(["id", "reference", "activity", "time"], ...repeating)).case, "id");
});
