import type { Command } from "#platform/cli";

export const start: Command = {
  name: "start",
  usage: "",
  summary: {
    en: "Run everything on this machine: database, server and worker. The same as `npm start`.",
    ru: "Запустить всё на этой машине: базу данных, сервер и исполнителя. То же, что `npm start`.",
  },
  options: {},
  async run() {
    await import("../start.ts");
    // The server keeps the process alive; this code is used only once it has stopped.
    return 0;
  },
};
