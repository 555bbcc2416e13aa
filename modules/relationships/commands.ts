import type { Command, CommandOption } from "#platform/cli";

const file = (en: string, ru: string, multiple = false): CommandOption => ({
  type: "string",
  value: "FILE",
  multiple,
  summary: { en, ru },
});

/** `vizavi identify`: the map of who serves whom from files, without a database. */
export const identify: Command = {
  name: "identify",
  usage:
    "--people FILE --units FILE [--events FILE]... [--requests FILE]... [--mail FILE]... [--nominations FILE]... [--out map.json|map.csv|map.html]... [--json]",
  summary: {
    en: "Finds out from files who serves whom, and how sure that is",
    ru: "Выясняет по файлам, кто кого обслуживает и насколько это достоверно",
  },
  options: {
    people: file("people: who belongs to which unit", "сотрудники: кто в каком подразделении"),
    units: file(
      "units and partners; without it, the names that the other files use",
      "подразделения и партнёры; без него — названия из других файлов",
    ),
    events: file("an event log (may be repeated)", "журнал событий (можно повторять)", true),
    requests: file("requests (may be repeated)", "обращения (можно повторять)", true),
    mail: file(
      "who wrote to whom and when: CSV, XLSX or mbox, of which only headers are read (may be repeated)",
      "кто кому когда писал: CSV, XLSX или mbox, из которого читаются только заголовки (можно повторять)",
      true,
    ),
    nominations: file(
      "answers to «whose work do you depend on» (may be repeated)",
      "ответы на вопрос «от чьей работы вы зависите» (можно повторять)",
      true,
    ),
    out: file(
      "write the map: .json, .csv, or .html, one page that needs nothing else (may be repeated)",
      "записать карту: .json, .csv или .html — одна самостоятельная страница (можно повторять)",
      true,
    ),
    threshold: {
      type: "string",
      value: "SHARE",
      summary: {
        en: "least confidence of what is shown, 0 to 1 (0.5)",
        ru: "наименьшая достоверность того, что показывается, от 0 до 1 (0,5)",
      },
    },
    "half-life": {
      type: "string",
      value: "DAYS",
      summary: {
        en: "after how many days evidence counts half (180)",
        ru: "через сколько дней основание весит вдвое меньше (180)",
      },
    },
    "as-of": {
      type: "string",
      value: "DATE",
      summary: {
        en: "the day the map is drawn for (the last one in the files)",
        ru: "день, на который строится карта (последний в файлах)",
      },
    },
    json: { type: "boolean", summary: { en: "print the map as JSON", ru: "вывести карту в JSON" } },
  },
  run: async (input) => (await import("./command-line/identify.ts")).identifyCommand(input),
};

/** `vizavi truth`: how right the map is on a company whose truth is known. */
export const truth: Command = {
  name: "truth",
  usage: "DIR [--threshold SHARE] [--json]",
  summary: {
    en: "Draws the map from a folder of files and compares it with the truth.json there",
    ru: "Строит карту по папке с файлами и сравнивает её с truth.json в ней",
  },
  options: {
    threshold: identify.options.threshold!,
    json: { type: "boolean", summary: { en: "print everything as JSON", ru: "вывести всё в JSON" } },
  },
  run: async (input) => (await import("./command-line/truth.ts")).truthCommand(input),
};

export const commands: readonly Command[] = [identify, truth];
