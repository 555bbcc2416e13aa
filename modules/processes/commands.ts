import type { Command } from "#platform/cli";

/** `vizavi mine`: all figures of one event log, without a database. */
export const mine: Command = {
  name: "mine",
  usage:
    "LOG [--case COL] [--activity COL] [--time COL] [--resource COL] [--unit COL] [--missing TEXT]... [--lifecycle V] [--json]",
  summary: {
    en: "Reads an event log and says what follows what, who hands over to whom and how long it takes",
    ru: "Читает журнал событий: что за чем следует, кто кому передаёт работу и сколько это длится",
  },
  options: {
    case: {
      type: "string",
      value: "COL",
      summary: {
        en: "column of the case (in XES a key, with case: before it when it is the case's; in OCEL an object type)",
        ru: "столбец случая (в XES — ключ, с case: впереди, если он относится к случаю; в OCEL — тип объектов)",
      },
    },
    activity: {
      type: "string",
      value: "COL",
      summary: { en: "column of the activity", ru: "столбец операции" },
    },
    time: { type: "string", value: "COL", summary: { en: "column of the time", ru: "столбец времени" } },
    resource: {
      type: "string",
      value: "COL",
      summary: { en: "column of the person or system that acted", ru: "столбец исполнителя" },
    },
    unit: {
      type: "string",
      value: "COL",
      summary: { en: "column of the unit that acted", ru: "столбец подразделения" },
    },
    missing: {
      type: "string",
      multiple: true,
      value: "TEXT",
      summary: {
        en: "a placeholder that stands for nobody among units and resources, such as ? (may be repeated)",
        ru: "знак, который у подразделений и исполнителей значит «никто», например ? (можно повторять)",
      },
    },
    lifecycle: {
      type: "string",
      value: "V",
      summary: {
        en: "take only events of this stage, such as complete",
        ru: "взять только события этой стадии, например complete",
      },
    },
    zone: {
      type: "string",
      value: "ZONE",
      summary: {
        en: "zone of times that name none: Europe/Moscow, +03:00 (UTC unless given)",
        ru: "часовой пояс времени, записанного без пояса: Europe/Moscow, +03:00 (иначе UTC)",
      },
    },
    json: {
      type: "boolean",
      summary: { en: "print all figures as JSON", ru: "вывести все показатели в JSON" },
    },
  },
  run: async (input) => (await import("./mine-command.ts")).mineCommand(input),
};

export const commands: readonly Command[] = [mine];
